package pacta.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import pacta.money.Money;
import pacta.money.Rounding;
import pacta.people.Role;
import pacta.terms.Consequence.Charge;
import pacta.terms.Instalments.Due;

/// A part of the price that becomes owed by itself, because the agreement says so.
///
/// @param due when it is to be paid; [Due.BeforeSession] counts from the session of that number
public record Owed(Charge charge, Due due) {
  /// What is owed from the moment both have signed: the instalments, when there are any. With tax
  /// on top, the whole with tax is split as the parts are, so that the cents add up.
  public static List<Owed> onSigning(Terms terms, Version version) {
    if (!(terms.payment() instanceof Instalments instalments)) return List.of();
    var parts = instalments.parts();
    var whole = Tax.onTop(instalments.total(), terms.price().vat(), Rounding.HALF_UP);
    var amounts = whole.splitBy(parts.stream().map(part ->
        java.math.BigInteger.valueOf(part.amount().minorUnits())).toList());
    return IntStream.range(0, parts.size()).mapToObj(i -> new Owed(
        charge(terms, version, List.of(new Step.Started(Step.What.INSTALMENT, amounts.get(i)))),
        parts.get(i).due())).toList();
  }

  /// What is owed because a session was booked, when each session is paid before it begins.
  ///
  /// @param unit which of the sessions it will be in order of use, from 1
  public static Optional<Owed> onBooking(Terms terms, Version version, Session session, int unit) {
    if (!(terms.payment() instanceof BeforeEachSession(var days))) return Optional.empty();
    var steps = new ArrayList<Step>();
    Money worth = terms.price().unitValue(unit);
    steps.add(new Step.Started(Step.What.SESSION_WORTH, worth));
    if (terms.price().vat() instanceof Vat.Added(var rate)) steps.add(new Step.Taxed(rate));
    steps.add(new Step.Rounded(Rounding.HALF_UP));
    var date = session.start().zoned().withZoneSameInstant(terms.zone()).toLocalDate();
    return Optional.of(
        new Owed(charge(terms, version, steps), new Due.OnDate(date.minusDays(days))));
  }

  private static Charge charge(Terms terms, Version version, List<Step> steps) {
    var because = new Derivation(terms.idOf(terms.payment(), 0), version, steps, List.of());
    var amount = because.result().orElseThrow();
    return new Charge(Role.CLIENT, amount,
        Tax.within(amount, terms.price().vat(), Rounding.HALF_UP), because);
  }
}
