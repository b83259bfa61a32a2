-- Documents that went out or came in, taken apart. Nothing here is the truth of anything: what was issued here is made again
-- from its room, and a file that was added keeps its lines word for word. A changed document is a new version; the older
-- ones stay and are no longer searched.
create table archive_document (
  id           bigint generated always as identity primary key,
  key          text not null,
  version      int not null,
  kind         text not null,
  title        text not null,
  month        text,
  issued_on    date,
  file_name    text,
  sha256       text not null,
  unit         text not null,
  handling     text not null,
  current      boolean not null default true,
  added_at     timestamptz not null,
  added_by     text not null,
  unique (key, version)
);
create unique index archive_document_current on archive_document (key) where current;
create index archive_document_sha256 on archive_document (sha256);

-- Every line as it stands, blank ones too, so that a quoted line can be looked up. Cells are apart by tabs.
create table archive_line (
  document_id  bigint not null references archive_document (id),
  seq          int not null,
  number       int not null,
  page         int,
  words        text not null,
  primary key (document_id, seq)
);

create table archive_passage (
  document_id  bigint not null references archive_document (id),
  number       int not null,
  paragraph    int not null,
  item         text not null,
  heading      text not null,
  theme        text not null,
  topics       text[] not null,
  districts    text[] not null,
  from_line    int not null,
  to_line      int not null,
  page         int,
  kind         text not null,
  words        text not null,
  columns      text[] not null,
  caption      text not null,
  search       tsvector generated always as (
    setweight(to_tsvector('english'::regconfig, words), 'A')
    || setweight(to_tsvector('english'::regconfig, heading), 'B')
    || setweight(to_tsvector('english'::regconfig, caption || ' ' || theme), 'C')) stored,
  primary key (document_id, number)
);
create index archive_passage_search on archive_passage using gin (search);
create index archive_passage_topics on archive_passage using gin (topics);

-- What a monthly update promised, as that update tells of it.
create table archive_promise (
  document_id  bigint not null references archive_document (id),
  seq          int not null,
  id           text not null,
  item         text not null,
  heading      text not null,
  theme        text not null,
  topics       text[] not null,
  what         text not null,
  due          text,
  due_words    text,
  owner        text,
  state        text not null,
  first_seen   text,
  closed_in    text,
  note         text,
  primary key (document_id, seq)
);

grant select, insert on archive_document, archive_line, archive_passage, archive_promise to ${appRole};
grant update (current) on archive_document to ${appRole};

do $$
declare t text;
begin
  foreach t in array array['archive_document', 'archive_line', 'archive_passage', 'archive_promise'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I using (vigil_scope() in (''unit'', ''system''))
      with check (vigil_scope() in (''unit'', ''system''))', t || '_rows', t);
  end loop;
end $$;
