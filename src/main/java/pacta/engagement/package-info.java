/// One client's work: what may be done, what then is so, and what is owed.
///
/// Holds: commands, events, [Decider], the state that events fold into, the account.
/// Uses: money, time, people, terms, journal, alliance.
/// Never: the clock, chance, a database, a page; a session before both have signed the same digest.
/// Start at [Decider].
package pacta.engagement;
