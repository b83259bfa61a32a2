-- Files of past updates, byte for byte, and the issues opened from them. Only ever added to. A file is kept once.
create table update_source (
  id        uuid primary key,
  file_name text not null,
  sha256    text not null unique check (sha256 ~ '^[0-9a-f]{64}$'),
  content   bytea not null,
  month     text check (month ~ '^\d{4}-\d{2}$'),
  of_month  text not null check (of_month ~ '^\d{4}-\d{2}$'),
  kept_at   timestamptz not null,
  kept_by   text not null
);
comment on column update_source.month is 'as a person named it, where the text does not';
comment on column update_source.of_month is 'the month the file is read to be of';
create index update_source_of_month on update_source (of_month);

create table update_source_opened (
  source_id uuid not null references update_source (id),
  issue_id  text not null references update_issue (id),
  opened_at timestamptz not null,
  opened_by text not null,
  primary key (source_id, issue_id)
);
grant select, insert on update_source, update_source_opened to ${appRole};

do $$
declare t text;
begin
  foreach t in array array['update_source', 'update_source_opened'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I using (vigil_scope() in (''unit'', ''system''))
      with check (vigil_scope() in (''unit'', ''system''))', t || '_rows', t);
  end loop;
end $$;
