-- A checkpoint that others hold as well is never changed and never taken away here.

create trigger checkpoint_keeps before update on checkpoint
begin
  select raise(abort, 'a journal only grows');
end;

create trigger checkpoint_stays before delete on checkpoint
begin
  select raise(abort, 'a journal only grows');
end;
