/// A professional's pages about the whole practice: the day, the list, the letters, who one is.
///
/// Holds: `/today`, `/engagements`, `/engagements/new`, `/practice` and `/letters`; a [Row] is one
/// engagement as the lists show it. Uses: the web's shell and every room before it.
/// Never: folds a journal to draw a list, or says that a letter was sent when it was not.
/// Start at [TodayPage].
package pacta.web.practice;
