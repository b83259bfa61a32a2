-- The application works with rows; it never makes, changes or drops a table.
grant usage on schema public to ${appRole};

-- Events waiting to be handled (Spring Modulith). They carry ids, never a person.
create table event_publication (
  id                     uuid primary key,
  listener_id            text not null,
  event_type             text not null,
  serialized_event       text not null,
  publication_date       timestamptz not null,
  completion_date        timestamptz,
  status                 text,
  completion_attempts    int,
  last_resubmission_date timestamptz
);
create index event_publication_serialized_event_hash_idx on event_publication using hash (serialized_event);
create index event_publication_by_completion_date_idx on event_publication (completion_date);
grant select, insert, update, delete on event_publication to ${appRole};

-- Jobs by the clock (db-scheduler).
create table scheduled_tasks (
  task_name            text not null,
  task_instance        text not null,
  task_data            bytea,
  execution_time       timestamptz not null,
  picked               boolean not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures int,
  last_heartbeat       timestamptz,
  version              bigint not null,
  priority             smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time_idx on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat_idx on scheduled_tasks (last_heartbeat);
grant select, insert, update, delete on scheduled_tasks to ${appRole};

-- What this installation is (demonstration or live) and the demonstration's day.
create table installation (
  setting text primary key,
  value   text not null
);
grant select, insert, update, delete on installation to ${appRole};
