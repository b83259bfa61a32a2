-- Who takes part, and who may sign in for them.
create table organisation (
  key  text primary key,
  name text not null,
  kind text not null
);

create table account (
  username             text primary key,
  display_name         text not null,
  organisation         text not null references organisation (key),
  roles                text[] not null,
  password_hash        text,
  code_secret          text,               -- sealed with the key in VIGIL_HOME
  last_code_step       bigint,
  must_change_password boolean not null default false,
  disabled             boolean not null default false,
  made_at              timestamptz not null default now()
);

-- Links that open the demonstration once. Only the hash of the token is kept.
create table one_time_link (
  token_hash text primary key,
  username   text not null references account (username),
  expires_at timestamptz not null,
  used_at    timestamptz
);

insert into organisation (key, name, kind) values
  ('unit',       'Community Safety Unit',        'unit'),
  ('public-health', 'Public Health',             'unit'),
  ('coroner',    'Coroner''s office',            'coroner'),
  ('police',     'Police',                       'police'),
  ('ambulance',  'Ambulance service',            'ambulance'),
  ('treatment',  'Drug and alcohol treatment',   'treatment'),
  ('registrar',  'Registration service',         'registrar'),
  ('connecticut-ocme', 'Office of the Chief Medical Examiner, Connecticut', 'coroner');

grant select, insert, update on organisation, account, one_time_link to ${appRole};

alter table organisation enable row level security;
alter table organisation force row level security;
create policy organisation_rows on organisation using (vigil_scope() is not null) with check (vigil_scope() is not null);

alter table account enable row level security;
alter table account force row level security;
create policy account_rows on account using (vigil_scope() is not null) with check (vigil_scope() is not null);

alter table one_time_link enable row level security;
alter table one_time_link force row level security;
create policy one_time_link_rows on one_time_link using (vigil_scope() = 'system') with check (vigil_scope() = 'system');
