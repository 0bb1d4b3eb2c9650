package pacta.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static pacta.terms.Agreements.euros;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pacta.house.Golden;
import pacta.money.Percent;
import pacta.people.Role;
import pacta.terms.NoticeTiers.Tier;
import pacta.time.Notice;

/// The questions that an agreement is asked, and what two agreements answer otherwise.
class ScenariosTest {
  private static final Instant SIGNED = Instant.parse("2026-12-14T11:00:00Z");
  private static final Terms PACKAGED = Agreements.packaged();

  private static Plan plan(Terms terms) {
    return Plan.of(terms, SIGNED);
  }

  private static List<Terms> all() {
    return Stream.concat(Agreements.all().stream(), RuledAgreements.all().stream()).toList();
  }

  @Test void there_is_a_story_of_every_kind_of_incident() {
    var told = new HashSet<Class<?>>();
    for (var story : Story.values()) told.add(new Stories(plan(PACKAGED)).incident(story)
        .getClass());
    assertThat(told).isEqualTo(kinds(Incident.class).collect(Collectors.toSet()));
  }

  private static Stream<Class<?>> kinds(Class<?> of) {
    return Arrays.stream(of.getPermittedSubclasses())
        .flatMap(it -> it.isSealed() ? kinds(it) : Stream.of(it));
  }

  @Test void only_what_the_agreement_answers_is_asked() {
    assertThat(new Stories(plan(PACKAGED)).asked()).contains(Story.CANCELS_THE_DAY_BEFORE,
        Story.DOES_NOT_COME, Story.LEAVES_HALF_WAY, Story.CANCELS_OWN, Story.CANCELS_WITH_A_PASS)
        .doesNotContain(Story.FALLS_ILL, Story.DELIVERS_LATE, Story.PAYS_LATE, Story.WORKS_BEYOND,
            Story.SESSION_IS_HELD);
    assertThat(new Stories(plan(RuledAgreements.work())).asked())
        .contains(Story.DELIVERS_LATE, Story.ASKS_FOR_MORE).doesNotContain(Story.DOES_NOT_COME);
  }

  @Test void being_late_is_asked_at_the_minutes_of_each_clause_and_one_more() {
    var terms = PACKAGED.with(new NoShow(13, NoShow.Late.ENDS_AS_PLANNED, Levy.ALL,
        Whole.USES_THE_SESSION, FeeVat.AS_SERVICE))
        .with(new ProfessionalLate(17, ProfessionalLate.MakesUp.LONGER_SESSION));
    for (var by : Role.values())
      assertThat(Scenarios.incidents(plan(terms)).stream()
          .filter(Incident.SomebodyIsLate.class::isInstance)
          .map(Incident.SomebodyIsLate.class::cast).filter(it -> it.by() == by)
          .map(Incident.SomebodyIsLate::minutes)).as("%s", by).contains(13, 14, 17, 18);
  }

  @Test void without_a_payment_agreed_it_is_the_price_of_a_session_that_is_late() {
    var terms = new Terms(Terms.SHAPE, PACKAGED.language(), PACKAGED.zone(),
        PACKAGED.professional(), PACKAGED.client(), PACKAGED.capacity(), PACKAGED.clauses().stream()
            .filter(it -> !(it instanceof PaymentSchedule)).toList());
    assertThat(new Stories(plan(terms)).incident(Story.PAYS_LATE)).isInstanceOfSatisfying(
        Incident.PaymentIsLate.class, late -> {
          assertThat(late.amount()).isEqualTo(euros("80.00"));
          assertThat(late.due()).isEqualTo(LocalDate.of(2027, 1, 13));
        });
  }

  @Test void a_missing_proof_is_asked_of_only_where_one_is_owed() {
    for (var days : List.of(0, 1)) {
      var terms = PACKAGED.with(new Excuse(Set.of(Excuse.Cause.ILLNESS), 1, days, true));
      assertThat(new Stories(plan(terms)).answered()).contains(Story.FALLS_ILL);
      assertThat(new Stories(plan(terms)).answered().contains(Story.HAS_NO_PROOF))
          .isEqualTo(days > 0);
    }
  }

