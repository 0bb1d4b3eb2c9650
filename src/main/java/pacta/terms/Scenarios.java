package pacta.terms;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import pacta.money.Percent;
import pacta.people.Role;
import pacta.terms.Excuse.Cause;
import pacta.terms.Incident.Reason;
import pacta.terms.Incident.Settling;
import pacta.time.Notice;
import pacta.time.WallTime;

/// What can happen to an agreement, laid out as a grid: every [Story], and every breakpoint of its
/// clauses with a minute to either side, for each session that is planned.
///
/// What an agreement owes is a step function of when things are told, so a grid of its own
/// breakpoints leaves out no step.
public final class Scenarios {
  private static final Duration TICK = Duration.ofMinutes(1);

  private final Plan plan;
  private final Terms terms;
  private final Set<Incident> incidents = new LinkedHashSet<>();

  private Scenarios(Plan plan) {
    this.plan = plan;
    this.terms = plan.terms();
  }

  /// In the order in which people ask: the stories first.
  public static List<Scenario> of(Plan plan) {
    var foreseen = new Foreseen(plan);
    return incidents(plan).stream().map(it -> new Scenario(foreseen.before(it), it)).toList();
  }

  static Set<Incident> incidents(Plan plan) {
    var grid = new Scenarios(plan);
    var stories = new Stories(plan);
    for (var story : stories.answered()) grid.put(stories.incident(story));
    for (var session : plan.sessions()) grid.ofSession(session);
    grid.endings();
    grid.payments();
    grid.pieces(stories);
    grid.changes(stories);
    return grid.incidents;
  }

  private void put(Incident incident) {
    incidents.add(incident);
  }

  private void ofSession(Session session) {
    var start = session.start().instant();
    for (var told : told(session)) {
      for (var settling : settlings()) put(cancels(session, told, settling));
      put(new Incident.ProfessionalCancelsSession(session, told));
      if (terms.find(Reschedule.class).isPresent()) moves(session, told);
    }
    terms.find(Excuse.class).ifPresent(_ -> {
      for (var cause : Cause.values()) put(new Incident.ClientCancels(
          session, start.minus(Duration.ofHours(3)), Settling.AS_AGREED, Optional.of(cause)));
    });
    for (var settling : settlings())
      put(new Incident.ClientDoesNotCome(session, start.plus(Duration.ofMinutes(
          terms.find(NoShow.class).map(NoShow::waitMinutes).orElse(0))), settling));
    lateness().forEach(minutes -> {
      for (var by : Role.values()) put(new Incident.SomebodyIsLate(
          session, by, minutes, start.plus(Duration.ofMinutes(minutes))));
    });
    put(new Incident.ForceMajeure(session, start.minus(TICK)));
  }

  private List<Settling> settlings() {
    return terms.find(Courtesy.class).isPresent() ? List.of(Settling.values())
        : List.of(Settling.AS_AGREED);
  }

  private static Incident cancels(Session session, Instant told, Settling settling) {
    return new Incident.ClientCancels(session, told, settling);
  }

  /// A week later, and beyond the window where there is one.
  private void moves(Session session, Instant told) {
    for (var by : Role.values())
      for (var days : List.of(7, 60)) put(new Incident.SessionIsMoved(
          session, after(session, days), by, told));
  }

  private WallTime after(Session session, int days) {
    return Plan.wall(session.start().zoned().withZoneSameInstant(terms.zone())
        .toLocalDateTime().plusDays(days), terms);
  }

  private Set<Integer> lateness() {
    var minutes = new LinkedHashSet<>(List.of(5, 10, 25));
    terms.find(NoShow.class).map(NoShow::waitMinutes).ifPresent(it ->
        minutes.addAll(List.of(it, it + 1)));
    terms.find(ProfessionalLate.class).map(ProfessionalLate::minutes).ifPresent(it ->
        minutes.addAll(List.of(it, it + 1)));
    return minutes;
  }

  /// When some clause changes its answer, a minute to either side, and some times between.
  private Set<Instant> told(Session session) {
    var start = session.start().instant();
    var told = new LinkedHashSet<Instant>();
    for (var hours : List.of(1, 3, 6, 12, 20, 30, 60, 100))
      told.add(start.minus(Duration.ofHours(hours)));
    notices().map(it -> it.deadline(session.start(), terms.reckoning()))
        .forEach(edge -> told.addAll(List.of(edge.minus(TICK), edge, edge.plus(TICK))));
    told.add(start);
    return told;
  }

