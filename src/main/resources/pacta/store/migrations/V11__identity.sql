-- What identifies a professional in an agreement, sealed under their own key.
create table identity (
  workspace ${uuid} not null,
  person    ${uuid} not null,
  tax_id    text not null,
  postal    text not null,
  primary key (workspace, person)
);
