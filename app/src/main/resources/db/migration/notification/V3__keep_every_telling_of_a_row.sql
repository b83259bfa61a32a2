-- A partner may go back to what it said first: the same row, told again after another one, is a notification of its own.
alter table notification add column telling int not null default 1;
alter table notification drop constraint notification_feed_natural_key_row_hash_key;
alter table notification add constraint notification_told_once unique (feed, natural_key, row_hash, telling);
-- The order in which everything was told.
alter table notification add column seq bigint generated always as identity;

-- Over every row of a file: the same rows once more are the same file.
alter table import_run add column rows_hash text;
create index import_run_rows on import_run (feed, rows_hash);
