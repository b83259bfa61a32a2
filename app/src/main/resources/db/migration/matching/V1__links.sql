-- As decided: every answer about who is who, by the engine or a person. Only ever added to.
create table link_decision (
  seq             bigint generated always as identity primary key,
  act             uuid not null,              -- decisions taken in one act are undone in one act
  notification_id uuid not null,
  answer          text not null check (answer in
    ('new person', 'same person', 'needs review', 'joined', 'kept apart', 'cannot tell', 'withdrawn')),
  case_file_id    uuid not null,              -- where the notification stands after this decision
  from_case_file  uuid,                       -- where it stood before
  other_case_file uuid,                       -- the case file in question
  other_notification uuid,                    -- the notification of it that spoke most strongly
  match_weight    double precision,
  model           text not null,
  decided_by      text not null,
  decided_at      timestamptz not null,
  reason          text not null
);
create index link_decision_notification on link_decision (notification_id, seq);
create index link_decision_case_file on link_decision (case_file_id);
grant select, insert on link_decision to ${appRole};

-- As understood now: all of this is rebuilt from the notifications and the decisions.
create table current_link (
  notification_id uuid primary key,
  case_file_id    uuid not null,
  decision_seq    bigint not null
);
create index current_link_case_file on current_link (case_file_id);

-- Keys under which a notification may be found; they are hashes.
create table link_key (
  notification_id uuid primary key,
  feed            text not null,
  keys            text[] not null
);
create index link_key_keys on link_key using gin (keys);

-- Questions nobody has answered yet.
create table open_question (
  notification_id uuid not null,
  case_file_id    uuid not null,
  other_case_file uuid not null,
  other_notification uuid not null,
  match_weight    double precision not null,
  asked_at        timestamptz not null,
  primary key (notification_id, other_case_file)
);
grant select, insert, update, delete on current_link, link_key, open_question to ${appRole};

do $$
declare t text;
begin
  foreach t in array array['link_decision', 'current_link', 'link_key', 'open_question'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I using (vigil_scope() in (''unit'', ''system''))
      with check (vigil_scope() in (''unit'', ''system''))', t || '_rows', t);
  end loop;
end $$;
-- A partner may learn only that what they told has a place.
create policy current_link_partner on current_link for select using (vigil_scope() = 'partner');
