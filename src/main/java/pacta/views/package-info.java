/// What lists show, folded from the journal.
///
/// Holds: [Overview], one line per engagement, and [Overviews], where they are kept; [KnownPapers],
/// which papers were sealed here; [BookedHours], which hours are taken.
/// Uses: the rooms above it and the database.
/// Never: a rule, or anything that could not be thrown away and folded again to the same bytes.
/// Start at [Overview].
package pacta.views;
