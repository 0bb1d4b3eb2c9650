/// What is published for anybody: the schemas and the vectors beside them, and a page for every
/// kind of clause.
///
/// Holds: [Published], the schemas; [Vectors], agreements with what happened and the answer;
/// [ClausePage], what there is to know of a clause, which the repository has too, in
/// `docs/clauses`. Uses: the web's shell, the composer's names and beginnings, and every room
/// before it.
/// Never: reads a workspace, or says what the rules and the words do not say themselves.
/// Start at [Published], or at [ClausePage].
package pacta.web.guide;
