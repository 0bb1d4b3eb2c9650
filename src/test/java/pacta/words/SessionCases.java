package pacta.words;

import static pacta.words.Everything.MADRID;
import static pacta.words.Everything.around;
import static pacta.words.Everything.euros;
import static pacta.words.Everything.facts;
import static pacta.words.Everything.noon;
import static pacta.words.Everything.signed;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import pacta.money.Percent;
import pacta.money.Rounding;
import pacta.people.Role;
import pacta.terms.BeforeEachSession;
import pacta.terms.Excuse;
import pacta.terms.Facts;
import pacta.terms.FeeVat;
import pacta.terms.Incident;
import pacta.terms.Incident.Settling;
import pacta.terms.Levy;
import pacta.terms.NoticeTiers;
import pacta.terms.Pause;
import pacta.terms.ProfessionalCancels;
import pacta.terms.ProfessionalLate;
import pacta.terms.Quota;
import pacta.terms.Reschedule;
import pacta.terms.Session;
import pacta.terms.Streak;
import pacta.terms.Terms;
import pacta.terms.Verdict;
import pacta.terms.Whole;
import pacta.time.Notice;
import pacta.time.WallTime;

/// What can happen to sessions, at the edges of the clauses about them.
record SessionCases(Told told) {
  private static final Terms SESSIONS = Everything.sessions();
  private static final Session SESSION = Everything.session();
  private static final Instant START = SESSION.start().instant();

  void all() {
    cancelling();
    notComing();
    own();
    moving();
    late();
    otherSessions();
    pauses();
    proofs();
  }

  private void cancelling() {
    for (var terms : List.of(SESSIONS, Everything.keptHour(), fixedFees()))
      for (var at : around(START.minusSeconds(48 * 3600), START.minusSeconds(24 * 3600), START,
          START.minusSeconds(14 * 86_400), SESSION.booked().plusSeconds(1800)))
        for (var settling : Settling.values())
          for (var facts : List.of(signed(0), signed(3, 1)))
            told.tell(terms, facts, new Incident.ClientCancels(SESSION, at, settling));
    for (var cause : Excuse.Cause.values())
      for (var before : List.of(signed(0), after(excused())))
        told.tell(SESSIONS, before, new Incident.ClientCancels(SESSION, START.minusSeconds(60),
            Settling.AS_AGREED, Optional.of(cause)));
    var left = new Incident.ProfessionalSetsOut(SESSION, START.minusSeconds(3600));
    told.tell(SESSIONS, after(left), cancel(START.minusSeconds(600)));
    told.tell(SESSIONS, signed(0), left);
    var moved = new Session(1, SESSION.start(), 60, SESSION.booked(), Optional.of(
        new Session.Moved(SESSION.start(), true, euros("40.00"))));
    for (var hours : List.of(1, 30))
      told.tell(SESSIONS, signed(0), new Incident.ClientCancels(moved,
          START.minusSeconds(hours * 3600L), Settling.AS_AGREED));
  }

  private static Incident.ClientCancels cancel(Instant at) {
    return new Incident.ClientCancels(SESSION, at, Settling.AS_AGREED);
  }

  private static Incident.ClientCancels excused() {
    return new Incident.ClientCancels(SESSION, START.minusSeconds(7200), Settling.AS_AGREED,
        Optional.of(Excuse.Cause.ILLNESS));
  }

  private static Terms fixedFees() {
    return SESSIONS.with(new NoticeTiers(List.of(new NoticeTiers.Tier(Notice.hours(24),
        Levy.FREE)), new Levy.Fixed(euros("90.00")), Whole.COSTS_ITS_PRICE, FeeVat.AS_INDEMNITY,
        0, Rounding.HALF_EVEN));
  }

  private void notComing() {
    for (var at : around(START, START.plusSeconds(900)))
      for (var settling : Settling.values())
        told.tell(SESSIONS, signed(0), new Incident.ClientDoesNotCome(SESSION, at, settling));
    var noShow = new Incident.ClientDoesNotCome(SESSION, START.plusSeconds(900),
        Settling.AS_AGREED);
    for (var remedy : Streak.Remedy.values())
      told.tell(SESSIONS.with(new Streak(2, 2, remedy)), after(noShow), noShow);
    told.tell(SESSIONS, signed(0), new Incident.ClientDoesNotCome(SESSION,
        START.plusSeconds(900), Settling.AS_AGREED, Optional.of(Excuse.Cause.ILLNESS)));
  }

