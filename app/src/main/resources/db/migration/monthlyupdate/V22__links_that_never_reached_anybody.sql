-- A one-time link whose e-mail the mail server did not take: nobody has it, and the one made before it opens again.
create table update_contribution_link_unsent (
  token_sha256 text primary key references update_contribution_link (token_sha256),
  found_at     timestamptz not null
);
grant select, insert on update_contribution_link_unsent to ${appRole};
alter table update_contribution_link_unsent enable row level security;
alter table update_contribution_link_unsent force row level security;
create policy update_contribution_link_unsent_rows on update_contribution_link_unsent
  using (vigil_scope() in ('unit', 'system')) with check (vigil_scope() in ('unit', 'system'));
