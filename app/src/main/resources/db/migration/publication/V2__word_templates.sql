-- The Word file the unit's documents are poured into. Only ever added to: the last line is in use, and one without a file
-- goes back to the shipped template.
create table word_template (
  seq       bigint generated always as identity primary key,
  file_name text,
  file      bytea,
  kept_at   timestamptz not null,
  kept_by   text not null,
  check ((file is null) = (file_name is null))
);
grant select, insert on word_template to ${appRole};
alter table word_template enable row level security;
alter table word_template force row level security;
create policy word_template_rows on word_template using (vigil_scope() in ('unit', 'system'))
  with check (vigil_scope() in ('unit', 'system'));
