package pacta.terms;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import pacta.money.Money;
import pacta.money.Percent;
import pacta.people.Role;
import pacta.terms.Excuse.Cause;
import pacta.terms.Incident.Settling;
import pacta.time.Span;
import pacta.time.WallTime;

/// Each [Story] as it would happen in an agreement that goes as planned.
public record Stories(Plan plan) {
  private static final LocalTime EVENING = LocalTime.of(20, 0);
  private static final Duration AT_SHORT_NOTICE = Duration.ofHours(3);
  private static final int DAYS_LATE = 20;
  private static final int MINUTES_LATE = 25;

  /// Those that people ask and these terms have an answer to.
  public List<Story> asked() {
    return answered().stream().filter(Story::isAsked).toList();
  }

  /// Those that these terms have an answer to.
  List<Story> answered() {
    return Arrays.stream(Story.values()).filter(this::isItself).filter(this::isAnswered).toList();
  }

  private boolean isAnswered(Story story) {
    return !(scenario(story).under(plan.terms()) instanceof Verdict.Silent);
  }

  /// What would say nothing that another story does not say.
  private boolean isItself(Story story) {
    return switch (story) {
      case CANCELS_WITH_A_PASS -> plan.terms().find(Courtesy.class).isPresent();
      case FALLS_ILL -> plan.terms().find(Excuse.class).isPresent();
      case HAS_NO_PROOF -> plan.terms().find(Excuse.class)
          .filter(it -> it.proofDays() > 0).isPresent();
      case DELIVERS_LATE -> plan.terms().find(LateDelivery.class).isPresent();
      case CANCELS_IN_TIME -> plan.terms().find(NoticeTiers.class).isPresent();
      case CANCELS_THE_DAY_BEFORE, DOES_NOT_COME, COMES_LATE, MOVES_THE_SESSION, PAYS_LATE,
          TAKES_A_MONTH_OFF, LEAVES_HALF_WAY, THINKS_BETTER, ASKS_FOR_MORE, IS_IN_A_HURRY,
          ASKS_TO_REVISE, SAYS_NOTHING, KEEPS_THE_WORK_WAITING, BEGINS_LATE, LETS_TIME_RUN_OUT,
          WORKS_BEYOND, RAISES_THE_PRICE, CANCELS_OWN, COMES_LATE_OWN, LEAVES_OWN,
          CANNOT_BE_HELPED, SETS_OUT, SESSION_IS_HELD, SESSION_IS_UNPAID -> true;
    };
  }

  public Scenario scenario(Story story) {
    var incident = incident(story);
    return new Scenario(plan.before(incident), incident);
  }

  /// The same, told at its own moment where nothing but time tells it.
  public Incident settled(Incident incident) {
    return new OwnTime(plan.terms()).of(incident);
  }

  public Incident incident(Story story) {
    return switch (story) {
      case CANCELS_THE_DAY_BEFORE -> cancels(eve(), Settling.AS_AGREED, Optional.empty());
      case CANCELS_IN_TIME -> cancels(inTime(), Settling.AS_AGREED, Optional.empty());
      case CANCELS_WITH_A_PASS -> cancels(shortly(), Settling.WITH_A_PASS, Optional.empty());
      case FALLS_ILL -> cancels(shortly(), Settling.AS_AGREED, Optional.of(Cause.ILLNESS));
      case HAS_NO_PROOF -> settled(new Incident.ProofIsDue(
          (Incident.Excusable) incident(Story.FALLS_ILL), false, start()));
      case DOES_NOT_COME -> new Incident.ClientDoesNotCome(session(),
          start().plus(Duration.ofMinutes(waited())), Settling.AS_AGREED);
      case COMES_LATE -> late(Role.CLIENT, MINUTES_LATE);
      case COMES_LATE_OWN -> late(Role.PROFESSIONAL, 10);
      case MOVES_THE_SESSION -> new Incident.SessionIsMoved(session(), aWeekLater(), Role.CLIENT,
          eve());
      case CANCELS_OWN -> new Incident.ProfessionalCancelsSession(session(), shortly());
      case CANNOT_BE_HELPED -> new Incident.ForceMajeure(session(), shortly());
      case SETS_OUT -> new Incident.ProfessionalSetsOut(session(), shortly());
      case SESSION_IS_HELD -> new Incident.SessionIsHeld(session(), start());
      case SESSION_IS_UNPAID -> new Incident.SessionIsUnpaid(session(), start());
      case PAYS_LATE, TAKES_A_MONTH_OFF, LEAVES_HALF_WAY, THINKS_BETTER, ASKS_FOR_MORE,
          IS_IN_A_HURRY, ASKS_TO_REVISE, SAYS_NOTHING, KEEPS_THE_WORK_WAITING, BEGINS_LATE,
          LETS_TIME_RUN_OUT, WORKS_BEYOND, RAISES_THE_PRICE, DELIVERS_LATE, LEAVES_OWN ->
          ofTheWork(story);
    };
  }

