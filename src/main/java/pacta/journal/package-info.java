/// What happened, as a chain of texts that cannot be changed unnoticed.
///
/// Holds: [Digest] and the links of the chain. Uses: people; JSON.
/// Never: decides what happens, keeps anything, or hashes a text that was written again.
/// Start at [Digest].
package pacta.journal;
