-- As decided: references once given, and what people wrote into the journal. Only ever added to.
create table case_reference (
  case_file_id uuid primary key,
  reference    text not null unique,
  given_at     timestamptz not null
);

create table case_entry (
  seq             bigint generated always as identity primary key,
  notification_id uuid not null,          -- an entry belongs to a notification, so that it goes where that goes
  kind            text not null check (kind in ('note', 'classified', 'fact settled')),
  subject         text,                   -- the fact that was settled
  content         text not null,
  written_by      text not null,
  written_at      timestamptz not null,
  reason          text not null
);
create index case_entry_notification on case_entry (notification_id, seq);
grant select, insert on case_reference, case_entry to ${appRole};

-- As understood now: rebuilt from the above, the links and the notifications.
create table case_file (
  id                uuid primary key,
  reference         text not null,
  surname           text,
  forenames         text,
  sex               text,
  date_of_birth     date,
  age               int,
  nhs_number        text,
  district          text,
  district_of_incident text,
  district_of_death text,
  county            text not null,
  date_of_death     date,
  death_basis       text not null check (death_basis in ('died', 'found', 'reported', 'not known')),
  first_notified    date not null,
  inquest_opened    date,
  inquest_concluded date,
  conclusion        text,
  date_registered   date,
  classification    text not null check (classification in ('suspected', 'confirmed', 'not drug-related')),
  drug_poisoning    text not null,
  drug_misuse       text not null,
  alcohol_specific  text not null,
  substances        text[] not null,
  substance_groups  text[] not null,
  substances_suspected text[] not null,
  product           text,
  premises          text,
  named_contact     text,
  notifications     int not null,
  feeds             text[] not null,
  in_question       boolean not null,
  search            text not null
);
create index case_file_death on case_file (county, date_of_death desc, reference);
create index case_file_notified on case_file (first_notified desc);
create index case_file_concluded on case_file (county, inquest_concluded);
create index case_file_reference on case_file (reference);
create index case_file_substances on case_file using gin (substances);
create index case_file_search on case_file using gin (to_tsvector('simple', search));
grant select, insert, update, delete on case_file to ${appRole};

do $$
declare t text;
begin
  foreach t in array array['case_reference', 'case_entry', 'case_file'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I using (vigil_scope() in (''unit'', ''system''))
      with check (vigil_scope() in (''unit'', ''system''))', t || '_rows', t);
  end loop;
end $$;
-- A partner may learn the reference of the case file their own notification went to, and nothing else of it.
create policy case_reference_partner on case_reference for select using (vigil_scope() = 'partner');
