/// The proof: what a party, a mediator or a court can check years later, without Pacta.
///
/// Holds: receipts that tie a signed paper to the journal, case files, and the examination of any
/// of these from their bytes alone. Uses: the trees and checkpoints of `journal`, the seals of
/// `seal`, archives.
/// Never: asks a database or the network, trusts what a file says of itself.
/// Start at [Examination].
package pacta.proof;
