-- What each journal came to at some moments: signed, and stamped with a time.
create table checkpoint (
  workspace ${uuid} not null,
  engagement ${uuid} not null,
  size bigint not null check (size > 0),
  note text not null,
  stamp ${bytes} not null,
  at ${timestamp} not null,
  primary key (workspace, engagement, size)
);
