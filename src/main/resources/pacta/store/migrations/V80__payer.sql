-- As whom somebody visits an engagement; none where it was the client, before others could.
alter table visit add column signatory text;
