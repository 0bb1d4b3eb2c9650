-- What happened is never changed and never taken away, whoever asks.

create trigger journal_keeps before update on journal
begin
  select raise(abort, 'a journal only grows');
end;

create trigger journal_stays before delete on journal
begin
  select raise(abort, 'a journal only grows');
end;
