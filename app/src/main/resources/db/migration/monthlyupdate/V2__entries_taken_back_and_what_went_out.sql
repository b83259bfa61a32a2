-- A journal entry somebody took back, which then counts for nothing but stays to be read; and under which entry of the
-- ledger each table of an issue went out, so that it can be read again as it went. Both are only ever added to.
create table update_taken_back (
  entry    bigint primary key references update_resolution (seq),
  why      text not null,
  taken_by text not null,
  taken_at timestamptz not null
);

create table update_release (
  issue_id   text not null references update_issue (id),
  table_id   text not null,
  release_id uuid not null,
  primary key (issue_id, table_id)
);
grant select, insert on update_taken_back, update_release to ${appRole};

do $$
declare t text;
begin
  foreach t in array array['update_taken_back', 'update_release'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I using (vigil_scope() in (''unit'', ''system''))
      with check (vigil_scope() in (''unit'', ''system''))', t || '_rows', t);
  end loop;
end $$;
