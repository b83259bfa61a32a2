-- A person may split a case file, and a settled question is asked again where the evidence has changed.
alter table link_decision drop constraint link_decision_answer_check;
alter table link_decision add constraint link_decision_answer_check check (answer in
  ('new person', 'same person', 'needs review', 'asked again', 'joined', 'kept apart', 'cannot tell', 'split', 'withdrawn'));
-- What people settled, found by the notifications on both sides when more is told.
create index link_decision_settled on link_decision (other_notification)
  where answer in ('kept apart', 'cannot tell', 'split');
create index link_decision_act on link_decision (act);

-- As decided: which answers a second person is asked about, and why. Only ever added to.
create table opinion_wanted (
  act                uuid primary key,        -- the act that gave the first answer
  notification_id    uuid not null,
  other_notification uuid not null,
  first_answer       text not null check (first_answer in ('joined', 'kept apart', 'cannot tell')),
  first_by           text not null,
  why                text not null,
  asked_at           timestamptz not null
);
-- What the second person said, without having seen the first answer.
create table opinion (
  act      uuid primary key references opinion_wanted (act),
  answer   text not null check (answer in ('joined', 'kept apart', 'cannot tell')),
  given_by text not null,
  given_at timestamptz not null,
  reason   text not null
);
grant select, insert on opinion_wanted, opinion to ${appRole};

do $$
declare t text;
begin
  foreach t in array array['opinion_wanted', 'opinion'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I using (vigil_scope() in (''unit'', ''system''))
      with check (vigil_scope() in (''unit'', ''system''))', t || '_rows', t);
  end loop;
end $$;
