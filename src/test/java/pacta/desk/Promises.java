package pacta.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pacta.engagement.Agreed;
import pacta.engagement.Account;
import pacta.engagement.Appointment;
import pacta.engagement.Decider;
import pacta.engagement.Engagement;
import pacta.engagement.Entry;
import pacta.engagement.Event;
import pacta.engagement.Stage;
import pacta.engagement.Work;
import pacta.journal.Chain;
import pacta.money.Money;
import pacta.people.Role;
import pacta.people.Signatory;
import pacta.terms.BeforeEachSession;
import pacta.terms.Consequence;
import pacta.terms.Incident;
import pacta.terms.Judge;
import pacta.terms.Outline;
import pacta.terms.PackagePrice;
import pacta.terms.Vat;
import pacta.terms.Verdict;

/// What must be so in one engagement whatever anybody pressed. It keeps its own books from the
/// events, so that the rules are not checked by themselves.
final class Promises {
  private final List<Event> seen = new ArrayList<>();
  private final ByHand books = new ByHand();
  private Optional<Engagement> state = Optional.empty();
  private Optional<Agreed> signed = Optional.empty();
  private final Set<Integer> waived = new HashSet<>();

  /// @param history everything there now; what was seen before must be its beginning
  void hold(List<Event> history) {
    assertThat(history.subList(0, seen.size())).as("the past").isEqualTo(seen);
    for (var event : history.subList(seen.size(), history.size())) {
      state.flatMap(Engagement::work).ifPresent(work -> judgedAgain(work, event));
      if (event instanceof Event.Signed it)
        assertThat(it.seen()).as("what was signed is what was put to both")
            .isEqualTo(state.orElseThrow().proposal().orElseThrow().ruling().digest());
      state = Optional.of(Decider.evolve(state, event));
      seen.add(event);
      books.add(event);
      if (event instanceof Event.Waived w)
        assertThat(waived.add(w.session())).as("waived once").isTrue();
    }
    state.ifPresent(this::stands);
  }

  static void chained(MemoryRecords records, MemoryRecords.Where where) {
    assertThat(Chain.check(records.links(where))).isInstanceOf(Chain.Intact.class);
  }

  private void stands(Engagement now) {
    if (!(now.stage() instanceof Stage.Running running)) {
      assertThat(signed).as("once in force, in force").isEmpty();
      return;
    }
    if (signed.isEmpty()) signed = Optional.of(running.proposal().agreed());
    assertThat(running.proposal().agreed()).as("signed terms").isEqualTo(signed.get());
    assertThat(running.signatures().keySet())
        .isEqualTo(running.proposal().agreed().terms().signatories());
    units(running.work());
    account(running.work());
    running.work().appointments().forEach(one -> chargedOnce(running.work(), one));
    for (var role : Role.values()) ending(running.work(), role);
  }

  /// Leaving now is always answered, and gives back at most what came in or was credited.
  private void ending(Work work, Role by) {
    var at = seen.getLast().at();
    if (!(Judge.judge(work.terms(), work.facts(), new Incident.WorkEnds(by, at))
        instanceof Verdict.Judged judged)) return;
    var credited = work.account().entries().stream()
        .filter(entry -> entry.kind() == Entry.Kind.CREDIT).map(entry -> entry.amount().negated())
        .reduce(work.account().paid(), Money::plus);
    judged.consequences().stream().filter(Consequence.Credit.class::isInstance)
        .forEach(back -> assertThat(((Consequence.Credit) back).amount())
            .isLessThanOrEqualTo(credited));
  }

  private void units(Work work) {
    assertThat(work.unitsUsed()).as("used").isEqualTo(books.used()).isNotNegative();
    assertThat(work.passesUsed()).as("passes").isEqualTo(books.passes());
    work.unitsAgreed().ifPresent(agreed -> {
      assertThat(work.unitsFree().orElseThrow()).as("free").isNotNegative();
      assertThat(work.unitsUsed() + work.ahead().size() + work.unitsFree().get())
          .as("granted").isEqualTo(agreed);
    });
    var ahead = work.ahead();
    for (var i = 1; i < ahead.size(); i++) {
      var before = ahead.get(i - 1).session();
      assertThat(before.start().instant().plusSeconds(before.minutes() * 60L))
          .as("one at a time").isBeforeOrEqualTo(ahead.get(i).session().start().instant());
    }
  }

  private void account(Work work) {
    var account = work.account();
    assertThat(account.balance().minorUnits()).as("balance").isEqualTo(books.balance());
    assertThat(account.agreed().plus(account.fees()).minus(account.paid()))
        .as("balance in parts").isEqualTo(account.balance());
    assertThat(account.paid().minorUnits()).as("paid").isEqualTo(books.paid());
    takenBackOnce(account);
    if (work.terms().price() instanceof PackagePrice whole
        && work.terms().payment() instanceof BeforeEachSession) addsUp(whole, work);
  }

