-- When a client's links were withdrawn: such a link gets nobody a new one.
alter table link add column withdrawn_at ${timestamp};
