-- The table as its readers got it: headings, lines, notes. Null for what was released before this was kept.
alter table release_entry add column printed jsonb;
