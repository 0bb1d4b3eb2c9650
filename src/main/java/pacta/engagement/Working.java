package pacta.engagement;

import static pacta.engagement.Decision.accept;
import static pacta.engagement.Decision.refuse;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import pacta.engagement.Refusal.Reason;
import pacta.money.Money;
import pacta.people.Personal;
import pacta.people.Signatory;
import pacta.terms.Consequence;
import pacta.terms.Incident;
import pacta.terms.Judge;
import pacta.terms.Owed;
import pacta.terms.Scale;
import pacta.terms.Session;
import pacta.terms.Verdict;

/// What may be done under a signed agreement.
final class Working {
  private final Stage.Running running;
  private final Work work;

  private Working(Stage.Running running) {
    this.running = running;
    this.work = running.work();
  }

  static Decision decide(Engagement state, Command command) {
    if (!(state.stage() instanceof Stage.Running running)) return refuse(Reason.NOT_IN_FORCE);
    var working = new Working(running);
    return switch (command) {
      case Command.Book c -> working.book(c);
      case Command.Cancel c -> working.cancel(c);
      case Command.MarkHeld c -> working.held(c);
      case Command.ReportNoShow c -> working.notCome(c);
      case Command.Waive c -> working.waive(c);
      case Command.Contest c -> working.contest(c);
      case Command.Uphold c -> working.uphold(c);
      case Command.RecordPayment c -> working.pay(c);
      case Command.TakePaymentBack c -> working.takeBack(c);
      case Command.Open _, Command.Invite _, Command.Converse _, Command.SaveDraft _,
          Command.Propose _, Command.TakeBack _, Command.Decline _, Command.AskAgain _,
          Command.Ask _, Command.Reply _, Command.Sign _,
          Command.KeepSealed _ -> throw new IllegalArgumentException("not of the work: " + command);
    };
  }

  private Decision book(Command.Book c) {
    if (!Command.Book.canLast(c.minutes())) return refuse(Reason.ODD_LENGTH);
    if (!c.start().instant().isAfter(c.at())) return refuse(Reason.IN_THE_PAST);
    if (work.unitsFree().orElse(1) < 1)
      return refuse(Reason.NO_SESSIONS_LEFT, "agreed", work.unitsAgreed().orElse(0));
    if (work.ahead().stream().anyMatch(a -> overlaps(a.session(), c)))
      return refuse(Reason.ALREADY_BOOKED);
    var begins = running.beginsOn();
    if (begins.filter(work.terms().day(c.start().instant())::isBefore).isPresent())
      return refuse(Reason.MAY_WITHDRAW, "from", begins.get());
    var session =
        new Session(work.appointments().size() + 1, c.start(), c.minutes(), c.at());
    return accept(new Event.SessionBooked(c.at(), c.by(), session,
        Scale.of(work.terms(), work.facts(), session).freeUntil(),
        Owed.onBooking(work.terms(), work.version(), work.facts().history(), session,
            work.nextUnit())));
  }

  private static boolean overlaps(Session session, Command.Book c) {
    var start = session.start().instant();
    var end = start.plusSeconds(session.minutes() * 60L);
    var newEnd = c.start().instant().plusSeconds(c.minutes() * 60L);
    return c.start().instant().isBefore(end) && start.isBefore(newEnd);
  }

  private Decision cancel(Command.Cancel c) {
    return ahead(c.session(), session -> {
      if (!c.at().isBefore(session.start().instant())) return refuse(Reason.SESSION_BEGUN);
      var told = told(c);
      Incident incident = c.by().role() == Signatory.CLIENT
          ? new Incident.ClientCancels(session, told, c.settling())
          : new Incident.ProfessionalCancelsSession(session, told);
      return judged(incident, consequences -> new Event.SessionCancelled(c.at(), c.by(),
          c.session(), told, c.settling(), consequences, c.message()));
    });
  }

  /// A price that was shown holds for a while: judged then, it is never dearer than now.
  private static Instant told(Command.Cancel c) {
    return c.quoted().filter(shown -> !shown.isAfter(c.at())
        && !shown.plus(Decider.QUOTE_HOLDS).isBefore(c.at())).orElse(c.at());
  }

  private Decision held(Command.MarkHeld c) {
    return ahead(c.session(), session -> {
      if (c.at().isBefore(session.start().instant()))
        return refuse(Reason.NOT_YET, "until", session.start().instant());
      return judged(new Incident.SessionIsHeld(session, c.at()), consequences ->
          new Event.SessionHeld(c.at(), c.by(), c.session(), consequences));
    });
  }

