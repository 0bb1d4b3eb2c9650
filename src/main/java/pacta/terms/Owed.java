package pacta.terms;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import pacta.money.Money;
import pacta.money.Rounding;
import pacta.people.Role;
import pacta.terms.Consequence.Charge;
import pacta.terms.Deposit.Credited;
import pacta.terms.Instalments.Due;

/// A part of the price that becomes owed by itself, because the agreement says so.
///
/// @param due when it is to be paid; [Due.BeforeSession] counts from the session of that number,
///            [Due.OnAcceptance] from the acceptance of that piece
public record Owed(Charge charge, Due due) {
  /// What is owed from the moment both have signed: the deposit and the parts of the price, when
  /// there are any. With tax on top, the whole with tax is split as the parts are, so that the
  /// cents add up.
  public static List<Owed> onSigning(Terms terms, Version version) {
    var parts = terms.find(PaymentSchedule.class)
        .map(schedule -> parts(terms, schedule)).orElseGet(List::of);
    var deposit = terms.find(Deposit.class);
    var owed = new ArrayList<Owed>();
    deposit.ifPresent(it -> owed.add(new Owed(charge(terms, version, terms.idOf(it, 0),
        new Sum().start(Step.What.DEPOSIT, it.amount())), new Due.OnSignature(0))));
    for (var i = 0; i < parts.size(); i++) {
      var sum = new Sum().start(Step.What.INSTALMENT, parts.get(i).amount());
      if (deposit.isPresent() && i == credited(deposit.get(), parts.size()))
        sum.add(Step.What.DEPOSIT, deposit.get().amount().negated())
            .tell(new Step.AtLeast(Money.zero(terms.currency())));
      if (sum.amount().isPositive())
        owed.add(new Owed(charge(terms, version, terms.idOf(terms.payment(), 0), sum),
            parts.get(i).due()));
    }
    return List.copyOf(owed);
  }

  /// What is owed because a session was booked, when each session is paid before it begins.
  ///
  /// @param unit which of the sessions it will be in order of use, from 1
  public static Optional<Owed> onBooking(Terms terms, Version version, History history,
      Session session, int unit) {
    if (!(terms.find(PaymentSchedule.class).orElse(null) instanceof BeforeEachSession it))
      return Optional.empty();
    var sum = new Sum().tell(Prices.of(terms, history, session))
        .start(Step.What.SESSION_WORTH, Prices.worth(terms, history, session, unit))
        .taxed(terms.price().vat()).rounded();
    return Optional.of(new Owed(charge(terms, version, terms.idOf(it, 0), sum),
        new Due.OnDate(terms.day(session.start().instant()).minusDays(it.days()))));
  }

  /// The day on which the fee of a month is to be paid, where months are paid: never before the
  /// work begins.
  public static Optional<LocalDate> ofMonth(Terms terms, YearMonth month) {
    return terms.find(EachMonth.class)
        .map(it -> terms.begunBy(it.due(month, terms.reckoning())));
  }

  private record Part(Money amount, Due due) {}

  private static List<Part> parts(Terms terms, PaymentSchedule schedule) {
    return switch (schedule) {
      case Instalments it -> instalments(terms, it);
      case EqualParts it -> equal(terms, it);
      case EachMonth _, BeforeEachSession _ -> List.of();
    };
  }

  private static List<Part> instalments(Terms terms, Instalments schedule) {
    var whole = withTax(terms, schedule.total());
    if (whole.equals(schedule.total())) return schedule.parts().stream()
        .map(it -> new Part(it.amount(), it.due())).toList();
    var amounts = whole.splitBy(schedule.parts().stream()
        .map(part -> BigInteger.valueOf(part.amount().minorUnits())).toList());
    return IntStream.range(0, amounts.size())
        .mapToObj(i -> new Part(amounts.get(i), schedule.parts().get(i).due())).toList();
  }

  private static List<Part> equal(Terms terms, EqualParts schedule) {
    var whole = switch (terms.price()) {
      case PackagePrice it -> it.price();
      case ProjectPrice it -> it.price();
      case SessionPrice it -> it.price();
      case Retainer it -> it.fee();
    };
    var amounts = schedule.amounts(withTax(terms, whole));
    var days = schedule.days(terms.reckoning());
    return IntStream.range(0, amounts.size())
        .mapToObj(i -> new Part(amounts.get(i), (Due) new Due.OnDate(days.get(i)))).toList();
  }

  private static Money withTax(Terms terms, Money whole) {
    return Tax.onTop(whole, terms.price().vat(), Rounding.HALF_UP);
  }

  private static int credited(Deposit deposit, int parts) {
    return deposit.credited() == Credited.FIRST_PAYMENT ? 0 : parts - 1;
  }

  private static Charge charge(Terms terms, Version version, ClauseId clause, Sum sum) {
    return new Charge(Role.CLIENT, sum.amount(),
        Tax.within(sum.amount(), terms.price().vat(), Rounding.HALF_UP),
        sum.because(clause, version));
  }
}