  private void own() {
    for (var amends : List.of(new ProfessionalCancels.Amends.ExtraTime(30),
        new ProfessionalCancels.Amends.Discount(Percent.of(20)),
        new ProfessionalCancels.Amends.OnlyAgain()))
      for (var at : around(START.minusSeconds(24 * 3600), START)) {
        var it = new Incident.ProfessionalCancelsSession(SESSION, at);
        var terms = SESSIONS.with(new ProfessionalCancels(Notice.hours(24), amends, true, 2));
        told.tell(terms, signed(0), it);
        told.tell(terms, after(it), it);
      }
  }

  private void moving() {
    for (var beyond : Reschedule.Beyond.values())
      for (var above : List.<Optional<Quota.Above>>of(Optional.empty(),
          Optional.of(new Quota.Above.Costs(Levy.of(50), FeeVat.AS_INDEMNITY)),
          Optional.of(new Quota.Above.NeedsApproval()),
          Optional.of(new Quota.Above.NotPossible()))) {
        var clause = SESSIONS.find(Reschedule.class).orElseThrow();
        moving(SESSIONS.with(new Reschedule(clause.free(), clause.approval(), clause.within(),
            Optional.of(new Quota(1, new Quota.Every.Month(), Quota.By.NOTICE, above)), beyond)));
      }
  }

  private void moving(Terms terms) {
    for (var role : Role.values())
      for (var days : List.of(3, 8))
        for (var at : around(START.minusSeconds(48 * 3600), START.minusSeconds(24 * 3600))) {
          var move = new Incident.SessionIsMoved(SESSION, WallTime.of(LocalDateTime.of(2027, 1,
              13 + days, 12, 0), MADRID), role, at);
          told.tell(terms, signed(0), move);
          told.tell(terms, after(new Incident.SessionIsMoved(SESSION, SESSION.start(),
              Role.CLIENT, START.minusSeconds(72 * 3600))), move);
        }
  }

  private void late() {
    for (var makesUp : ProfessionalLate.MakesUp.values())
      for (var role : Role.values())
        for (var minutes : List.of(0, 14, 15, 16))
          told.tell(SESSIONS.with(new ProfessionalLate(15, makesUp)), signed(0),
              new Incident.SomebodyIsLate(SESSION, role, minutes, START.plusSeconds(960)));
  }

  private void otherSessions() {
    told.tell(SESSIONS, signed(0), new Incident.ForceMajeure(SESSION, START.minusSeconds(3600)));
    told.tell(SESSIONS, signed(0), new Incident.SessionIsHeld(SESSION, START));
    told.tell(SESSIONS, signed(0), new Incident.SessionIsUnpaid(SESSION, START));
    told.tell(Everything.monthly(), signed(0), new Incident.SessionIsUnpaid(SESSION, START));
    told.tell(SESSIONS.with(new BeforeEachSession(2)), signed(0),
        new Incident.SessionIsUnpaid(SESSION, START));
  }

  private void proofs() {
    var day = SESSIONS.day(START).plusDays(8);
    var noShow = new Incident.ClientDoesNotCome(SESSION, START.plusSeconds(900),
        Settling.AS_AGREED, Optional.of(Excuse.Cause.ILLNESS));
    for (var of : List.of(excused(), noShow))
      for (var shown : List.of(true, false))
        for (var at : around(day.atStartOfDay(MADRID).toInstant()))
          told.tell(SESSIONS, after(of), new Incident.ProofIsDue(of, shown, at));
    var free = cancel(START.minusSeconds(20 * 86_400));
    told.tell(Everything.keptHour(), after(Everything.keptHour(), free),
        cancel(START.minusSeconds(19 * 86_400)));
  }

  private void pauses() {
    var asked = new Incident.PauseIsAsked(
        LocalDate.of(2027, 3, 8), LocalDate.of(2027, 3, 20), noon(LocalDate.of(2027, 3, 1)));
    told.tell(SESSIONS, signed(0), asked);
    told.tell(SESSIONS, after(asked), asked);
    told.tell(SESSIONS, signed(0), new Incident.PauseIsAsked(
        LocalDate.of(2027, 3, 7), LocalDate.of(2027, 3, 20), asked.told()));
    told.tell(SESSIONS, signed(0), new Incident.PauseIsAsked(
        LocalDate.of(2027, 3, 8), LocalDate.of(2027, 4, 20), asked.told()));
    told.tell(SESSIONS.with(new Pause(1, 30, 7, Pause.From.FIRST_OF_MONTH)), signed(0), asked);
  }

  private Facts after(Incident incident) {
    return after(SESSIONS, incident);
  }

  private Facts after(Terms terms, Incident incident) {
    var verdict = (Verdict.Judged) told.tell(terms, signed(0), incident);
    return signed(0).with(signed(0).history().and(incident, verdict));
  }
}
