/// The seal: what makes a signed paper show any later change, to anybody, without Pacta.
///
/// Holds: [Seal], which signs and checks; [SealKey], the instance's key and certificates; [Mark],
/// what each party leaves on the paper. Uses: the papers and inks of `document`, a library of
/// European signatures.
/// Never: decides who may sign, keeps a key, asks the clock, signs in a person's name: the seal is
/// the instance's, and the person is named in it.
/// Start at [Seal].
package pacta.seal;
