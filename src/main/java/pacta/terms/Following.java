package pacta.terms;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import pacta.money.Money;
import pacta.money.Rounding;
import pacta.people.Role;
import pacta.terms.Consequence.UnitsUsed;
import pacta.terms.Timeline.Refusal;
import pacta.terms.Timeline.Standing;
import pacta.terms.Timeline.Turn;

/// A course being followed, fact by fact, from the signature to the moment that is looked from.
final class Following {
  final Terms terms;
  final Ledger ledger;
  final Diary diary;
  final Works works;
  final Proofs proofs;
  private final Leaving leaving;
  private final Course course;
  private final List<Turn> turns = new ArrayList<>();
  private History history;
  private int passes;
  private Optional<LocalDate> ended = Optional.empty();

  Following(Terms terms, Course course) {
    this.terms = terms;
    this.course = course;
    ledger = new Ledger(terms, course.signed());
    diary = new Diary(terms);
    history = new History(Optional.of(course.signed()), Rates.PUBLISHED.with(course.rates()),
        List.of());
    works = new Works(this, terms.day(course.signed()));
    proofs = new Proofs(this);
    leaving = new Leaving(this);
  }

  Timeline timeline() {
    var until = course.until();
    Owed.onSigning(terms, version()).forEach(owed ->
        ledger.owe(owed, Optional.empty(), Optional.empty()));
    var order = IntStream.range(0, course.facts().size()).boxed()
        .filter(i -> !course.facts().get(i).at().isAfter(until))
        .sorted(Comparator.comparing(i -> course.facts().get(i).at())).toList();
    for (var i : order) {
      passUntil(course.facts().get(i).at());
      new Fact(this, i, course.facts().get(i)).take();
    }
    passUntil(until);
    works.lookAt(until);
    return new Timeline(turns, ledger.paying(diary::dayOf).stream()
        .map(Ledger.Paying::sum).toList(), standing());
  }

  /// What time brings by itself until a moment.
  private void passUntil(Instant at) {
    leaving.overAt().filter(end -> !end.isAfter(at)).ifPresent(end -> {
      bring(end);
      leaving.isOver();
    });
    bring(at);
  }

  private void bring(Instant until) {
    proofs.passUntil(until);
    works.passUntil(until);
  }

  Version version() {
    return course.version().orElse(Version.FIRST);
  }

  Facts facts() {
    var used = terms.price() instanceof Retainer ? works.months() : diary.used();
    return new Facts(version(), passes, used, ledger.paid(), ledger.fees(), history);
  }

  /// What was judged and stands.
  History history() {
    return history;
  }

  boolean hasEnded(Instant at) {
    return ended.filter(last -> terms.day(at).isAfter(last)).isPresent();
  }

  /// Judges an incident, does what follows from it, and puts it down.
  void judge(Instant at, Optional<Integer> fact, Incident incident) {
    judge(at, fact, fact, incident);
  }

  /// @param source the fact that what is owed for it comes from
  void judge(Instant at, Optional<Integer> fact, Optional<Integer> source, Incident incident) {
    if (ends(incident) && Judge.judge(terms, facts(), incident) instanceof Verdict.Judged)
      ledger.unsettle();
    var facts = facts();
    var verdict = Judge.judge(terms, facts, incident);
    if (verdict instanceof Verdict.Judged judged) happen(source, incident, judged);
    turns.add(new Turn(at, fact, Optional.of(incident), Optional.of(facts),
        Optional.of(verdict), Optional.empty(), standing()));
    if (verdict instanceof Verdict.Judged && incident instanceof Incident.OfSession)
      leaving.lookAgain(at);
  }

  private void happen(Optional<Integer> source, Incident incident, Verdict.Judged judged) {
    if (ends(incident)) ledger.settle();
    var cost = judged.owed(terms.currency());
    for (var consequence : judged.consequences()) follow(consequence, source, incident, cost);
    if (ends(incident)) ledger.isSettled();
    history = history.after(incident, judged);
    proofs.after(incident, source, judged);
    if (incident instanceof Incident.WorkEnds it) leaving.ends(it, judged, ended.orElseThrow());
    if (incident instanceof Incident.ClientWithdraws) {
      leaving.withdraws();
      proofs.closeAll();
    }
  }

  private static boolean ends(Incident incident) {
    return incident instanceof Incident.WorkEnds || incident instanceof Incident.ClientWithdraws;
  }

  /// Works the settlement out again, with all that came since; told where anything differs.
  Verdict.Judged settleAgain(Instant at, Incident.WorkEnds incident, Verdict.Judged before) {
    var stood = standing();
    ledger.unsettle();
    var facts = facts();
    var verdict = Judge.judge(terms, facts, incident);
    if (!(verdict instanceof Verdict.Judged judged))
      throw new IllegalStateException("an end that was settled no longer is: " + verdict);
    ledger.settle();
    for (var consequence : judged.consequences())
      follow(consequence, Optional.empty(), incident, judged.owed(terms.currency()));
    ledger.isSettled();
    leaving.leave(incident);
    if (!judged.equals(before) || !standing().equals(stood))
      turns.add(new Turn(at, Optional.empty(), Optional.of(incident), Optional.of(facts),
          Optional.of(verdict), Optional.empty(), standing()));
    return judged;
  }

  void note(Instant at, int fact) {
    turns.add(new Turn(at, Optional.of(fact), Optional.empty(), Optional.empty(),
        Optional.empty(), Optional.empty(), standing()));
  }

