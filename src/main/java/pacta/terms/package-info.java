/// The seven points as typed clauses, and what each incident leads to by them.
///
/// Holds: the clause kinds, drafts with their gaps, the judge, consequences with their derivation.
/// Uses: money, time, people.
/// Never: prose, a clock, chance, a default zone, a rule that no clause states, a charge without
/// its derivation.
/// Start at [Terms] for what is agreed, at [Judge] for what happens.
package pacta.terms;
