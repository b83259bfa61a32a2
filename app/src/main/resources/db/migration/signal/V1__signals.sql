-- What the watch raised, and what people said of it. Only ever added to.
create table signal (
  id               uuid primary key,
  reference        text not null unique,
  rule             text not null check (rule in ('substance', 'rate', 'weekly')),
  area             text not null,
  basis            text not null check (basis in ('died', 'notified')),
  substance        text,
  title            text not null,
  from_day         date not null,
  to_day           date not null,
  observed         int not null check (observed > 0),
  expected         double precision,
  alarm_from       bigint,
  p_value          double precision,
  months_between   double precision,
  level            text not null check (level in ('warn', 'alert')),
  detector         text not null,
  detector_version text not null,
  raised_at        timestamptz not null,
  check (from_day <= to_day)
);
create index signal_series on signal (rule, area);

create table signal_member (
  signal_id    uuid not null references signal (id),
  case_file_id uuid not null,
  primary key (signal_id, case_file_id)
);

create table signal_judgement (
  seq        bigint generated always as identity primary key,
  signal_id  uuid not null references signal (id),
  verdict    text not null check (verdict in ('looking', 'no action', 'acted')),
  written_by text not null,
  written_at timestamptz not null,
  reason     text not null check (reason <> '')
);
create index signal_judgement_signal on signal_judgement (signal_id, seq);

-- Substances seen in the county, by the run of the watch that first saw them.
create table substance_seen (
  substance  text primary key,
  seen_on    date not null
);

create table watch_run (
  seq         bigint generated always as identity primary key,
  ran_at      timestamptz not null,
  day         date not null,
  case_files  int not null,
  series_read int not null,
  raised      int not null
);
grant select, insert on signal, signal_member, signal_judgement, substance_seen, watch_run to ${appRole};

do $$
declare t text;
begin
  foreach t in array array['signal', 'signal_member', 'signal_judgement', 'substance_seen', 'watch_run'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I using (vigil_scope() in (''unit'', ''system''))
      with check (vigil_scope() in (''unit'', ''system''))', t || '_rows', t);
  end loop;
end $$;