  void refuse(Instant at, int fact, Refusal refusal) {
    turns.add(new Turn(at, Optional.of(fact), Optional.empty(), Optional.empty(),
        Optional.empty(), Optional.of(refusal), standing()));
  }

  /// Lets go of what an earlier fact led to, at once or for want of a proof.
  ///
  /// @return whether there was anything
  boolean waive(int fact) {
    var first = turns.stream().filter(it -> it.fact().equals(Optional.of(fact))
        && it.verdict().orElse(null) instanceof Verdict.Judged).findFirst()
        .flatMap(Turn::incident);
    if (first.isEmpty()) return false;
    var led = turns.stream().filter(it -> it.incident().stream().anyMatch(incident ->
        incident == first.get() || incident instanceof Incident.ProofIsDue proof
            && proof.of() == first.get())).toList();
    var money = ledger.voidOf(fact);
    var lost = led.stream().anyMatch(Following::loses);
    var awaited = proofs.awaits(first.get());
    if (!money.isPositive() && !lost && !awaited) return false;
    if (first.get() instanceof Incident.OfSession it) {
      if (awaited) proofs.close(it.session().number());
      if (lost) {
        diary.giveBack(it.session().number());
        ledger.takeBack(it.session().number());
      }
    }
    history = history.without(first.get());
    return true;
  }

  private static boolean loses(Turn turn) {
    return turn.verdict().orElse(null) instanceof Verdict.Judged judged
        && judged.consequences().stream().anyMatch(it -> it instanceof UnitsUsed used
            && used.fate() == UnitsUsed.Fate.FORFEITED);
  }

  private void follow(Consequence consequence, Optional<Integer> fact, Incident incident,
      Money cost) {
    switch (consequence) {
      case Consequence.Charge it -> ledger.owe(it, fact, due(incident), fee(it, incident));
      case Consequence.Credit it -> credit(it, incident);
      case UnitsUsed it -> used(it, incident);
      case Consequence.PassSpent _ -> passes++;
      case Consequence.StageChange it -> ended = Optional.of(it.lastDay());
      case Consequence.SessionMoved it -> moved(it, (Incident.SessionIsMoved) incident, cost);
      case Consequence.DatesMove it -> works.move(it.days(), incident);
      case Consequence.PieceStands it -> works.stands(it);
      case Consequence.UnitsLapse it -> diary.leave(0, it.units());
      case Consequence.UsableUntil _ -> works.extend();
      case Consequence.MinutesKept it -> works.keep(it.kept());
      case Consequence.PriceChange _, Consequence.Right _, Consequence.NoEffect _,
          Consequence.Awaited _, Consequence.Standstill _ -> { }
    }
  }

  /// What a month costs by itself is no fee; that one with a pause costs less is one below zero.
  private Money fee(Consequence.Charge charge, Incident incident) {
    var amount = charge.from() == Role.CLIENT ? charge.amount() : charge.amount().negated();
    if (!(incident instanceof Incident.MonthEnds ends)
        || !(terms.price() instanceof Retainer price)
        || charge.because().steps().stream().noneMatch(step -> step instanceof Step.Started it
            && it.what() == Step.What.MONTHLY_FEE)) return amount;
    return amount.minus(Tax.onTop(Prices.fee(terms, history, price, ends.month()), price.vat(),
        Rounding.HALF_UP));
  }

  private Optional<LocalDate> due(Incident incident) {
    return incident instanceof Incident.MonthEnds it ? Owed.ofMonth(terms, it.month())
        : Optional.empty();
  }

  private void credit(Consequence.Credit credit, Incident incident) {
    ledger.credit(credit.to() == Role.CLIENT ? credit.amount() : credit.amount().negated());
    if (incident instanceof Incident.SessionsExpire it) diary.leave(it.left(), 0);
  }

  private void used(UnitsUsed used, Incident incident) {
    if (!(incident instanceof Incident.OfSession it)) return;
    if (incident instanceof Incident.SessionIsMoved) return;
    diary.became(it.session().number(), used.fate());
    if (used.fate() == UnitsUsed.Fate.RETURNED || used.fate() == UnitsUsed.Fate.RELEASED)
      ledger.takeBack(it.session().number());
    else ledger.giveAgain(it.session().number());
  }

  /// The chain remembers its first date, and what its moves have cost so far.
  private void moved(Consequence.SessionMoved moved, Incident.SessionIsMoved incident,
      Money cost) {
    var session = incident.session();
    var before = session.moved();
    var charged = before.map(Session.Moved::charged).orElse(Money.zero(terms.currency()));
    var chain = incident.by() == Role.PROFESSIONAL ? before : Optional.of(
        new Session.Moved(session.first(), lateMove(incident), charged.plus(cost)));
    diary.put(new Session(
        session.number(), moved.to(), session.minutes(), session.booked(), chain));
  }

  private boolean lateMove(Incident.SessionIsMoved incident) {
    return terms.find(Reschedule.class).filter(clause -> !clause.free().inTime(
        incident.told(), incident.session().start(), terms.reckoning())).isPresent();
  }

  Standing standing() {
    var balance = ledger.owed().minus(ledger.credits()).minus(ledger.paid());
    return new Standing(diary.units(), passes, ledger.owed(), ledger.credits(), ledger.paid(),
        balance, ended);
  }
}
