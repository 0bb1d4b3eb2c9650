-- Which hours the sessions still to come take, for whoever books another: times, and nothing about
-- anybody. Folded from the journal and thrown away at will.
create table booked_hour (
  workspace  text not null,
  engagement text not null,
  session    integer not null,
  starts     ${timestamp} not null,
  ends       ${timestamp} not null,
  primary key (workspace, engagement, session)
);
create index booked_hour_of_workspace on booked_hour (workspace, starts, ends);
