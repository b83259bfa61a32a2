-- Who looked at or changed what. Entries are added and never touched again.
create table access_entry (
  seq                bigint primary key check (seq > 0),
  recorded_at        timestamptz not null,
  actor              text not null,
  organisation       text not null,
  action             text not null,
  object             text,
  seen               text,
  purpose            text,
  agreement          text,
  outcome            text not null,
  payload_commitment bytea check (octet_length(payload_commitment) = 32),
  leaf_hash          bytea not null check (octet_length(leaf_hash) = 32)
);
create index access_entry_by_object on access_entry (object, seq desc) where object is not null;
create index access_entry_by_actor on access_entry (actor, seq desc);
create index access_entry_by_time on access_entry (recorded_at);

-- What may have to be erased one day. The entry keeps only a salted hash of it, so proofs outlive it.
create table access_payload (
  seq     bigint primary key references access_entry (seq),
  salt    bytea not null check (octet_length(salt) = 32),
  content bytea not null
);

grant select, insert on access_entry, access_payload to ${appRole};

alter table access_entry enable row level security;
alter table access_entry force row level security;
create policy access_entry_read on access_entry for select
  using (nullif(current_setting('vigil.scope', true), '') is not null);
create policy access_entry_write on access_entry for insert
  with check (nullif(current_setting('vigil.scope', true), '') is not null);

alter table access_payload enable row level security;
alter table access_payload force row level security;
create policy access_payload_read on access_payload for select
  using (nullif(current_setting('vigil.scope', true), '') in ('unit', 'system'));
create policy access_payload_write on access_payload for insert
  with check (nullif(current_setting('vigil.scope', true), '') is not null);
-- Erasing is the owner's, by hand and by the runbook; the application cannot.
create policy access_payload_erase on access_payload for delete to current_user
  using (nullif(current_setting('vigil.scope', true), '') = 'system');

-- Row-level security does not cover TRUNCATE, and whoever has all rights should still have to mean it.
create function refuse_change_of_access_entry() returns trigger
  language plpgsql
  as $$ begin raise exception 'access entries are never changed'; end $$;
create trigger access_entry_is_for_good before update or delete on access_entry
  for each row execute function refuse_change_of_access_entry();
create trigger access_entry_is_never_emptied before truncate on access_entry
  for each statement execute function refuse_change_of_access_entry();
