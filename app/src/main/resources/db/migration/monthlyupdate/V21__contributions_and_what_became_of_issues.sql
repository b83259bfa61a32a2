-- Who is asked to tell things for the update, what was asked, every reply as it came, and what happened in between.
create table update_contributor (
  id           uuid primary key,
  post         text not null,
  organisation text not null,
  email        text not null,
  deputy_post  text,
  deputy_email text,
  away_from    date,
  away_until   date,
  until        date,
  check ((deputy_post is null) = (deputy_email is null))
);

create table update_contribution (
  id             uuid primary key,
  reference      text not null unique,
  issue_id       text not null references update_issue (id),
  item           text,
  section        text not null,
  subject        text not null,
  wanted         text not null,
  sent           text not null,
  contributor_id uuid not null references update_contributor (id),
  way            text not null,
  due            date not null,
  asked_at       timestamptz not null,
  asked_by       text not null
);
comment on column update_contribution.item is 'null where a new item is asked for';
create index update_contribution_issue on update_contribution (issue_id);

create table update_contribution_reply (
  seq             bigint generated always as identity,
  id              uuid primary key,
  contribution_id uuid not null references update_contribution (id),
  came_as         text not null,
  file_name       text not null,
  content         bytea not null,
  came_at         timestamptz not null,
  entered_by      text not null
);
create index update_contribution_reply_of on update_contribution_reply (contribution_id, seq);

create table update_contribution_step (
  seq             bigint generated always as identity primary key,
  contribution_id uuid not null references update_contribution (id),
  step            text not null,
  reply_id        uuid references update_contribution_reply (id),
  words           text not null,
  taken_by        text not null,
  taken_at        timestamptz not null
);
create index update_contribution_step_of on update_contribution_step (contribution_id, seq);

-- One-time links: only the hash of the token is kept. A newer link of the same contribution takes the place of an older.
create table update_contribution_link (
  seq             bigint generated always as identity,
  token_sha256    text primary key check (token_sha256 ~ '^[0-9a-f]{64}$'),
  contribution_id uuid not null references update_contribution (id),
  made_at         timestamptz not null,
  made_by         text not null,
  expires_at      timestamptz not null
);
create table update_contribution_link_used (
  token_sha256 text primary key references update_contribution_link (token_sha256),
  used_at      timestamptz not null
);

-- A later version of an update that went out, one that was called off before it went, and an update withdrawn.
create table update_version (
  issue_id  text primary key references update_issue (id),
  corrects  text not null references update_issued (issue_id),
  number    integer not null check (number > 1),
  reason    text not null,
  note      text not null,
  opened_at timestamptz not null,
  opened_by text not null
);
comment on column update_version.note is 'printed at the top of the new version';
create index update_version_corrects on update_version (corrects);

create table update_called_off (
  issue_id      text primary key references update_version (issue_id),
  why           text not null,
  called_off_at timestamptz not null,
  called_off_by text not null
);

create table update_withdrawn (
  issue_id     text primary key references update_issued (issue_id),
  reason       text not null,
  withdrawn_on date not null,
  withdrawn_at timestamptz not null,
  withdrawn_by text not null
);

grant select, insert, update on update_contributor to ${appRole};
grant select, insert on update_contribution, update_contribution_reply, update_contribution_step,
  update_contribution_link, update_contribution_link_used, update_version, update_called_off, update_withdrawn
  to ${appRole};

do $$
declare t text;
begin
  foreach t in array array['update_contributor', 'update_contribution', 'update_contribution_reply',
    'update_contribution_step', 'update_contribution_link', 'update_contribution_link_used', 'update_version',
    'update_called_off', 'update_withdrawn'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I using (vigil_scope() in (''unit'', ''system''))
      with check (vigil_scope() in (''unit'', ''system''))', t || '_rows', t);
  end loop;
end $$;
