package pacta.terms;

import java.util.stream.Stream;
import pacta.time.Notice;
import pacta.time.Span;
import pacta.time.WeekendShift;

/// Which clauses count business days or office hours.
final class Reckoned {
  private Reckoned() {}

  static boolean needsCalendar(Clause clause) {
    return notices(clause).anyMatch(it -> it.unit().needsCalendar())
        || spans(clause).anyMatch(Span::needsCalendar)
        || clause instanceof NoticeTiers tiers && tiers.restDays().isPresent()
        || clause instanceof Rush rush && rush.restDays()
        || clause instanceof EqualParts parts && parts.shift() != WeekendShift.NONE
        || clause instanceof EachMonth each && each.shift() != WeekendShift.NONE;
  }

  static boolean needsOfficeHours(Clause clause) {
    return notices(clause).anyMatch(it -> it.unit() == Notice.Unit.WORKING_HOURS);
  }

  private static Stream<Notice> notices(Clause clause) {
    return switch (clause) {
      case NoticeTiers it -> it.tables().flatMap(table -> table.tiers().stream())
          .map(NoticeTiers.Tier::notice);
      // the notice for an approval is in the same unit
      case Reschedule it -> Stream.of(it.free());
      case ProfessionalCancels it ->
          it.looksAtTheNotice() ? Stream.of(it.notice()) : Stream.of();
      case Included _, NotIncluded _, Deliverables _, Procedure _, ReferenceCalendar _,
          FixedSlot _, LateStart _, ClientMaterials _, RevisionRounds _, Acceptance _, Expiry _,
          Price _, PaymentSchedule _, Payer _, Deposit _, LatePayment _, PriceReview _, Rush _,
          ChangeOrder _, WithdrawalRight _, SetOut _, NoShow _, Courtesy _, Excuse _, Streak _,
          ProfessionalLate _, Pause _, EarlyTermination _, MinimumCommitment _, KillFee _,
          LateDelivery _, Extras _, FreeClause _ -> Stream.of();
    };
  }

  private static Stream<Span> spans(Clause clause) {
    return switch (clause) {
      case Reschedule it -> it.within().stream();
      case RevisionRounds it -> Stream.of(it.feedback());
      case Acceptance it -> Stream.of(it.within());
      case Expiry it -> it.unused() instanceof Expiry.Unused.Extended(var more)
          ? Stream.of(it.after(), more) : Stream.of(it.after());
      case EqualParts it -> Stream.of(it.every());
      case LateDelivery it -> Stream.of(it.every());
      case LatePayment it -> it.surcharge() instanceof LatePayment.Surcharge.EveryStretch stretch
          ? Stream.of(stretch.every()) : Stream.of();
      case Included _, NotIncluded _, Deliverables _, Procedure _, ReferenceCalendar _,
          FixedSlot _, LateStart _, ClientMaterials _, Price _, Instalments _, EachMonth _,
          BeforeEachSession _, Payer _, Deposit _, PriceReview _, Rush _, ChangeOrder _,
          WithdrawalRight _, NoticeTiers _, SetOut _, NoShow _, Courtesy _, Excuse _, Streak _,
          ProfessionalCancels _, ProfessionalLate _, Pause _, EarlyTermination _,
          MinimumCommitment _, KillFee _, Extras _, FreeClause _ -> Stream.of();
    };
  }
}
