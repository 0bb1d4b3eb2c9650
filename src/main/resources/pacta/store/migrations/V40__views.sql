-- One line per engagement, for lists; folded from the journal and thrown away at will.
create table overview (
  workspace  text not null,
  engagement text not null,
  next_at    text not null,
  body       text not null,
  primary key (workspace, engagement)
);
create index overview_next on overview (workspace, next_at);
