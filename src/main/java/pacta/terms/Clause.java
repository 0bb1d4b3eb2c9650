package pacta.terms;

/// One rule of an agreement: a closed set of kinds, each a record of typed values.
///
/// The same values, and nothing else, write the sentence and decide what happens. A kind that is
/// not here cannot be agreed except as a [FreeClause], which says of itself that it is not
/// computed.
public sealed interface Clause permits
    // what is and is not included
    Included, NotIncluded, Deliverables,
    // procedure, length, rhythm
    Procedure, ReferenceCalendar, FixedSlot, LateStart, ClientMaterials, RevisionRounds, Acceptance,
    Expiry,
    // fees and payment
    Price, PaymentSchedule, Payer, Deposit, LatePayment, PriceReview, Rush, ChangeOrder,
    // changes and cancellation
    WithdrawalRight, NoticeTiers, SetOut, NoShow, Reschedule, Courtesy, Excuse, Streak,
    ProfessionalCancels, ProfessionalLate, Pause, EarlyTermination, MinimumCommitment, KillFee,
    LateDelivery,
    // extras
    Extras,
    FreeClause {
  /// The point under which the clause is read.
  Point point();

  /// How many numbered sentences the clause takes: most take one, tiers one each.
  default int sentences() {
    return 1;
  }
}