  /// A payment that was taken back and one that was never written down are owed alike.
  private static void takenBackOnce(Account account) {
    var standing = account.entries().stream().filter(entry -> !entry.kind().isOfPaying()
        || entry.kind() == Entry.Kind.PAYMENT && account.takenBackBy(entry.number()).isEmpty())
        .toList();
    assertThat(new Account(account.currency(), standing).balance()).as("without what was undone")
        .isEqualTo(account.balance());
    assertThat(account.entries().stream()
        .filter(entry -> entry.kind() == Entry.Kind.PAYMENT_TAKEN_BACK).map(Entry::against))
        .doesNotHaveDuplicates();
  }

  /// The sessions in force are paid as different ones of the package, so that all of them together
  /// are its price.
  private void addsUp(PackagePrice whole, Work work) {
    var left = new ArrayList<>(whole.price().split(whole.sessions()));
    work.appointments().stream().filter(one -> one.isAhead() || one.usesUnit())
        .forEach(one -> assertThat(left.remove(books.worth(one.session().number())))
            .as("session %s is paid as one of the package", one.session().number()).isTrue());
    if (left.isEmpty() && !(whole.vat() instanceof Vat.Added))
      assertThat(work.account().agreed()).isEqualTo(whole.price());
  }

  private static void chargedOnce(Work work, Appointment one) {
    var number = Optional.of(one.session().number());
    var lines = work.account().entries().stream()
        .filter(entry -> entry.session().equals(number)).toList();
    var fees = lines.stream().filter(entry -> entry.kind() == Entry.Kind.FEE).toList();
    assertThat(fees).as("fees of session %s", number).hasSizeLessThanOrEqualTo(1);
    assertThat(count(lines, Entry.Kind.SESSION)).isLessThanOrEqualTo(1);
    assertThat(count(lines, Entry.Kind.WAIVER)).isLessThanOrEqualTo(fees.size());
    if (!fees.isEmpty() && !one.waived())
      assertThat(one.usesUnit()).as("paid for and used up").isFalse();
    if (one.waived())
      assertThat(lines.stream().map(Entry::amount).reduce(Money::plus)
          .orElse(Money.zero(work.account().currency())))
          .as("nothing is owed for what was let go").matches(it -> !it.isPositive());
  }

  private static long count(List<Entry> lines, Entry.Kind kind) {
    return lines.stream().filter(entry -> entry.kind() == kind).count();
  }

  /// The clause of the signed version, asked again with the facts by hand, says the same.
  private void judgedAgain(Work work, Event event) {
    switch (event) {
      case Event.SessionBooked e -> booked(work, e);
      case Event.SessionCancelled e -> {
        var session = work.find(e.session()).orElseThrow().session();
        same(work, e.consequences(), e.by().role() == Signatory.CLIENT
            ? new Incident.ClientCancels(session, e.told(), e.settling())
            : new Incident.ProfessionalCancelsSession(session, e.told()));
        if (e.by().role() == Signatory.CLIENT)
          assertThat(charged(e.consequences())).as("by hand: %s", e)
              .isEqualTo(ByHand.ofCancelling(work, session, e));
      }
      case Event.SessionHeld e -> same(work, e.consequences(),
          new Incident.SessionIsHeld(work.find(e.session()).orElseThrow().session(), e.at()));
      case Event.ClientDidNotCome e -> same(work, e.consequences(), new Incident.ClientDoesNotCome(
          work.find(e.session()).orElseThrow().session(), e.at(), e.settling()));
      case Event.Opened _, Event.Invited _, Event.Conversed _, Event.DraftSaved _,
          Event.PayerNamed _, Event.Proposed _, Event.TakenBack _, Event.Declined _,
          Event.AskedAgain _, Event.Asked _, Event.Replied _, Event.Signed _,
          Event.CameIntoForce _, Event.SealedDocuments _, Event.Waived _, Event.Contested _,
          Event.PaymentRecorded _, Event.PaymentTakenBack _, Event.Upheld _ -> { }
    }
  }

  private void booked(Work work, Event.SessionBooked e) {
    assertThat(e.session().number()).isEqualTo(work.appointments().size() + 1);
    assertThat(e.session().start().instant()).isAfter(e.at());
    e.owed().ifPresent(owed -> clauseOf(work, owed.charge()));
    assertThat(e.owed().isPresent())
        .isEqualTo(work.terms().payment() instanceof BeforeEachSession);
  }

  private void same(Work work, List<Consequence> consequences, Incident incident) {
    var facts = books.facts(work);
    assertThat(Judge.judge(work.terms(), facts, incident))
        .isEqualTo(new Verdict.Judged(consequences));
    consequences.forEach(consequence -> clauseOf(work, consequence));
  }

  private static void clauseOf(Work work, Consequence consequence) {
    var because = consequence.because();
    assertThat(because.version()).isEqualTo(work.version());
    assertThat(Outline.of(work.terms().clauses()).lines()).extracting(Outline.Line::id)
        .as("the clause is in what was signed").contains(because.clause());
    if (consequence instanceof Consequence.Charge charge)
      assertThat(charge.amount()).isEqualTo(because.result().orElseThrow())
          .matches(Money::isPositive, "is above zero");
  }

  private static long charged(List<Consequence> consequences) {
    return consequences.stream().filter(Consequence.Charge.class::isInstance)
        .mapToLong(c -> ((Consequence.Charge) c).amount().minorUnits()).sum();
  }
}
