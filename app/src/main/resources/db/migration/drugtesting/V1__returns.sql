-- Returns of drug testing on arrest as they were received, taken or held, and what people noted about them.
-- Both are only ever added to: a later return for the same month stands beside the earlier one.
create table testing_return (
  seq             bigint generated always as identity primary key,
  id              uuid not null unique,
  organisation    text not null,
  basis           text not null check (basis in ('INCREMENT', 'CUMULATIVE')),
  from_month      text not null check (from_month ~ '^\d{4}-\d{2}$' and from_month <= month),
  month           text not null check (month ~ '^\d{4}-\d{2}$'),
  as_at           date,                    -- null where the source does not say
  unit            text not null,
  suites          text[] not null,         -- empty where the source does not say
  place           text not null,
  file_name       text not null,
  sha256          text not null check (length(sha256) = 64),
  form            text not null,
  file            bytea not null,          -- word for word
  taken           boolean not null,
  adds_up         boolean not null,
  content         jsonb,                   -- what was read; null where it is held
  faults          jsonb not null,
  received_at     timestamptz not null,
  received_by     text not null,
  check (taken = (content is not null))
);
create index testing_return_month on testing_return (month, seq);

-- The same file said to be the same thing is one return, however often it comes.
create unique index testing_return_once on testing_return
  (sha256, organisation, basis, from_month, month, coalesce(as_at, date '0001-01-01'), unit, place, suites);

create table testing_return_note (
  seq        bigint generated always as identity primary key,
  return_id  uuid not null references testing_return (id),
  kind       text not null check (kind in ('ASKED', 'ANSWERED', 'SET_ASIDE', 'TAKEN_UP')),
  words      text not null check (words <> ''),
  written_by text not null,
  written_at timestamptz not null
);
create index testing_return_note_return on testing_return_note (return_id, seq);
grant select, insert on testing_return, testing_return_note to ${appRole};

do $$
declare t text;
begin
  foreach t in array array['testing_return', 'testing_return_note'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I using (vigil_scope() in (''unit'', ''system''))
      with check (vigil_scope() in (''unit'', ''system''))', t || '_rows', t);
  end loop;
end $$;
