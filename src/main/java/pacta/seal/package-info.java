/// The seal: what makes a signed paper show any later change, to anybody, without Pacta.
///
/// Holds: [Seal], which signs and checks; [SealKey], the instance's keys and certificates; [Mark],
/// what each party leaves on the paper; [Timestamps], who says when, and [Timestamp], what they
/// said; [Token], where a key may lie that never leaves it. Uses: the papers and inks of
/// `document`, a library of European signatures; an authority of time elsewhere, when one is set;
/// the module of a token, when one has the key.
/// Never: decides who may sign, keeps a key, asks the clock, signs in a person's name: the seal is
/// the instance's, and the person is named in it.
/// Start at [Seal].
package pacta.seal;
