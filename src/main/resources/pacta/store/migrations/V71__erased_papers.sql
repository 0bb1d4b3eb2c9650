-- Which papers were sealed here about somebody who was erased since: that they were, and nothing
-- else. Folded from the journal, which keeps their digests, and thrown away at will.
create table erased_paper (
  workspace  text not null,
  engagement text not null,
  quoted     text not null,
  sealed     text not null,
  primary key (workspace, engagement, sealed)
);
create index erased_paper_quoted on erased_paper (quoted);
create index erased_paper_sealed on erased_paper (sealed);
