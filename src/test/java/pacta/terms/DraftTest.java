package pacta.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pacta.terms.Agreements.euros;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pacta.money.Money;
import pacta.people.Language;
import pacta.terms.Draft.Insisted;
import pacta.terms.Finding.Weight;
import pacta.time.Notice;
import pacta.time.Notice.Boundary;
import pacta.time.Notice.Unit;

/// What stands in the way of sending a draft, and of working out amounts from it.
class DraftTest {
  private static final Draft WHOLE = Agreements.draft();
  private static final Draft UNFAIR = RuledAgreements.with(WHOLE, new EarlyTermination(
      EarlyTermination.Who.PROFESSIONAL, 14, 14, new EarlyTermination.Settlement.Nothing()));

  private static List<String> obstacles(Draft draft) {
    return draft.obstacles().stream().map(Finding::reason).toList();
  }

  @Test void what_a_court_would_strike_is_sent_only_with_a_reason_for_each() {
    assertThat(obstacles(UNFAIR)).containsExactly("L1.no-refund", "L8.cannot-leave");
    assertThat(UNFAIR.complete()).isEmpty();
    var one = UNFAIR.insisting(List.of(new Insisted("L1.no-refund", "Lo hablamos.")));
    assertThat(obstacles(one)).containsExactly("L8.cannot-leave");
    assertThat(one.complete()).isEmpty();
    var both = UNFAIR.insisting(List.of(new Insisted("L1.no-refund", "Lo hablamos."),
        new Insisted("L8.cannot-leave", "También.")));
    assertThat(both.obstacles()).isEmpty();
    assertThat(both.complete()).isPresent();
    assertThat(both.withClauses(both.clauses()).insisted()).hasSize(2);
    assertThatThrownBy(() -> new Insisted("L1.no-refund", " ")).isInstanceOf(InvalidTerm.class);
  }

  @Test void no_reason_helps_against_a_gap_or_a_contradiction() {
    var gap = WHOLE.without(Extras.class)
        .insisting(List.of(new Insisted("gap.extras", "No hay.")));
    assertThat(obstacles(gap)).containsExactly("gap.extras");
  }

  @ParameterizedTest(name = "{0} blocks: {1}")
  @CsvSource({"GAP, true", "ERROR, true", "UNFAIR, true", "WARNING, false", "NOTE, false"})
  void a_gap_a_contradiction_and_what_is_unfair_block(Weight weight, boolean blocks) {
    assertThat(finding(weight, Point.FEES, "x").blocks()).isEqualTo(blocks);
  }

  private static Finding finding(Weight weight, Point point, String reason) {
    return new Finding(weight, point, Optional.empty(), reason, Map.of());
  }

  @Test void a_finding_knows_its_rule_and_whether_it_asks_for_the_parties_alone() {
    assertThat(finding(Weight.NOTE, Point.FEES, "L12.free-text").rule()).contains("L12");
    assertThat(finding(Weight.NOTE, Point.FEES, "B1.term").rule()).contains("B1");
    assertThat(finding(Weight.GAP, Point.PARTIES, "gap.client").rule()).isEmpty();
    assertThat(finding(Weight.GAP, Point.PARTIES, "gap.client").isOfTheParties()).isTrue();
    assertThat(finding(Weight.ERROR, Point.PARTIES, "gap.client").isOfTheParties()).isFalse();
    assertThat(finding(Weight.GAP, Point.FEES, "gap.price").isOfTheParties()).isFalse();
  }

  @Test void a_price_is_enough_to_work_out_amounts() {
    var empty = new Draft(Language.EN, Agreements.MADRID, Optional.empty(), Optional.empty(),
        Optional.empty(), List.of());
    assertThat(empty.uncountable()).contains(Point.FEES);
    assertThat(empty.judgeable()).isEmpty();
    var price = new SessionPrice(euros("80.00"), new Vat.None());
    assertThat(empty.with(Price.class, price).uncountable()).isEmpty();
    var terms = empty.with(Price.class, price).judgeable().orElseThrow();
    assertThat(terms).isEqualTo(new Terms(Terms.SHAPE, Language.EN, Agreements.MADRID,
        Party.UNNAMED, Party.UNNAMED, Capacity.CONSUMER,
        List.of(price, new BeforeEachSession(0))));
    assertThat(WHOLE.judgeable()).as("nothing is changed where nothing is missing")
        .contains(Agreements.packaged());
    assertThat(List.of(terms.client().isUnnamed(), Agreements.packaged().client().isUnnamed()))
        .containsExactly(true, false);
  }

  @Test void what_contradicts_itself_so_that_no_sum_can_be_told_is_named_with_its_point() {
    var working = new ProfessionalCancels(new Notice(8, Unit.WORKING_HOURS, Boundary.IN_TIME),
        new ProfessionalCancels.Amends.ExtraTime(30));
    var noCalendar = RuledAgreements.with(WHOLE, working);
    assertThat(noCalendar.stopsSums()).get().extracting(Finding::reason)
        .isEqualTo("calendar.missing");
    assertThat(noCalendar.uncountable()).contains(Point.CHANGES);
    assertThat(noCalendar.judgeable()).isEmpty();
    var noHours = RuledAgreements.with(noCalendar, new ReferenceCalendar("ES-MD",
        Set.of(java.time.DayOfWeek.SUNDAY), Set.of(), List.of()));
    assertThat(noHours.stopsSums()).get().extracting(Finding::reason)
        .isEqualTo("calendar.no-hours");
    var pounds = WHOLE.with(Price.class, new PackagePrice(Money.parse("640.00 GBP"), 8,
        new PackagePrice.UnitWorth.Effective(), new Vat.None()));
    assertThat(pounds.stopsSums()).get().extracting(Finding::reason)
        .isEqualTo("instalments.currency");
    assertThat(UNFAIR.stopsSums()).as("unfair, and can be told").isEmpty();
    assertThat(UNFAIR.judgeable()).isPresent();
  }

  @Test void what_a_file_says_is_a_draft_and_can_be_judged_without_its_parties() {
    var written = new Written(Language.ES, Agreements.MADRID, Capacity.BUSINESS,
        Optional.empty(), Optional.empty(), WHOLE.clauses().reversed());
    assertThat(written.clauses()).as("in their order").isEqualTo(WHOLE.clauses());
    assertThat(written.draft()).isEqualTo(new Draft(Language.ES, Agreements.MADRID,
        Optional.empty(), Optional.empty(), Optional.of(Capacity.BUSINESS), WHOLE.clauses()));
    assertThat(written.terms()).isEqualTo(new Terms(Terms.SHAPE, Language.ES, Agreements.MADRID,
        Party.UNNAMED, Party.UNNAMED, Capacity.BUSINESS, WHOLE.clauses()));
    var signed = Agreements.packaged();
    assertThat(new Written(signed.language(), signed.zone(), signed.capacity(),
        Optional.of(signed.professional()), Optional.of(signed.client()), signed.clauses())
        .terms()).isEqualTo(signed);
  }

  @Test void an_example_holds_while_the_same_facts_lead_to_the_same() {
    var terms = Agreements.packaged();
    assertThat(Example.of(terms)).isNotEmpty().allMatch(it -> it.holds(terms))
        .allSatisfy(it -> assertThat(it.again(terms)).isEqualTo(it));
    var dearer = terms.with(Agreements.tiers(Unit.ELAPSED_HOURS, 48, 2, 0));
    assertThat(Example.of(terms)).anyMatch(it -> !it.holds(dearer));
  }
}
