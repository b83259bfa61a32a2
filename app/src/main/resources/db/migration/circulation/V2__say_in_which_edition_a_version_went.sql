-- A version may go in one of its editions: to a partnership its own, to a board a page. Nothing here means the whole.
alter table dispatch add column edition text;
alter table dispatch add column edition_name text;
alter table dispatch add check ((edition is null) = (edition_name is null));