  @Test void a_plan_pays_the_whole_price_and_knows_what_was_so_before() {
    var plan = plan(PACKAGED);
    assertThat(plan.sessions()).hasSize(8);
    assertThat(plan.payments().stream().map(Plan.Payment::amount).toList())
        .containsExactly(euros("320.00"), euros("320.00"));
    var fourth = plan.sessions().get(3);
    var before = plan.before(new Incident.SessionIsHeld(fourth, fourth.start().instant()));
    assertThat(before.unitsUsed()).isEqualTo(3);
    assertThat(before.paid()).isEqualTo(euros("320.00"));
    assertThat(before.history().signed()).contains(SIGNED);
  }

  @Test void every_agreement_has_a_grid_that_can_be_judged() {
    for (var terms : all()) {
      var grid = Scenarios.of(plan(terms));
      assertThat(grid).hasSizeGreaterThan(50).doesNotHaveDuplicates();
      for (var one : grid) assertThat(one.under(terms)).isNotNull();
    }
  }

  @Test void an_agreement_does_not_differ_from_itself() {
    for (var terms : all()) assertThat(Difference.between(terms, plan(terms))).isEmpty();
  }

  @Test void what_comes_out_otherwise_is_found_and_nothing_else() {
    var tiers = PACKAGED.tiers();
    var dearer = PACKAGED.with(new NoticeTiers(List.of(new Tier(Notice.hours(24), Levy.FREE),
        new Tier(Notice.hours(2), Levy.of(70))), tiers.table().less(), tiers.whole(),
        tiers.feeVat(), tiers.graceMinutes(), tiers.rounding()));
    var found = Difference.between(PACKAGED, plan(dearer));
    assertThat(found).isNotEmpty().allSatisfy(it ->
        assertThat(it.incident()).isInstanceOfAny(Incident.ClientCancels.class));
    var first = found.getFirst();
    assertThat(((Verdict.Judged) first.was()).owed(PACKAGED.currency())).isEqualTo(euros("40.00"));
    assertThat(((Verdict.Judged) first.now()).owed(PACKAGED.currency())).isEqualTo(euros("56.00"));
    assertThat(first.alike()).isPositive();
  }

  @Test void what_differs_in_figures_alone_is_told_once_for_each_clause() {
    var odd = Agreements.inCalendarDays();
    var tiers = odd.tiers();
    var cheaper = odd.with(new NoticeTiers(List.of(tiers.table().tiers().getFirst(),
        new Tier(tiers.table().tiers().getLast().notice(), Levy.of(40))), Levy.of(90),
        tiers.whole(), tiers.feeVat(), tiers.graceMinutes(), tiers.rounding()));
    var found = Difference.between(odd, plan(cheaper));
    assertThat(found).extracting(it -> ((Verdict.Judged) it.was()).main().because().clause())
        .containsExactlyInAnyOrder(odd.idOf(tiers, 1), odd.idOf(tiers, 2));
    assertThat(found).allMatch(it -> it.alike() > 0);
  }

  @Test void a_rule_that_was_not_there_is_a_difference_from_silence() {
    var silent = Agreements.terms(Draft.of(PACKAGED).without(NoShow.class));
    assertThat(Difference.between(silent, plan(PACKAGED))).isNotEmpty().allSatisfy(it -> {
      assertThat(it.was()).isEqualTo(new Verdict.Silent());
      assertThat(it.incident()).isInstanceOfAny(Incident.ClientDoesNotCome.class,
          Incident.SomebodyIsLate.class);
    });
  }

