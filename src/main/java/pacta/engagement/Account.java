package pacta.engagement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import pacta.engagement.Entry.Kind;
import pacta.money.Money;
import pacta.people.Role;
import pacta.terms.Consequence.Charge;
import pacta.terms.Consequence.Credit;
import pacta.terms.Owed;
import pacta.terms.Step;

/// What each owes the other, line by line, as the events say.
public record Account(Currency currency, List<Entry> entries) {
  public Account {
    entries = List.copyOf(entries);
  }

  /// What the client still owes when above zero; what is in their favour when below. It counts what
  /// is agreed, due yet or not.
  public Money balance() {
    return sum(_ -> true);
  }

  /// Everything the client has paid, zero or more; what was taken back was not.
  public Money paid() {
    return sum(entry -> entry.kind().isOfPaying()).negated();
  }

  /// Parts of the price, in force.
  public Money agreed() {
    return sum(entry -> switch (entry.kind()) {
      case INSTALMENT, SESSION, SESSION_TAKEN_BACK -> true;
      case FEE, CREDIT, WAIVER, PAYMENT, PAYMENT_TAKEN_BACK -> false;
    });
  }

  /// What is owed for incidents, less what was waived or credited.
  public Money fees() {
    return sum(entry -> switch (entry.kind()) {
      case FEE, WAIVER, CREDIT -> true;
      case INSTALMENT, SESSION, SESSION_TAKEN_BACK, PAYMENT, PAYMENT_TAKEN_BACK -> false;
    });
  }

  /// The line that took this one back, if any.
  public Optional<Entry> takenBackBy(int number) {
    return entries.stream().filter(entry -> entry.against().equals(Optional.of(number)))
        .findFirst();
  }

  /// What the sessions that are owed one by one are worth, before tax on top.
  List<Money> sessionWorths() {
    return entries.stream().filter(entry -> entry.kind() == Kind.SESSION)
        .filter(entry -> takenBackBy(entry.number()).isEmpty())
        .flatMap(entry -> entry.because().stream()).flatMap(because -> because.steps().stream())
        .filter(Step.Started.class::isInstance).map(step -> ((Step.Started) step).amount())
        .toList();
  }

  Account owing(Instant at, Kind kind, Owed owed, Optional<Integer> session) {
    return plus(new Entry(next(), at, kind, owed.charge().amount(),
        Optional.of(owed.charge().because()), session, Optional.of(owed.due()), Optional.empty()));
  }

  Account charged(Instant at, Charge charge, int session) {
    var amount = charge.from() == Role.CLIENT ? charge.amount() : charge.amount().negated();
    return plus(new Entry(next(), at, Kind.FEE, amount, Optional.of(charge.because()),
        Optional.of(session), Optional.empty(), Optional.empty()));
  }

  Account credited(Instant at, Credit credit, int session) {
    var amount = credit.to() == Role.CLIENT ? credit.amount().negated() : credit.amount();
    return plus(new Entry(next(), at, Kind.CREDIT, amount, Optional.of(credit.because()),
        Optional.of(session), Optional.empty(), Optional.empty()));
  }

  /// The price of a session that is still to be given is no longer owed for the old date.
  Account sessionTakenBack(Instant at, int session) {
    return entries.stream()
        .filter(entry -> entry.kind() == Kind.SESSION
            && entry.session().equals(Optional.of(session)))
        .findFirst().map(entry -> plus(new Entry(next(), at, Kind.SESSION_TAKEN_BACK,
            entry.amount().negated(), entry.because(), entry.session(), Optional.empty(),
            Optional.of(entry.number())))).orElse(this);
  }

  /// What is owed for a session's not being given, if anything is.
  public Optional<Entry> feeOf(int session) {
    return entries.stream().filter(entry -> entry.kind() == Kind.FEE
        && entry.session().equals(Optional.of(session))).findFirst();
  }

  Account waived(Instant at, int session, Money amount) {
    return feeOf(session).map(entry -> plus(new Entry(next(), at, Kind.WAIVER, amount.negated(),
        entry.because(), entry.session(), Optional.empty(), Optional.of(entry.number()))))
        .orElse(this);
  }

  /// The payments that were written down, taken back or not, in that order.
  public List<Entry> payments() {
    return entries.stream().filter(it -> it.kind() == Kind.PAYMENT).toList();
  }

  /// @param number which of those written down, from 1
  public Optional<Entry> payment(int number) {
    return payments().stream().skip(Math.max(0, number - 1L)).findFirst()
        .filter(_ -> number > 0);
  }

  /// Whether a payment of just that sum was written down at such a time, and stands.
  boolean hasPayment(Money amount, Predicate<Instant> when) {
    return payments().stream().anyMatch(it -> it.amount().equals(amount.negated())
        && when.test(it.at()) && takenBackBy(it.number()).isEmpty());
  }

  Account paid(Instant at, Money amount) {
    return plus(new Entry(next(), at, Kind.PAYMENT, amount.negated(), Optional.empty(),
        Optional.empty(), Optional.empty(), Optional.empty()));
  }

  Account unpaid(Entry payment, Event.PaymentTakenBack it) {
    return plus(new Entry(next(), it.at(), Kind.PAYMENT_TAKEN_BACK, it.amount(),
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(payment.number()),
        Optional.of(it.reason())));
  }

  private int next() {
    return entries.size() + 1;
  }

  private Account plus(Entry entry) {
    var more = new ArrayList<>(entries);
    more.add(entry);
    return new Account(currency, more);
  }

  private Money sum(Predicate<Entry> which) {
    return entries.stream().filter(which).map(Entry::amount)
        .reduce(Money.zero(currency), Money::plus);
  }
}
