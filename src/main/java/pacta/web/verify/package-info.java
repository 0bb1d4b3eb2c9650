/// The page where anybody finds out whether a paper is authentic: no sign-in, and nothing kept.
///
/// Holds: [VerifyPages] and what guards it from strangers. Uses: the examination of `proof`, what
/// `views` know of the papers sealed here.
/// Never: tells a stranger anything about a person, keeps what was handed over.
/// Start at [VerifyPages].
package pacta.web.verify;
