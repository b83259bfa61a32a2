-- A row that was held because another of its file says something else under the same key is not corrected by that other one.
alter table held_row add column closes_by_key boolean not null default true;
