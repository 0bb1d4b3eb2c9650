/// What is published for anybody: the schemas, the vectors beside them, and a page for each kind of
/// clause.
///
/// Holds: [Published], the schemas; [Vectors], agreements with what happened and the answer;
/// [ClauseGuide], what one kind of clause is for, asks, says and does. Uses: the web's shell, its
/// texts, and every room before it.
/// Never: reads a workspace, or says what the rules and the words do not say themselves.
/// Start at [ClauseGuide].
package pacta.web.guide;