  @Test void a_longer_free_notice_is_found_between_the_old_limit_and_the_new() {
    var tiers = PACKAGED.tiers();
    var longer = PACKAGED.with(new NoticeTiers(List.of(new Tier(Notice.hours(48), Levy.FREE),
        new Tier(Notice.hours(2), Levy.of(50))), tiers.table().less(), tiers.whole(),
        tiers.feeVat(), tiers.graceMinutes(), tiers.rounding()));
    assertThat(Difference.between(PACKAGED, plan(longer))).anySatisfy(it -> {
      assertThat(it.was()).isInstanceOfSatisfying(Verdict.Judged.class, was ->
          assertThat(was.main()).isInstanceOf(Consequence.NoEffect.class));
      assertThat(it.now()).isInstanceOfSatisfying(Verdict.Judged.class, now ->
          assertThat(now.owed(PACKAGED.currency())).isEqualTo(euros("40.00")));
    });
  }

  @Test void a_word_that_changes_no_outcome_is_no_difference() {
    assertThat(Difference.between(PACKAGED, plan(PACKAGED.with(
        new NotIncluded(List.of("therapy")))))).isEmpty();
  }

  @Test void what_counts_from_the_first_payment_is_told_as_it_is_lived() {
    var terms = PACKAGED.with(new EarlyTermination(EarlyTermination.Who.EITHER, 0, 14,
        new EarlyTermination.Settlement.LessSum(euros("50.00"), Optional.of(180))));
    var stories = new Stories(plan(terms));
    var leaves = stories.scenario(Story.LEAVES_HALF_WAY).under(terms);
    assertThat(((Verdict.Judged) leaves).main())
        .isInstanceOfSatisfying(Consequence.Credit.class, it ->
            assertThat(it.amount()).isGreaterThan(euros("0.00")));
    assertThat(Example.of(terms)).filteredOn(it -> it.incident() instanceof Incident.WorkEnds)
        .singleElement().satisfies(it -> assertThat(it.verdict()).isInstanceOfSatisfying(
            Verdict.Judged.class, judged ->
                assertThat(judged.main()).isInstanceOf(Consequence.Credit.class)));
  }

  @Test void the_least_and_the_most_are_reached_by_the_story_that_is_named() {
    var extent = Extent.of(plan(PACKAGED));
    assertThat(extent.planned()).isEqualTo(euros("640.00"));
    assertThat(extent.most().total()).isEqualTo(euros("680.00"));
    assertThat(extent.most().by().incident()).isInstanceOf(Incident.ClientCancels.class);
    assertThat(extent.least().total()).isLessThan(euros("640.00"));
    assertThat(extent.least().by().incident()).isInstanceOf(Incident.WorkEnds.class);
    for (var terms : all()) {
      var whole = Extent.of(plan(terms));
      assertThat(whole.least().total()).isLessThanOrEqualTo(whole.planned());
      assertThat(whole.most().total()).isGreaterThanOrEqualTo(whole.planned());
      var own = whole.byProfessional();
      assertThat(Difference.doneBy(own.least().by().incident())).contains(Role.PROFESSIONAL);
      assertThat(own.most().total()).isLessThanOrEqualTo(whole.most().total());
    }
  }

  @Test void who_leaves_a_work_half_done_says_how_much_is_done() {
    var leaves = (Incident.WorkEnds) new Stories(plan(RuledAgreements.work()))
        .incident(Story.LEAVES_HALF_WAY);
    assertThat(leaves.done()).isEqualTo(Percent.of(50));
  }

  // --- what is asked ---

  @Test void no_question_changes_unnoticed() throws IOException {
    var questions = new StringBuilder();
    for (var agreement : OnRecordTest.agreements().toList()) {
      var plan = plan(agreement.terms());
      var stories = new Stories(plan);
      questions.append(agreement.name()).append('\n');
      for (var story : Story.values())
        questions.append("  ").append(stories.asked().contains(story) ? "asked    "
            : stories.answered().contains(story) ? "answered " : "         ").append(story)
            .append(": ").append(told(stories.scenario(story))).append('\n');
    }
    Golden.of("terms").matches("stories.txt", questions.toString());
  }

  /// Without the session, which is always the first one, and the time after what was known then.
  private static String told(Scenario it) {
    return "%s after %d used and %s paid".formatted(
        it.incident().toString().replaceFirst("Session\\[number=(\\d+).*?moved=[^]]*]", "$1"),
        it.facts().unitsUsed(), it.facts().paid());
  }

