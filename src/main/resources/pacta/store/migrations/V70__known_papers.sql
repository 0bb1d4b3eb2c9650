-- Which papers were sealed here, for whoever asks whether one is authentic: digests and dates, and
-- nothing about anybody. Folded from the journal and thrown away at will.
create table known_paper (
  workspace  text not null,
  engagement text not null,
  version    integer not null,
  quoted     text not null,
  terms      text not null,
  sealed     text,
  since      ${timestamp} not null,
  latest     integer not null,
  primary key (workspace, engagement, version)
);
create index known_paper_quoted on known_paper (quoted);
create index known_paper_terms on known_paper (terms);
create index known_paper_sealed on known_paper (sealed);