  private Stream<Notice> notices() {
    return Stream.of(
        terms.find(NoticeTiers.class).stream().flatMap(NoticeTiers::tables)
            .flatMap(table -> table.tiers().stream()).map(NoticeTiers.Tier::notice),
        terms.find(ProfessionalCancels.class).stream()
            .filter(ProfessionalCancels::looksAtTheNotice).map(ProfessionalCancels::notice),
        terms.find(FixedSlot.class).stream().map(it -> Notice.days(it.notice() * 7)),
        terms.find(Reschedule.class).stream().flatMap(it -> Stream.concat(
            Stream.of(it.free()), it.approval().stream().map(Reschedule.Approval::from))))
        .flatMap(it -> it);
  }

  private void endings() {
    var done = terms.price() instanceof ProjectPrice
        ? List.of(Percent.of(10), Percent.of(50), Percent.of(90)) : List.of(Percent.NONE);
    var paid = plan.firstPaid();
    var days = new ArrayList<LocalDate>();
    plan.sessions().forEach(it -> days.add(plan.dayOf(it).minusDays(1)));
    terms.find(MinimumCommitment.class).ifPresent(it ->
        days.addAll(List.of(it.from(), it.until(), it.until().plusDays(1))));
    for (var day : days)
      for (var share : done)
        for (var by : List.of(Role.CLIENT, Role.PROFESSIONAL))
          for (var reason : Reason.values())
            put(new Incident.WorkEnds(by, reason, share, paid, noon(day)));
  }

  private void payments() {
    var clause = terms.find(LatePayment.class);
    if (clause.isEmpty()) return;
    var days = new LinkedHashSet<>(List.of(1, 10, 20, 60, clause.get().grace(),
        clause.get().grace() + 1));
    clause.get().suspend().ifPresent(days::add);
    clause.get().end().ifPresent(days::add);
    for (var payment : plan.payments().stream().distinct().limit(3).toList())
      for (var late : days) {
        var on = payment.on().plusDays(late);
        put(new Incident.PaymentIsLate(payment.amount(), payment.on(), List.of(), on, noon(on)));
      }
  }

  private void pieces(Stories stories) {
    if (!(stories.incident(Story.DELIVERS_LATE) instanceof Incident.PieceIsDelivered it)) return;
    for (var piece : terms.find(Deliverables.class).map(Deliverables::pieces).orElse(List.of()))
      for (var days : List.of(0, 1, 3, 7, 10, 30, 60))
        for (var delay : Incident.Delay.values())
          put(new Incident.PieceIsDelivered(piece.name(), it.price(), 0, delay,
              noon(piece.due().orElseGet(plan::firstDay).plusDays(days))));
    terms.find(RevisionRounds.class).ifPresent(rounds -> {
      for (var round = 1; round <= rounds.rounds() + 1; round++)
        put(new Incident.RevisionIsAsked(it.piece(), terms.day(it.told()), round,
            it.told().plus(Duration.ofDays(2))));
    });
  }

  private void changes(Stories stories) {
    terms.find(ChangeOrder.class).ifPresent(_ -> {
      for (var minutes : List.of(10, 30, 60, 90, 240))
        for (var agreed : List.of(true, false)) put(new Incident.ChangeIsAsked(
            minutes, 0, agreed, noon(plan.firstDay())));
    });
    if (stories.incident(Story.TAKES_A_MONTH_OFF) instanceof Incident.PauseIsAsked it
        && terms.find(Pause.class).isPresent())
      for (var days : List.of(7, 14, 21, 45, 90))
        put(new Incident.PauseIsAsked(it.first(), it.first().plusDays(days), it.told()));
    terms.find(WithdrawalRight.class).ifPresent(_ -> {
      for (var days : List.of(1, WithdrawalRight.DAYS, WithdrawalRight.DAYS + 5))
        for (var informed : List.of(true, false)) put(new Incident.ClientWithdraws(
            informed, plan.signed().plus(Duration.ofDays(days))));
    });
  }

  private Instant noon(LocalDate day) {
    return Plan.wall(day.atTime(LocalTime.NOON), terms).instant();
  }
}
