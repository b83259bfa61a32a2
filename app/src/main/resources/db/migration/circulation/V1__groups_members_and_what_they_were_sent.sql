-- Who is written to, by post held and never by name; and every version of every document that went to them, with what
-- came back. Members leave and are not deleted: what they were sent stays true.
create table circulation_group (
  id       text primary key,
  name     text not null unique,
  kind     text not null,
  district text
);

create table circulation_member (
  id            uuid primary key,
  group_id      text not null references circulation_group (id),
  post          text not null,
  organisation  text not null,
  email         text not null,
  deputy_post   text,
  deputy_email  text,
  member_from   date not null,
  member_until  date,
  away_from     date,
  away_until    date,
  check ((deputy_post is null) = (deputy_email is null))
);
create index circulation_member_group on circulation_member (group_id);

-- A document of the unit that is kept elsewhere: a needs assessment on its site, a strategy.
create table circulation_document (
  key          text not null,
  version      text not null,
  title        text not null,
  handling     text not null,
  address      text,
  written_by   text not null,
  written_at   timestamptz not null,
  primary key (key, version)
);

create table dispatch (
  id         uuid primary key,
  seq        bigint generated always as identity,
  document   text not null,
  version    text not null,
  title      text not null,
  handling   text not null,
  channel    text not null,
  sent_on    date not null,
  sent_at    timestamptz not null,
  sent_by    text not null,
  note       text not null
);
create index dispatch_document on dispatch (document, version);

create table dispatch_recipient (
  dispatch_id uuid not null references dispatch (id),
  member_id   uuid not null references circulation_member (id),
  group_id    text not null,
  post        text not null,
  email       text not null,
  stands_for  text,
  primary key (dispatch_id, member_id)
);

-- What came back: acknowledged, bounced. Only ever added to; the last word counts.
create table dispatch_answer (
  seq         bigint generated always as identity primary key,
  dispatch_id uuid not null,
  member_id   uuid not null,
  answer      text not null,
  on_day      date not null,
  written_by  text not null,
  written_at  timestamptz not null,
  foreign key (dispatch_id, member_id) references dispatch_recipient (dispatch_id, member_id)
);
grant select, insert, update on circulation_group, circulation_member to ${appRole};
grant select, insert on circulation_document, dispatch, dispatch_recipient, dispatch_answer to ${appRole};

do $$
declare t text;
begin
  foreach t in array array['circulation_group', 'circulation_member', 'circulation_document', 'dispatch',
    'dispatch_recipient', 'dispatch_answer'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I using (vigil_scope() in (''unit'', ''system''))
      with check (vigil_scope() in (''unit'', ''system''))', t || '_rows', t);
  end loop;
end $$;
