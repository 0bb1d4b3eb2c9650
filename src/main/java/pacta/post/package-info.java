/// The letters that Pacta writes, how they are carried, and what became of each.
///
/// Holds: the kinds of letter and their words, [Letter], the carriers, the letter box.
/// Uses: people and store; templates, mail, the database.
/// Never: decides that a letter is due, says "sent" before a server took it, writes an address or
/// a subject that could open a header, or acts when a link is merely opened.
/// Start at [Letters].
package pacta.post;
