-- What is done of a sealing that is not finished: so that a step done is never done again.
create table seal_step (
  workspace ${uuid} not null,
  paper text not null,
  step text not null,
  bytes ${bytes} not null,
  at ${timestamp} not null,
  primary key (workspace, paper, step)
);