  private Decision notCome(Command.ReportNoShow c) {
    return ahead(c.session(), session ->
        judged(new Incident.ClientDoesNotCome(session, c.at(), c.settling()), consequences ->
            new Event.ClientDidNotCome(
                c.at(), c.by(), c.session(), c.settling(), consequences)));
  }

  private Decision judged(Incident incident, Function<List<Consequence>, Event> event) {
    return switch (Judge.judge(work.terms(), work.facts(), incident)) {
      case Verdict.Judged(var consequences) -> accept(event.apply(consequences));
      case Verdict.Silent _, Verdict.NotAllowed _, Verdict.NotComputable _ ->
          refuse(Reason.AGREEMENT_SILENT);
      case Verdict.TooSoon(var _, var until) -> refuse(Reason.NOT_YET, "until", until);
      case Verdict.NoPass(var agreed) -> refuse(Reason.NO_PASS, "agreed", agreed);
      case Verdict.PassDoesNotCover(var clause) ->
          refuse(Reason.PASS_DOES_NOT_COVER, "clause", clause);
    };
  }

  private Decision ahead(int number, Function<Session, Decision> then) {
    var appointment = work.find(number);
    if (appointment.isEmpty()) return refuse(Reason.NO_SUCH_SESSION);
    if (!appointment.get().isAhead()) return refuse(Reason.SESSION_OVER);
    return then.apply(appointment.get().session());
  }

  private Decision waive(Command.Waive c) {
    return costing(c.session(), c.reason(), appointment -> {
      var fee = work.account().feeOf(c.session()).map(Entry::amount)
          .orElse(Money.zero(work.account().currency()));
      return accept(new Event.Waived(c.at(), c.by(), c.session(), fee,
          appointment.isForfeited() ? 1 : 0, c.reason()));
    });
  }

  private Decision contest(Command.Contest c) {
    if (c.by().role() != Signatory.CLIENT) return refuse(Reason.NOT_YOURS);
    return costing(c.session(), c.reason(), appointment -> appointment.contested()
        ? refuse(Reason.ALREADY_CONTESTED)
        : accept(new Event.Contested(c.at(), c.by(), c.session(), c.reason())));
  }

  private Decision uphold(Command.Uphold c) {
    var appointment = work.find(c.session());
    if (appointment.isEmpty()) return refuse(Reason.NO_SUCH_SESSION);
    if (appointment.get().waived()) return refuse(Reason.ALREADY_WAIVED);
    if (!appointment.get().contested()) return refuse(Reason.NOT_CONTESTED);
    return appointment.get().upheld() ? refuse(Reason.ALREADY_UPHELD)
        : accept(new Event.Upheld(c.at(), c.by(), c.session(),
            c.words().filter(it -> !it.isBlank())));
  }

  /// A session whose not being given cost the client something that still stands.
  private Decision costing(int session, Personal reason, Function<Appointment, Decision> then) {
    var appointment = work.find(session);
    if (appointment.isEmpty()) return refuse(Reason.NO_SUCH_SESSION);
    if (appointment.get().waived()) return refuse(Reason.ALREADY_WAIVED);
    if (work.account().feeOf(session).isEmpty() && !appointment.get().isForfeited())
      return refuse(Reason.NOTHING_TO_WAIVE);
    if (reason.isBlank()) return refuse(Reason.BLANK);
    return then.apply(appointment.get());
  }

  private Decision pay(Command.RecordPayment c) {
    if (!c.amount().isPositive()) return refuse(Reason.NOT_POSITIVE);
    if (!c.amount().currency().equals(work.account().currency()))
      return refuse(Reason.OTHER_CURRENCY, "currency", work.account().currency());
    if (!c.another() && work.account().hasPayment(c.amount(), it -> isSameDay(it, c.at())))
      return refuse(Reason.SAME_PAYMENT);
    return accept(new Event.PaymentRecorded(
        c.at(), c.by(), c.amount(), c.on(), c.method(), c.note()));
  }

  private Decision takeBack(Command.TakePaymentBack c) {
    var payment = work.account().payment(c.payment());
    if (payment.isEmpty()) return refuse(Reason.NO_SUCH_PAYMENT);
    if (work.account().takenBackBy(payment.get().number()).isPresent())
      return refuse(Reason.ALREADY_TAKEN_BACK);
    if (c.reason().isBlank()) return refuse(Reason.BLANK);
    return accept(new Event.PaymentTakenBack(
        c.at(), c.by(), c.payment(), payment.get().amount().negated(), c.reason()));
  }

  private boolean isSameDay(Instant one, Instant other) {
    return work.terms().day(one).equals(work.terms().day(other));
  }
}
