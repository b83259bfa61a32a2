-- A row that nobody will correct; it stays as it came, with who set it aside and why.
create table held_row_set_aside (
  held_row_id  uuid primary key references held_row (id),
  organisation text not null,
  set_aside_by text not null,
  set_aside_at timestamptz not null,
  reason       text not null
);
grant select, insert on held_row_set_aside to ${appRole};

alter table held_row_set_aside enable row level security;
alter table held_row_set_aside force row level security;
create policy held_row_set_aside_seen on held_row_set_aside for select using (vigil_scope() in ('unit', 'system')
  or (vigil_scope() = 'partner' and organisation = vigil_organisation()));
create policy held_row_set_aside_added on held_row_set_aside for insert with check (vigil_scope() in ('unit', 'system')
  or (vigil_scope() = 'partner' and organisation = vigil_organisation()));
