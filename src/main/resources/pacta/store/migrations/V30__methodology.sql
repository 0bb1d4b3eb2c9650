-- What a workspace asks before agreeing, and the clauses a new draft begins with: canonical JSON.
create table methodology (
  workspace ${uuid} not null primary key,
  number integer not null,
  body text not null
);
