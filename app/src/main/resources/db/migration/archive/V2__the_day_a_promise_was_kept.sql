-- Null where it was not kept, and where nobody said on which day. Only then can it be told whether it was kept late.
alter table archive_promise add column kept_on date;
