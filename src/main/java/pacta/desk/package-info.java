/// Takes commands, and does the work that follows from what happened.
///
/// Holds: [Desk], the only clock; what is to be done after each event, and the worker that does it.
/// Uses: every room above it.
/// Never: decides anything itself, reads a view to decide, or tells of work as done that is not.
/// Start at [Desk].
package pacta.desk;
