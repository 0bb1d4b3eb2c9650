package pacta.engagement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import pacta.engagement.Appointment.Outcome;
import pacta.engagement.Entry.Kind;
import pacta.money.Money;
import pacta.people.Personal;
import pacta.terms.Consequence;
import pacta.terms.Consequence.UnitsUsed;
import pacta.terms.Facts;
import pacta.terms.Instalments.Due;
import pacta.terms.Owed;
import pacta.terms.PackagePrice;
import pacta.terms.Session;
import pacta.terms.Terms;
import pacta.terms.Version;

/// The work under a signed agreement: its sessions, what was used, and the account.
///
/// @param unitsUsed sessions held or counted as given
public record Work(Terms terms, Version version, List<Appointment> appointments, int unitsUsed,
    int passesUsed, Account account) {
  public Work {
    appointments = List.copyOf(appointments);
  }

  static Work begin(Terms terms, Version version, Instant at, List<Owed> owed) {
    var account = new Account(terms.price().currency(), List.of());
    for (var part : owed)
      account = account.owing(at, Kind.INSTALMENT, part, Optional.empty());
    return new Work(terms, version, List.of(), 0, 0, account);
  }

  /// What the rules look at.
  public Facts facts() {
    return new Facts(version, passesUsed, unitsUsed, account.paid(), account.fees());
  }

  public Optional<Appointment> find(int session) {
    return appointments.stream().filter(a -> a.session().number() == session).findFirst();
  }

  /// Sessions still to come, the soonest first.
  public List<Appointment> ahead() {
    return appointments.stream().filter(Appointment::isAhead)
        .sorted(Comparator.comparing(a -> a.session().start().instant())).toList();
  }

  /// How many sessions were agreed, when it is a package.
  public Optional<Integer> unitsAgreed() {
    return terms.find(PackagePrice.class).map(PackagePrice::sessions);
  }

  /// How many may still be booked; empty when as many as they like.
  public Optional<Integer> unitsFree() {
    return unitsAgreed().map(agreed -> agreed - unitsUsed - ahead().size());
  }

  /// Which of the agreed sessions the next one booked is paid as, from 1: the first whose price no
  /// line in force carries. So the prices of all of them add up, whatever was taken back between.
  int nextUnit() {
    var carried = new ArrayList<>(account.sessionWorths());
    var unit = 1;
    while (carried.remove(terms.price().unitValue(unit))) unit++;
    return unit;
  }

  /// The day by which a line is to be paid; empty while what it waits for has not happened.
  public Optional<LocalDate> dueDate(Entry entry, Instant inForceSince) {
    return entry.due().flatMap(due -> switch (due) {
      case Due.OnDate(var date) -> Optional.of(date);
      case Due.OnSignature(var days) ->
          Optional.of(inForceSince.atZone(terms.zone()).toLocalDate().plusDays(days));
      case Due.BeforeSession(var session, var days) ->
          dateOf(session).map(date -> date.minusDays(days));
      case Due.OnAcceptance _ -> Optional.empty();
    });
  }

  /// The date of the n-th session in order of use, held or booked.
  private Optional<LocalDate> dateOf(int unit) {
    return appointments.stream().filter(a -> a.isAhead() || a.usesUnit())
        .sorted(Comparator.comparing(a -> a.session().start().instant())).skip(unit - 1).findFirst()
        .map(a -> a.session().start().zoned().withZoneSameInstant(terms.zone()).toLocalDate());
  }

  Work booked(Instant at, Session session, Optional<Instant> freeUntil, Optional<Owed> owed) {
    var more = new ArrayList<>(appointments);
    more.add(Appointment.booked(session, freeUntil));
    var owing = owed.map(part ->
        account.owing(at, Kind.SESSION, part, Optional.of(session.number()))).orElse(account);
    return new Work(terms, version, more, unitsUsed, passesUsed, owing);
  }

  /// @param said by the client about it
  Work settled(Instant at, int session, Outcome outcome, List<Consequence> consequences,
      Optional<Personal> said) {
    var after = changed(session, a -> a.settled(outcome, consequences, at, said));
    for (var consequence : consequences) after = after.with(at, session, consequence);
    return after;
  }

  private Work with(Instant at, int session, Consequence consequence) {
    return switch (consequence) {
      case Consequence.Charge charge -> withAccount(account.charged(at, charge, session));
      case Consequence.Credit credit -> withAccount(account.credited(at, credit, session));
      case UnitsUsed used when used.fate() == UnitsUsed.Fate.RETURNED
          || used.fate() == UnitsUsed.Fate.RELEASED ->
          withAccount(account.sessionTakenBack(at, session));
      case UnitsUsed _ ->
          new Work(terms, version, appointments, unitsUsed + 1, passesUsed, account);
      case Consequence.PassSpent _ ->
          new Work(terms, version, appointments, unitsUsed, passesUsed + 1, account);
      case Consequence.Right _, Consequence.StageChange _, Consequence.NoEffect _,
          Consequence.SessionMoved _, Consequence.Awaited _, Consequence.DatesMove _,
          Consequence.Standstill _, Consequence.PieceStands _, Consequence.UnitsLapse _,
          Consequence.UsableUntil _, Consequence.MinutesKept _, Consequence.PriceChange _ -> this;
    };
  }

  Work waived(Event.Waived it) {
    var after = changed(it.session(), Appointment::letGo)
        .withAccount(account.waived(it.at(), it.session(), it.amount()));
    if (it.unitsReturned() == 0) return after;
    return new Work(terms, version, after.appointments, unitsUsed - it.unitsReturned(), passesUsed,
        after.account.sessionTakenBack(it.at(), it.session()));
  }

  Work contested(Event.Contested it) {
    return changed(it.session(), a -> a.disputed(it.at(), it.reason()));
  }

  Work upheld(Event.Upheld it) {
    return changed(it.session(), Appointment::spokenAbout);
  }

  Work paid(Instant at, Money amount) {
    return withAccount(account.paid(at, amount));
  }

  Work unpaid(Event.PaymentTakenBack it) {
    return account.payment(it.payment())
        .map(payment -> withAccount(account.unpaid(payment, it))).orElse(this);
  }

  private Work changed(int session, UnaryOperator<Appointment> change) {
    var changed = appointments.stream()
        .map(a -> a.session().number() == session ? change.apply(a) : a).toList();
    return new Work(terms, version, changed, unitsUsed, passesUsed, account);
  }

  private Work withAccount(Account changed) {
    return new Work(terms, version, appointments, unitsUsed, passesUsed, changed);
  }
}
