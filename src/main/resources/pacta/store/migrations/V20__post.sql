-- The letters and what became of each. What they say is sealed under the reader's key.

create table letter (
  workspace ${uuid} not null,
  id ${uuid} not null,
  engagement ${uuid},
  person ${uuid} not null,
  kind text not null,
  state text not null check (state in ('QUEUED', 'SENT', 'FAILED', 'NO_SERVER')),
  sealed text not null,
  attempts integer not null,
  claimed_until ${timestamp},
  trouble text,
  detail text,
  at ${timestamp} not null,
  sent_at ${timestamp},
  primary key (workspace, id)
);

create index letter_by_time on letter (workspace, at);
create index letter_of_engagement on letter (workspace, engagement, at);
