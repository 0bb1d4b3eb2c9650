-- What the house keeps of its own. Every table begins with the workspace: no statement crosses it.

create table journal (
  workspace ${uuid} not null,
  engagement ${uuid} not null,
  position bigint not null check (position > 0),
  previous text not null,
  body text not null,
  digest text not null,
  at ${timestamp} not null,
  primary key (workspace, engagement, position)
);

create table command_seen (
  workspace ${uuid} not null,
  engagement ${uuid} not null,
  key text not null,
  outcome text not null,
  first_position bigint,
  last_position bigint,
  at ${timestamp} not null,
  primary key (workspace, engagement, key)
);

create table work (
  workspace ${uuid} not null,
  id ${uuid} not null primary key,
  engagement ${uuid},
  kind text not null,
  body text not null,
  not_before ${timestamp} not null,
  claimed_by text,
  claimed_until ${timestamp},
  attempts integer not null,
  done_at ${timestamp},
  failure text
);

-- the cost of looking for work is that of what is left to do
create index work_to_do on work (not_before) where done_at is null;
create index work_of_engagement on work (workspace, engagement);

create table blob (
  workspace ${uuid} not null,
  digest text not null,
  media_type text not null,
  bytes ${bytes} not null,
  at ${timestamp} not null,
  primary key (workspace, digest)
);

-- a person without a wrapped key was erased, and never gets another
create table person_key (
  workspace ${uuid} not null,
  person ${uuid} not null,
  wrapped text,
  erased_at ${timestamp},
  primary key (workspace, person)
);

create table secret (
  workspace ${uuid} not null,
  name text not null,
  wrapped text not null,
  primary key (workspace, name)
);