  private Incident ofTheWork(Story story) {
    return switch (story) {
      case PAYS_LATE -> paysLate();
      case TAKES_A_MONTH_OFF -> pause();
      case LEAVES_HALF_WAY -> ends(Role.CLIENT);
      case LEAVES_OWN -> ends(Role.PROFESSIONAL);
      case THINKS_BETTER -> new Incident.ClientWithdraws(true, noon(signedOn().plusDays(5)));
      case ASKS_FOR_MORE -> new Incident.ChangeIsAsked(90, 0, true, noon(plan.firstDay()));
      case IS_IN_A_HURRY -> new Incident.WorkIsHurried(unit(),
          noon(plan.firstDay().plusDays(2)), Role.CLIENT, noon(plan.firstDay()));
      case ASKS_TO_REVISE -> new Incident.RevisionIsAsked(piece(), delivered(),
          find(RevisionRounds.class).map(RevisionRounds::rounds).orElse(2) + 1,
          noon(delivered().plusDays(2)));
      case SAYS_NOTHING -> silence();
      case DELIVERS_LATE -> new Incident.PieceIsDelivered(piece(), piecePrice(), 0,
          Incident.Delay.OWN, noon(delivered().plusDays(10)));
      case KEEPS_THE_WORK_WAITING -> materials();
      case BEGINS_LATE -> begins();
      case LETS_TIME_RUN_OUT -> runsOut();
      case WORKS_BEYOND -> beyond();
      case RAISES_THE_PRICE -> raise();
      case CANCELS_THE_DAY_BEFORE, CANCELS_IN_TIME, CANCELS_WITH_A_PASS, FALLS_ILL,
          HAS_NO_PROOF, DOES_NOT_COME, COMES_LATE, MOVES_THE_SESSION, CANCELS_OWN, COMES_LATE_OWN,
          CANNOT_BE_HELPED, SETS_OUT, SESSION_IS_HELD, SESSION_IS_UNPAID ->
          throw new IllegalArgumentException("of a session: " + story);
    };
  }

  // --- sessions ---

  /// The one that most questions are about.
  private Session session() {
    return plan.sessions().getFirst();
  }

  private Instant start() {
    return session().start().instant();
  }

  private Instant shortly() {
    return start().minus(AT_SHORT_NOTICE);
  }

  private Instant eve() {
    return Plan.wall(plan.dayOf(session()).minusDays(1).atTime(EVENING), plan.terms()).instant();
  }

  /// The last moment at which it is free, where it ever is.
  private Instant inTime() {
    return find(NoticeTiers.class).map(it -> it.table().tiers().getFirst().notice()
        .deadline(session().start(), plan.terms().reckoning())).orElseGet(this::eve);
  }

  private WallTime aWeekLater() {
    return Plan.wall(session().start().zoned().withZoneSameInstant(plan.terms().zone())
        .toLocalDateTime().plusWeeks(1), plan.terms());
  }

  private int waited() {
    return find(NoShow.class).map(NoShow::waitMinutes).orElse(0);
  }

  private Incident cancels(Instant told, Settling settling, Optional<Cause> cause) {
    return new Incident.ClientCancels(session(), told, settling, cause);
  }

  private Incident late(Role by, int minutes) {
    return new Incident.SomebodyIsLate(session(), by, minutes,
        start().plus(Duration.ofMinutes(minutes)));
  }

