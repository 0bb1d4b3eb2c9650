/// What is published for anybody: the schemas and the vectors beside them.
///
/// Holds: [Published], the schemas; [Vectors], agreements with what happened and the answer. Uses:
/// the web's shell, and every room before it.
/// Never: reads a workspace, or says what the rules and the words do not say themselves.
/// Start at [Published].
package pacta.web.guide;
