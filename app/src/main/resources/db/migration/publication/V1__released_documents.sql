-- Documents as they left, byte for byte. Only ever added to.
create table released_document (
  seq         bigint generated always as identity primary key,
  id          uuid not null unique,
  subject     text not null,          -- what it is of, as annual-audit/county/2023
  title       text not null,
  tier        text not null check (tier in ('PARTNER', 'PUBLIC')),
  recipients  text not null,
  reason      text not null,
  released_at timestamptz not null,
  released_by text not null,
  parts       jsonb not null,         -- its tables, each with its entry in the ledger or why it is not there
  html        text not null,
  word        bytea not null
);
create index released_document_subject on released_document (subject, seq);
grant select, insert on released_document to ${appRole};
alter table released_document enable row level security;
alter table released_document force row level security;
create policy released_document_rows on released_document using (vigil_scope() in ('unit', 'system'))
  with check (vigil_scope() in ('unit', 'system'));
