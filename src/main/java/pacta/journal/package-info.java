/// What happened, as a chain of texts that cannot be changed unnoticed.
///
/// Holds: [Digest], the [Link]s of a [Chain], the [Tree] over them and its signed [Checkpoint]s,
/// and [Canonical], the one form of their texts.
/// Uses: people; JSON.
/// Never: decides what happens, keeps anything, not even a key, or hashes a text written again.
/// Start at [Canonical].
package pacta.journal;
