/// The pages: the professional's, the client's and the public ones.
///
/// Holds: one class per page, and the shell they stand on: [Page], [Form], [Texts], [Html].
/// Templates are in `src/main/jte`, texts in `texts/` beside these classes, styles in `static/`.
/// Uses: every room before it.
/// Never: acts on GET, decides anything, writes text that people read into Java, or sends a
/// script or a style inside a page.
/// Start at [Page].
package pacta.web;
