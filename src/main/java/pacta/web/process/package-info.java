/// A professional's pages about one engagement: where it stands, its sessions, its account.
///
/// Holds: the pages under `/engagements/{id}` but the alliance's and the agreement's, and what
/// they show: [Standing], [Sessions], [Balance], [History]. Uses: the web's shell and every room
/// before it.
/// Never: decides what a session costs or who owes what; it asks the rules and says it in words.
/// Start at [ProcessPages].
package pacta.web.process;
