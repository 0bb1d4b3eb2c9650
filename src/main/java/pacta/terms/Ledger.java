package pacta.terms;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import pacta.money.Money;
import pacta.people.Role;
import pacta.terms.Consequence.Charge;
import pacta.terms.Incident.PaidPart;
import pacta.terms.Instalments.Due;
import pacta.terms.Timeline.DueSum;

/// What is owed and paid while a course is followed. Payments settle what is due first.
final class Ledger {
  private final Terms terms;
  private final LocalDate signed;
  private final List<Entry> entries = new ArrayList<>();
  private final List<Payment> payments = new ArrayList<>();
  private final Map<String, LocalDate> accepted = new HashMap<>();
  private Money paid;
  private Money credits;
  private Money settled;
  private Optional<Settled> settlement = Optional.empty();

  /// What a settlement took the place of.
  ///
  /// @param credits before it
  /// @param own     what it came to itself
  private record Settled(List<Entry> before, Money credits, List<Entry> own, Money ownCredits) {}

  private static final class Entry {
    private final Charge charge;
    private final Optional<Integer> fact;
    private final Optional<Integer> session;
    private final Optional<Due> due;
    private final Money fee;
    private int moved;
    private boolean open = true;
    private boolean takenBack;

    /// @param fee how much of it is owed for an incident, and not for the service as agreed
    Entry(Charge charge, Optional<Integer> fact, Optional<Integer> session, Optional<Due> due,
        Money fee) {
      this.charge = charge;
      this.fact = fact;
      this.session = session;
      this.due = due;
      this.fee = fee;
    }
  }

  private record Payment(Money amount, LocalDate on) {}

  Ledger(Terms terms, Instant signed) {
    this.terms = terms;
    this.signed = terms.day(signed);
    paid = Money.zero(terms.currency());
    credits = paid;
    settled = paid;
  }

  void owe(Owed owed, Optional<Integer> fact, Optional<Integer> session) {
    entries.add(new Entry(owed.charge(), fact, session, Optional.of(owed.due()),
        Money.zero(terms.currency())));
  }

  /// @param fee how much of it is owed for an incident, and not for the service as agreed
  void owe(Charge charge, Optional<Integer> fact, Optional<LocalDate> due, Money fee) {
    entries.add(new Entry(charge, fact, Optional.empty(), due.map(Due.OnDate::new), fee));
  }

  void credit(Money amount) {
    credits = credits.plus(amount);
  }

  void pay(Money amount, Instant at) {
    payments.add(new Payment(amount, terms.day(at)));
    paid = paid.plus(amount);
  }

  /// What a fact led to no longer holds.
  Money voidOf(int fact) {
    var gone = Money.zero(terms.currency());
    for (var entry : entries)
      if (entry.open && entry.fact.equals(Optional.of(fact))) {
        entry.open = false;
        gone = gone.plus(entry.charge.amount());
      }
    return gone;
  }

  /// The price of a session that is still to be given is no longer owed for its old date.
  void takeBack(int session) {
    entries.stream().filter(it -> it.session.equals(Optional.of(session))).forEach(it -> {
      it.open = false;
      it.takenBack = true;
    });
  }

  /// It counts as given after all, and so its price is owed.
  void giveAgain(int session) {
    entries.stream().filter(it -> it.session.equals(Optional.of(session)) && it.takenBack)
        .forEach(it -> {
          it.open = settlement.isEmpty();
          it.takenBack = false;
        });
  }

  /// From now on the settlement says what is owed, and nothing before it.
  void settle() {
    settlement = Optional.of(new Settled(entries.stream().filter(it -> it.open).toList(), credits,
        List.of(), Money.zero(terms.currency())));
    entries.forEach(it -> it.open = false);
    credits = Money.zero(terms.currency());
    settled = paid();
  }

