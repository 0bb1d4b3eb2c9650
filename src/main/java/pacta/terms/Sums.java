package pacta.terms;

import java.util.Optional;
import java.util.stream.Stream;
import pacta.money.Money;

/// The sums that a clause names.
final class Sums {
  private Sums() {}

  static Stream<Money> in(Clause clause) {
    return switch (clause) {
      case Price it -> Stream.of(it.unitValue(1));
      case Instalments it -> it.parts().stream().map(Instalments.Part::amount);
      case Deposit it -> Stream.of(it.amount());
      case LatePayment it -> it.lump().stream();
      case ChangeOrder it -> Stream.of(it.hour());
      case RevisionRounds it -> Stream.of(it.extra());
      case ClientMaterials it -> Stream.of(it.restart());
      case NoticeTiers it -> it.tables().flatMap(table -> table.fees().stream())
          .map(Sums::fixed).flatMap(Optional::stream);
      case NoShow it -> fixed(it.fee()).stream();
      case SetOut it -> Stream.concat(Stream.of(it.travel()), fixed(it.fee()).stream());
      case Reschedule it -> it.quota().flatMap(Quota::above).stream().flatMap(above ->
          above instanceof Quota.Above.Costs(var fee, var _) ? fixed(fee).stream() : Stream.of());
      case EarlyTermination it -> it.settlement() instanceof EarlyTermination.Settlement.LessSum
          less ? Stream.of(less.kept()) : Stream.of();
      case MinimumCommitment it -> Stream.of(it.penalty());
      case Included _, NotIncluded _, Deliverables _, Procedure _, ReferenceCalendar _,
          FixedSlot _, LateStart _, Acceptance _, Expiry _, EqualParts _, EachMonth _,
          BeforeEachSession _, Payer _, PriceReview _, Rush _, WithdrawalRight _, Courtesy _,
          Excuse _, Streak _, ProfessionalCancels _, ProfessionalLate _, Pause _,
          KillFee _, LateDelivery _, Extras _, FreeClause _ -> Stream.of();
    };
  }

  private static Optional<Money> fixed(Levy levy) {
    return levy instanceof Levy.Fixed(var sum) ? Optional.of(sum) : Optional.empty();
  }
}
