-- What the lists and the page of an engagement ask most, answered from the index alone.
drop index letter_of_engagement;
create index letter_of_engagement on letter (workspace, engagement, at desc, id, person, state);

-- Whom a line of the lists is about, so that their key comes along with it. A line without is
-- from before, and its key is asked for apart until it is folded again.
alter table overview add column person ${uuid};
