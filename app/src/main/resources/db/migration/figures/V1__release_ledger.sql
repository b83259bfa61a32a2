-- Everything that was ever released, and every number of it. Only ever added to: what was seen stays seen.
create table release_entry (
  seq           bigint generated always as identity primary key,
  id            uuid not null unique,
  released_at   timestamptz not null,
  released_by   text not null,
  tier          text not null check (tier in ('PARTNER', 'PUBLIC')),
  figure        text not null,
  title         text not null,
  definition    text not null,
  protection    text not null,
  risk_appetite text not null,
  recipients    text not null,
  reason        text not null
);
create index release_entry_when on release_entry (released_at desc);

-- A number as a predicate: this population, these days, these categories. What is not named is all of it.
create table release_number (
  release_id uuid not null references release_entry (id),
  population text not null,
  from_day   date not null,
  to_day     date not null,
  categories jsonb not null,
  shown      bigint not null
);
create index release_number_population on release_number (population);
create index release_number_release on release_number (release_id);
grant select, insert on release_entry, release_number to ${appRole};

do $$
declare t text;
begin
  foreach t in array array['release_entry', 'release_number'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I using (vigil_scope() in (''unit'', ''system''))
      with check (vigil_scope() in (''unit'', ''system''))', t || '_rows', t);
  end loop;
end $$;
