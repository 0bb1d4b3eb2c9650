-- A checkpoint that others hold as well is never changed and never taken away here.

create trigger checkpoint_keeps before update or delete on checkpoint
  for each row execute function journal_only_grows();

create trigger checkpoint_stays before truncate on checkpoint
  for each statement execute function journal_only_grows();
