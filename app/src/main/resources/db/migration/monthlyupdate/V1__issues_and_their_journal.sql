-- Issues as they were opened, word for word; what people did about findings; and that an issue went out.
-- All three are only ever added to.
create table update_issue (
  id            text primary key,
  month         text not null check (month ~ '^\d{4}-\d{2}$'),
  label         text not null,
  demonstration boolean not null,
  file          text not null,
  opened_at     timestamptz not null,
  opened_by     text not null
);
create index update_issue_month on update_issue (month);

create table update_resolution (
  seq        bigint generated always as identity primary key,
  issue_id   text not null references update_issue (id),
  subject    text not null,
  content    jsonb not null,
  written_by text not null,
  written_at timestamptz not null
);
create index update_resolution_issue on update_resolution (issue_id, seq);

create table update_issued (
  issue_id  text primary key references update_issue (id),
  issued_on date not null,
  issued_at timestamptz not null,
  issued_by text not null
);
grant select, insert on update_issue, update_resolution, update_issued to ${appRole};

do $$
declare t text;
begin
  foreach t in array array['update_issue', 'update_resolution', 'update_issued'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I using (vigil_scope() in (''unit'', ''system''))
      with check (vigil_scope() in (''unit'', ''system''))', t || '_rows', t);
  end loop;
end $$;
