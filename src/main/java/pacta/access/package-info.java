/// Who may come in: workspaces and their members, links, visits and confirmation codes.
///
/// Holds: [Visitor], [Workspaces], [Links], [Visits], [Codes], [FirstRun], and the filters that
/// stand before every page. Uses: the rooms before it, the database, the framework's security.
/// Never: an HTTP session, a password, a token or code kept as it was sent, an act on GET, or a
/// query without its workspace but the one that finds which workspace a secret belongs to.
/// Start at [Visitor].
package pacta.access;
