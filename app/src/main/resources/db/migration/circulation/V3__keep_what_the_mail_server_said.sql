-- What came of handing each e-mail of a dispatch to the mail server. Each is begun here before it is handed over and ended
-- after, so that a machine that stops in between leaves a question for a person, and never a second mail. Only ever added to;
-- the last word counts.
create table dispatch_handover (
  seq         bigint generated always as identity primary key,
  dispatch_id uuid not null,
  member_id   uuid not null,
  state       text not null,
  words       text not null,
  written_by  text not null,
  written_at  timestamptz not null,
  foreign key (dispatch_id, member_id) references dispatch_recipient (dispatch_id, member_id)
);
create index dispatch_handover_recipient on dispatch_handover (dispatch_id, member_id, seq);
create index dispatch_answer_recipient on dispatch_answer (dispatch_id, member_id, seq);
grant select, insert on dispatch_handover to ${appRole};
alter table dispatch_handover enable row level security;
alter table dispatch_handover force row level security;
create policy dispatch_handover_rows on dispatch_handover using (vigil_scope() in ('unit', 'system'))
  with check (vigil_scope() in ('unit', 'system'));