  @Test void no_grid_changes_unnoticed() throws IOException {
    var grids = new StringBuilder();
    for (var agreement : OnRecordTest.agreements().toList()) {
      var kinds = new TreeMap<String, Integer>();
      var grid = Scenarios.of(plan(agreement.terms()));
      grid.forEach(it -> kinds.merge(it.incident().getClass().getSimpleName(), 1, Integer::sum));
      var all = grid.stream().map(it -> it.incident() + " " + it.facts().unitsUsed() + " "
          + it.facts().paid()).collect(Collectors.joining("\n"));
      grids.append("%s: %s, %08x\n".formatted(agreement.name(), kinds, all.hashCode()));
    }
    Golden.of("terms").matches("grids.txt", grids.toString());
  }

  @Test void a_grid_has_every_limit_of_a_clause_and_a_minute_to_either_side_for_each_session() {
    for (var terms : all()) {
      var plan = plan(terms);
      var told = new HashSet<List<Object>>();
      for (var one : Scenarios.of(plan))
        if (one.incident() instanceof Incident.ClientCancels it)
          told.add(List.of(it.session().number(), it.told()));
      for (var session : plan.sessions())
        terms.find(NoticeTiers.class).stream().flatMap(NoticeTiers::tables)
            .flatMap(table -> table.tiers().stream())
            .map(tier -> tier.notice().deadline(session.start(), terms.reckoning()))
            .forEach(limit -> assertThat(told).contains(
                List.of(session.number(), limit.minusSeconds(60)),
                List.of(session.number(), limit),
                List.of(session.number(), limit.plusSeconds(60))));
    }
  }

  @Test void what_will_have_been_used_and_paid_by_then_is_known() {
    var plan = plan(RuledAgreements.otherMonthly());
    for (var month : List.of(1, 2, 4)) {
      var at = LocalDate.of(2027, month, 20).atStartOfDay(Agreements.MADRID).toInstant();
      var before = plan.before(new Incident.WorkEnds(Role.CLIENT, at));
      assertThat(before.unitsUsed()).as("months before").isEqualTo(month - 1);
      assertThat(before.paid()).isEqualTo(euros("500.00").times(month));
    }
    var early = LocalDate.of(2026, 12, 20).atStartOfDay(Agreements.MADRID).toInstant();
    assertThat(plan.before(new Incident.WorkEnds(Role.CLIENT, early)).unitsUsed()).isZero();
  }

  @Test void whose_doing_a_thing_is() {
    var at = Instant.parse("2027-02-01T11:00:00Z");
    for (var role : Role.values()) {
      assertThat(Difference.doneBy(new Incident.WorkEnds(role, at))).contains(role);
      assertThat(Difference.doneBy(new Incident.WorkEnds(role, Incident.Reason.FORCE_MAJEURE,
          Percent.NONE, at))).isEmpty();
    }
    for (var delay : Incident.Delay.values())
      assertThat(Difference.doneBy(new Incident.PieceIsDelivered("web", euros("1.00"), 0, delay,
          at))).isEqualTo(switch (delay) {
            case OWN -> Optional.of(Role.PROFESSIONAL);
            case THE_CLIENT -> Optional.of(Role.CLIENT);
            case FORCE_MAJEURE -> Optional.empty();
          });
  }

  @Test void an_agreement_may_come_to_one_sum_whatever_happens() {
    assertThat(Extent.of(plan(PACKAGED)).isOneSum()).isFalse();
    var sum = new Extent(euros("1.00"), List.of(Extent.of(plan(PACKAGED)).most()));
    assertThat(sum.isOneSum()).isTrue();
    assertThat(Extent.of(plan(RuledAgreements.monthly())).reaches()).as("another price is "
        + "another agreement").noneMatch(it ->
            it.by().incident() instanceof Incident.PriceIsReviewed);
  }
}
