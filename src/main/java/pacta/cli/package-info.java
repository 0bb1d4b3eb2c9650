/// What Pacta does at the console, without the web.
///
/// Holds: [Commands] and one class per command. Uses: every room but `Pacta`.
/// Never: starts the web or the framework, decides anything by itself, or ends the process
/// other than by the exit code that it returns.
/// Start at [Commands].
package pacta.cli;
