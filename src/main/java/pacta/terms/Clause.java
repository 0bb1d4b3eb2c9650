package pacta.terms;

/// One rule of an agreement: a closed set of kinds, each a record of typed values.
///
/// The same values, and nothing else, write the sentence and decide what happens. A kind that is
/// not here cannot be agreed except as a [FreeClause], which says of itself that it is not
/// computed.
public sealed interface Clause permits Included, NotIncluded, Procedure, Price, PaymentSchedule,
    NoticeTiers, NoShow, Courtesy, ProfessionalCancels, EarlyTermination, Extras, FreeClause {
  /// The point under which the clause is read.
  Point point();

  /// How many numbered sentences the clause takes: most take one, tiers one each.
  default int sentences() {
    return 1;
  }
}
