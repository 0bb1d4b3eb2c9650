-- Who may come in. Secrets are kept as SHA-256 in hexadecimal, never as they were sent.

create table workspace (
  id ${uuid} not null primary key,
  business text not null,
  trade text not null,
  language text not null,
  zone text not null,
  address text not null,
  created_at ${timestamp} not null
);

-- Set-up happens once, whoever clicks at the same time.
create table first_run (
  one integer not null primary key check (one = 1),
  at ${timestamp} not null
);

-- Name and e-mail are sealed under the person's key; the index finds an e-mail without opening it.
create table member (
  workspace ${uuid} not null references workspace (id),
  person ${uuid} not null,
  email_index text not null,
  email text not null,
  name text not null,
  language text not null,
  created_at ${timestamp} not null,
  primary key (workspace, person)
);
create index member_by_email on member (email_index);

create table link (
  hash text not null primary key,
  workspace ${uuid} not null references workspace (id),
  person ${uuid} not null,
  engagement ${uuid},
  language text not null,
  purpose text not null,
  issued_at ${timestamp} not null,
  expires_at ${timestamp} not null,
  used_at ${timestamp}
);
create index link_by_person on link (workspace, person, issued_at);

create table visit (
  hash text not null primary key,
  workspace ${uuid} not null references workspace (id),
  person ${uuid} not null,
  engagement ${uuid},
  language text not null,
  started_at ${timestamp} not null,
  expires_at ${timestamp} not null,
  ended_at ${timestamp}
);
create index visit_by_person on visit (workspace, person);

-- A code confirms one thing in one visit.
create table code (
  visit text not null references visit (hash),
  purpose text not null,
  sent_at ${timestamp} not null,
  hash text not null,
  expires_at ${timestamp} not null,
  tries integer not null,
  used_at ${timestamp},
  primary key (visit, purpose, sent_at)
);