  /// What was owed and credited since is the settlement itself.
  void isSettled() {
    settlement = settlement.map(it -> new Settled(it.before, it.credits,
        entries.stream().filter(entry -> entry.open).toList(), credits));
  }

  /// The settlement no longer holds, and all that it took the place of does again.
  void unsettle() {
    settlement.ifPresent(it -> {
      it.own.forEach(entry -> entry.open = false);
      it.before.forEach(entry -> entry.open = true);
      credits = it.credits.plus(credits).minus(it.ownCredits);
      settled = Money.zero(terms.currency());
    });
    settlement = Optional.empty();
  }

  void accept(String piece, LocalDate on) {
    accepted.putIfAbsent(piece, on);
  }

  /// What is not due before a day is due so many days later.
  void move(LocalDate from, int days, IntFunction<Optional<LocalDate>> sessionDay) {
    for (var entry : entries)
      if (due(entry, sessionDay).filter(day -> !day.isBefore(from)).isPresent())
        entry.moved += days;
  }

  Money paid() {
    return paid;
  }

  /// What is owed for incidents, less credits.
  Money fees() {
    var fees = Money.zero(terms.currency());
    for (var entry : entries) if (entry.open) fees = fees.plus(entry.fee);
    return fees.minus(credits);
  }

  Money owed() {
    var owed = settled;
    for (var entry : entries) if (entry.open) owed = owed.plus(signed(entry));
    return owed;
  }

  Money credits() {
    return credits;
  }

  private static Money signed(Entry entry) {
    return entry.charge.from() == Role.CLIENT ? entry.charge.amount()
        : entry.charge.amount().negated();
  }

  /// A sum, when it is due, and the payments that went to it.
  ///
  /// @param session the one whose price it is
  record Paying(DueSum sum, Optional<Integer> session, List<PaidPart> parts) {}

  /// Every sum that holds, the first due first, with what was paid of it so far.
  List<Paying> paying(IntFunction<Optional<LocalDate>> sessionDay) {
    var left = new ArrayList<>(payments);
    return entries.stream().filter(it -> it.open && it.charge.from() == Role.CLIENT)
        .sorted(Comparator.comparing(it -> due(it, sessionDay).orElse(LocalDate.MAX)))
        .map(entry -> {
          var parts = take(left, entry.charge.amount());
          var open = parts.stream().map(PaidPart::amount)
              .reduce(entry.charge.amount(), Money::minus);
          return new Paying(new DueSum(entry.charge, entry.fact, due(entry, sessionDay), open),
              entry.session, parts);
        }).toList();
  }

  /// Whether something of the price of a session is not paid yet.
  boolean openOf(int session, IntFunction<Optional<LocalDate>> sessionDay) {
    return paying(sessionDay).stream().anyMatch(it ->
        it.session.equals(Optional.of(session)) && it.sum.open().isPositive());
  }

  private static List<PaidPart> take(List<Payment> left, Money amount) {
    var parts = new ArrayList<PaidPart>();
    var open = amount;
    while (open.isPositive() && !left.isEmpty()) {
      var first = left.getFirst();
      var part = first.amount.min(open);
      parts.add(new PaidPart(part, first.on));
      open = open.minus(part);
      if (part.equals(first.amount)) left.removeFirst();
      else left.set(0, new Payment(first.amount.minus(part), first.on));
    }
    return parts;
  }

  private Optional<LocalDate> due(Entry entry, IntFunction<Optional<LocalDate>> sessionDay) {
    return entry.due.flatMap(due -> switch (due) {
      case Due.OnDate(var date) -> Optional.of(date);
      case Due.OnSignature(var days) -> Optional.of(signed.plusDays(days));
      case Due.BeforeSession(var session, var days) ->
          sessionDay.apply(session).map(day -> day.minusDays(days));
      case Due.OnAcceptance(var piece, var days) ->
          Optional.ofNullable(accepted.get(piece)).map(day -> day.plusDays(days));
    }).map(day -> day.plusDays(entry.moved));
  }
}
