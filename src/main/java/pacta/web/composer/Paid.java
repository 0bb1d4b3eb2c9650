package pacta.web.composer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.IntStream;
import pacta.money.Money;
import pacta.money.Rounding;
import pacta.terms.Instalments.Due;
import pacta.terms.Owed;
import pacta.terms.PaymentSchedule;
import pacta.terms.Instalments;
import pacta.terms.BeforeEachSession;
import pacta.terms.EachMonth;
import pacta.terms.EqualParts;
import pacta.terms.Tax;
import pacta.terms.Version;

/// What a client who pays on the day would have paid in a planned agreement.
record Paid(Scene scene) {
  /// @param used sessions given by then
  Money by(Instant told, int used) {
    var terms = scene.terms();
    var day = told.atZone(terms.zone()).toLocalDate();
    PaymentSchedule schedule = terms.payment();
    return switch (schedule) {
      case Instalments _, EqualParts _ -> Owed.onSigning(terms, Version.FIRST).stream()
          .filter(owed -> isDue(owed.due(), day)).map(owed -> owed.charge().amount())
          .reduce(zero(), Money::plus);
      case BeforeEachSession _ -> IntStream.rangeClosed(1, used)
          .mapToObj(unit -> Tax.onTop(terms.price().unitValue(unit), terms.price().vat(),
              Rounding.HALF_UP))
          .reduce(zero(), Money::plus);
      case EachMonth _ -> Tax.onTop(terms.price().unitValue(1), terms.price().vat(),
          Rounding.HALF_UP).times(used);
    };
  }

  private boolean isDue(Due due, LocalDate day) {
    return switch (due) {
      case Due.OnSignature _ -> true;
      case Due.OnAcceptance _ -> false;
      case Due.OnDate(var date) -> !date.isAfter(day);
      case Due.BeforeSession(var number, var days) -> scene.sessions().stream()
          .filter(session -> session.number() == number)
          .anyMatch(session -> !session.start().zoned()
              .withZoneSameInstant(scene.terms().zone()).toLocalDate().minusDays(days)
              .isAfter(day));
    };
  }

  private Money zero() {
    return Money.zero(scene.terms().price().currency());
  }
}
