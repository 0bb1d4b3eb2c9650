-- When a mail server took the letter with the code; empty when it was told in some other way.
alter table code add column mailed_at ${timestamp};
