-- What partners told us. Nothing here is ever changed or removed: the application may add and read, no more.
create table import_run (
  id          uuid primary key,
  feed        text not null,
  organisation text not null,
  file_name   text not null,
  started_at  timestamptz not null,
  started_by  text not null
);

-- A batch is acknowledged when it is committed; its rows are then ours.
create table batch (
  id           uuid primary key,
  import_id    uuid references import_run (id),
  organisation text not null,
  first_row    int,
  last_row     int,
  received_at  timestamptz not null
);
create index batch_import on batch (import_id);

-- An import without this row was interrupted.
create table import_finish (
  import_id   uuid primary key references import_run (id),
  organisation text not null,
  rows_read   int not null,
  accepted    int not null,
  told_before int not null,
  held        int not null,
  noted       jsonb not null,
  finished_at timestamptz not null
);

create table notification (
  id           uuid primary key,
  batch_id     uuid not null references batch (id),
  feed         text not null,
  organisation text not null,
  natural_key  text not null,
  row_hash     text not null,
  row_number   int,
  as_told      jsonb not null,
  facts        jsonb not null,
  faults       jsonb not null,
  is_death     boolean not null,
  received_at  timestamptz not null,
  received_by  text not null,
  unique (feed, natural_key, row_hash)
);
create index notification_batch on notification (batch_id);
create index notification_received on notification (received_at desc, id);
create index notification_feed on notification (feed, received_at desc);

create table held_row (
  id           uuid primary key,
  import_id    uuid not null references import_run (id),
  feed         text not null,
  organisation text not null,
  row_number   int not null,
  natural_key  text not null,
  row_hash     text not null,
  occurrence   int not null,
  as_told      jsonb not null,
  faults       jsonb not null,
  held_at      timestamptz not null,
  unique (feed, row_hash, occurrence)
);
create index held_row_import on held_row (import_id);

-- The corrected row came in.
create table held_row_corrected (
  held_row_id     uuid primary key references held_row (id),
  organisation    text not null,
  notification_id uuid not null references notification (id),
  corrected_at    timestamptz not null
);

grant select, insert on import_run, batch, import_finish, notification, held_row, held_row_corrected to ${appRole};

-- The unit and Vigil itself see every row; a partner sees and adds only their own organisation's.
do $$
declare t text;
begin
  foreach t in array array['import_run', 'batch', 'import_finish', 'notification', 'held_row', 'held_row_corrected'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy %I on %I for select using (vigil_scope() in (''unit'', ''system'')
         or (vigil_scope() = ''partner'' and organisation = vigil_organisation()))', t || '_seen', t);
    execute format(
      'create policy %I on %I for insert with check (vigil_scope() in (''unit'', ''system'')
         or (vigil_scope() = ''partner'' and organisation = vigil_organisation()))', t || '_added', t);
  end loop;
end $$;
