-- What happened is never changed and never taken away, whoever asks.

create function journal_only_grows() returns trigger language plpgsql as $body$
begin
  raise exception 'a journal only grows';
end
$body$;

create trigger journal_keeps before update or delete on journal
  for each row execute function journal_only_grows();

create trigger journal_stays before truncate on journal
  for each statement execute function journal_only_grows();