  // --- the work, its payment and its end ---

  private Incident paysLate() {
    var first = plan.payments().stream().min(java.util.Comparator.comparing(Plan.Payment::on))
        .orElseGet(() -> new Plan.Payment(unit(), plan.firstDay()));
    var on = first.on().plusDays(DAYS_LATE);
    return new Incident.PaymentIsLate(first.amount(), first.on(), List.of(), on, noon(on));
  }

  /// A month, from the first day that the notice allows a week into the work.
  private Incident pause() {
    var asked = plan.firstDay().plusDays(7);
    var clause = find(Pause.class);
    var first = asked.plusDays(clause.map(Pause::notice).orElse(7));
    if (clause.filter(it -> it.from() == Pause.From.FIRST_OF_MONTH).isPresent())
      first = YearMonth.from(first).plusMonths(1).atDay(1);
    return new Incident.PauseIsAsked(first, first.plusDays(30), noon(asked));
  }

  private Incident ends(Role by) {
    var half = plan.sessions().get(plan.sessions().size() / 2);
    return new Incident.WorkEnds(by, Incident.Reason.FREELY,
        plan.terms().price() instanceof ProjectPrice ? Percent.of(50) : Percent.NONE,
        plan.firstPaid(), noon(plan.dayOf(half).minusDays(1)));
  }

  private Incident silence() {
    var last = find(Acceptance.class).map(Acceptance::within).orElse(new Span(10, Span.Unit.DAYS))
        .from(delivered(), plan.terms().reckoning());
    return new Incident.PieceIsAnswered(piece(), delivered(), Optional.empty(),
        plan.terms().endOf(last));
  }

  private Incident materials() {
    var due = find(ClientMaterials.class).map(ClientMaterials::due).orElse(plan.firstDay());
    return new Incident.MaterialsAre(false, due.plusDays(10), noon(due.plusDays(10)));
  }

  private Incident begins() {
    var first = signedOn().plusDays(find(LateStart.class).map(LateStart::days).orElse(30) + 15L);
    return new Incident.WorkBegins(first, Role.CLIENT, noon(first));
  }

  private Incident runsOut() {
    var expiry = find(Expiry.class);
    var anchor = expiry.filter(it -> it.anchor() == Expiry.Anchor.SIGNATURE)
        .map(_ -> signedOn()).orElseGet(plan::firstDay);
    var last = expiry.map(Expiry::after).orElse(new Span(6, Span.Unit.MONTHS))
        .from(anchor, plan.terms().reckoning());
    return new Incident.SessionsExpire(anchor, 0, Math.min(2, plan.sessions().size()), false,
        plan.terms().endOf(last));
  }

  private Incident beyond() {
    var month = YearMonth.from(plan.firstDay());
    var minutes = find(Retainer.class).map(Retainer::minutes).orElse(600);
    return new Incident.MonthEnds(month, minutes + 120, List.of(), 0, true,
        plan.terms().endOf(month.atEndOfMonth()));
  }

  private Incident raise() {
    var review = find(PriceReview.class);
    var from = signedOn().plusMonths(review.map(PriceReview::months).orElse(12));
    return new Incident.PriceIsReviewed(unit(), Percent.of(5), Percent.of(3), signedOn(), from,
        noon(from.minusDays(review.map(PriceReview::notice).orElse(30))));
  }

  private String piece() {
    return find(Deliverables.class).map(it -> it.pieces().getFirst().name()).orElse("1");
  }

  private LocalDate delivered() {
    return find(Deliverables.class).flatMap(it -> it.pieces().getFirst().due())
        .orElseGet(plan::firstDay);
  }

  private Money piecePrice() {
    return PiecePrice.of(plan.terms(), piece());
  }

  private Money unit() {
    return plan.terms().price().unitValue(1);
  }

  private LocalDate signedOn() {
    return plan.terms().day(plan.signed());
  }

  private Instant noon(LocalDate day) {
    return Plan.wall(LocalDateTime.of(day, LocalTime.NOON), plan.terms()).instant();
  }

  private <C extends Clause> Optional<C> find(Class<C> kind) {
    return plan.terms().find(kind);
  }
}
