/// Where everything is kept: journals, commands seen, work to do, files and keys.
///
/// Holds: the [Database], and a class for each table with its SQL. Uses: journal, people; JDBC.
/// Never: decides, reads the clock, changes a link, or crosses from one workspace to another but
/// for the queue's workers and the check of the chains.
/// Start at [Database].
package pacta.store;
