/// The client's own pages, on a phone and without an account: what comes next, reading and signing
/// the agreement, cancelling, asking what would happen, and the account.
///
/// Holds: one class per page, and [Mine], what they all know. Uses: the web's shell and every room
/// before it. Never: an amount or a date that the rules did not give, or a step that needs
/// JavaScript.
/// Start at [PortalWiring].
package pacta.web.portal;
