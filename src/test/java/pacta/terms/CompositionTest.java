package pacta.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pacta.terms.Agreements.euros;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import pacta.money.Money;
import pacta.money.Percent;
import pacta.money.Rounding;
import pacta.people.Language;
import pacta.terms.Instalments.Due;
import pacta.terms.Instalments.Part;
import pacta.terms.NoticeTiers.Tier;
import pacta.terms.PackagePrice.UnitWorth;
import pacta.terms.ProfessionalCancels.Amends;
import pacta.time.Notice;

/// What a draft is told before anybody signs it, and clauses that cannot be written at all.
class CompositionTest {
  private static final Draft WHOLE = Agreements.draft();

  private static List<String> findings(Draft draft) {
    return told(draft).stream().map(Finding::reason).toList();
  }

  /// But for what is only good to know.
  private static List<Finding> told(Draft draft) {
    return draft.findings().stream()
        .filter(it -> it.weight() != Finding.Weight.NOTE).toList();
  }

  @Test void an_empty_draft_says_all_its_gaps_at_once_in_the_order_of_the_points() {
    var empty = new Draft(Language.ES, Agreements.MADRID, Optional.empty(), Optional.empty(),
        Optional.empty(), List.of());
    assertThat(findings(empty)).containsExactly("gap.professional", "gap.client", "gap.included",
        "gap.not-included", "gap.procedure", "gap.price", "gap.payment", "gap.tiers",
        "gap.professional-cancels", "gap.extras");
    assertThat(empty.findings()).allMatch(Finding::blocks);
    assertThat(empty.complete()).isEmpty();
  }

  @Test void each_clause_taken_out_is_missed_or_was_optional() {
    var missed = Map.<Class<? extends Clause>, List<String>>ofEntries(
        Map.entry(Included.class, List.of("gap.included")),
        Map.entry(NotIncluded.class, List.of("gap.not-included")),
        Map.entry(Procedure.class, List.of("gap.procedure")),
        Map.entry(Price.class, List.of("gap.price")),
        Map.entry(PaymentSchedule.class, List.of("gap.payment")),
        Map.entry(NoticeTiers.class, List.of("gap.tiers", "courtesy.useless")),
        Map.entry(ProfessionalCancels.class, List.of("gap.professional-cancels")),
        Map.entry(Extras.class, List.of("gap.extras")),
        Map.entry(NoShow.class, List.of()), Map.entry(Courtesy.class, List.of()),
        Map.entry(EarlyTermination.class, List.of("L1.no-early-end")));
    missed.forEach((kind, reasons) ->
        assertThat(findings(WHOLE.without(kind))).as("%s", kind).isEqualTo(reasons));
    assertThat(told(WHOLE)).isEmpty();
  }

  @Test void instalments_and_price_have_to_agree() {
    assertThat(told(WHOLE.with(PaymentSchedule.class, parts("320.00", "300.00"))))
        .containsExactly(new Finding(Finding.Weight.ERROR, Point.FEES,
            Optional.of(new ClauseId(4, 2)), "instalments.missing",
            Map.of("amount", euros("20.00"), "total", euros("640.00"))));
    assertThat(told(WHOLE.with(PaymentSchedule.class, parts("320.00", "321.00"))))
        .containsExactly(new Finding(Finding.Weight.ERROR, Point.FEES,
            Optional.of(new ClauseId(4, 2)), "instalments.excess",
            Map.of("amount", euros("1.00"), "total", euros("640.00"))));
    var pounds = Money.parse("640.00 GBP");
    assertThat(findings(WHOLE.with(PaymentSchedule.class,
        new Instalments(List.of(new Part(pounds, new Due.OnSignature(0)))))))
        .containsExactly("instalments.currency");
    assertThat(findings(WHOLE.with(PaymentSchedule.class, new Instalments(List.of(
        new Part(euros("640.00"), new Due.BeforeSession(9, 0)))))))
        .containsExactly("instalments.no-such-session");
    assertThat(findings(WHOLE.with(PaymentSchedule.class, new Instalments(List.of(
        new Part(euros("640.00"), new Due.BeforeSession(8, 0))))))).isEmpty();
    assertThat(findings(WHOLE.with(Price.class, new SessionPrice(euros("80.00"), new Vat.None()))))
        .contains("payment.instalments-without-total");
  }

  private static Instalments parts(String first, String second) {
    return new Instalments(List.of(new Part(euros(first), new Due.OnSignature(0)),
        new Part(euros(second), new Due.OnSignature(30))));
  }

  @Test void the_price_and_the_procedure_speak_of_as_many_sessions() {
    var nine = new PackagePrice(euros("640.00"), 9, new UnitWorth.Effective(), new Vat.None());
    assertThat(told(WHOLE.with(Price.class, nine))).containsExactly(
        new Finding(Finding.Weight.ERROR, Point.PROCEDURE,
            Optional.of(new ClauseId(3, 1)), "sessions.differ",
            Map.of("package", 9, "planned", 8)));
    assertThat(findings(WHOLE.with(Price.class, nine)
        .with(PaymentSchedule.class, parts("320.00", "300.00"))))
        .as("in the order of the points")
        .containsExactly("sessions.differ", "instalments.missing");
    assertThat(findings(WHOLE.with(Price.class, nine).without(Procedure.class)))
        .containsExactly("gap.procedure");
  }

  @Test void a_penalty_is_in_the_currency_of_the_price() {
    var commitment = new MinimumCommitment(Money.parse("10.00 GBP"),
        LocalDate.of(2027, 1, 1), LocalDate.of(2027, 6, 1));
    assertThat(findings(WHOLE.with(MinimumCommitment.class, commitment)))
        .containsExactly("currency.mixed");
    assertThat(findings(WHOLE.without(EarlyTermination.class).with(MinimumCommitment.class,
        new MinimumCommitment(euros("10.00"), LocalDate.of(2027, 1, 1),
            LocalDate.of(2027, 6, 1))))).contains("commitment.no-end");
  }

  /// Source: art. 85.6 of RDLeg 1/2007, for consumers alone.
  @Test void a_list_price_is_a_warning_for_a_private_client_alone() {
    var list = WHOLE.with(Price.class, new PackagePrice(euros("640.00"), 8,
        new UnitWorth.ListPrice(euros("95.00")), new Vat.None()));
    assertThat(findings(list)).containsExactly("L5.list-price");
    assertThat(list.complete()).as("a warning does not block").isPresent();
    var business = list.withParties(WHOLE.professional().orElseThrow(),
        WHOLE.client().orElseThrow(), Capacity.BUSINESS);
    assertThat(findings(business)).isEmpty();
  }

  @Test void clauses_are_read_in_one_order_whatever_order_they_came_in() {
    var clauses = WHOLE.clauses();
    assertThat(WHOLE.withClauses(clauses.reversed()).clauses()).isEqualTo(clauses);
    assertThat(Outline.of(clauses).lines()).extracting(it -> it.id().toString()).containsExactly(
        "2.1", "2.2", "3.1", "4.1", "4.2", "5.1", "5.2", "5.3", "5.4", "5.5", "5.6", "5.7", "5.8",
        "6.1");
    assertThat(Outline.of(clauses).under(Point.FEES)).hasSize(2);
    for (var sentence : List.of(-1, 1))
      assertThatThrownBy(() -> Outline.idOf(clauses, clauses.getFirst(), sentence))
          .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Outline.idOf(clauses, new Extras(List.of("other")), 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test void one_clause_of_a_kind_and_as_many_free_ones_as_one_likes() {
    var one = new FreeClause(Point.SCOPE, "uno");
    var two = new FreeClause(Point.SCOPE, "dos");
    assertThat(WHOLE.withFree(List.of(one, two)).withFree(List.of(two)).complete().orElseThrow()
        .free()).containsExactly(two);
    assertThatThrownBy(() -> WHOLE.with(FreeClause.class, one))
        .isInstanceOf(IllegalArgumentException.class);
    refused("terms.twice", () -> WHOLE.withClauses(List.of(
        new Extras(List.of()), new Extras(List.of("x")))));
    refused("terms.missing", () -> new Terms(1, Language.ES, Agreements.MADRID,
        WHOLE.professional().orElseThrow(), WHOLE.client().orElseThrow(), Capacity.CONSUMER,
        List.of(new Extras(List.of()))));
  }

  @Test void a_clause_number_is_two_numbers() {
    assertThat(ClauseId.parse("5.12")).isEqualTo(new ClauseId(5, 12)).hasToString("5.12");
    assertThat(new ClauseId(5, 2)).isLessThan(new ClauseId(5, 10)).isLessThan(new ClauseId(6, 1))
        .isGreaterThan(new ClauseId(4, 9));
    for (var text : List.of("", "5", "8.1", "0.1", "5.x", "5.1234", "5,1"))
      assertThatThrownBy(() -> ClauseId.parse(text)).isInstanceOf(IllegalArgumentException.class);
    assertThat(Point.of(1)).isEqualTo(Point.PARTIES);
    assertThat(Point.of(7)).isEqualTo(Point.SIGNATURES);
    assertThatThrownBy(() -> Point.of(8)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Point.of(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Version(0)).isInstanceOf(IllegalArgumentException.class);
  }

  // --- clauses that cannot be written ---

  @Test void tiers_go_from_more_notice_to_less_and_never_get_cheaper() {
    var none = new Tier(Notice.hours(24), Levy.FREE);
    var half = new Tier(Notice.hours(12), Levy.of(50));
    refused("tiers.count", () -> tiers(Levy.ALL));
    refused("tiers.count", () -> tiers(Levy.ALL, none, half, hours(11), hours(10), hours(9),
        hours(8), hours(7)));
    refused("tiers.overlap", () -> tiers(Levy.ALL, none, none));
    refused("tiers.overlap", () -> tiers(Levy.ALL, half, none));
    refused("tiers.cheaper-later", () -> tiers(Levy.of(40), none, half));
    refused("tiers.cheaper-later", () -> tiers(Levy.ALL, new Tier(Notice.hours(24),
        Levy.of(60)), half));
    refused("tiers.over-all", () -> tiers(Levy.of(101), none));
    refused("tiers.zero-notice", () -> tiers(Levy.ALL, new Tier(Notice.hours(0),
        Levy.FREE)));
    refused("tiers.unit", () -> tiers(Levy.ALL, none, new Tier(Notice.days(1),
        Levy.of(50))));
    refused("tiers.grace", () -> new NoticeTiers(List.of(none), Levy.ALL,
        Whole.USES_THE_SESSION, FeeVat.AS_SERVICE, -1, Rounding.HALF_UP));
    refused("tiers.grace", () -> new NoticeTiers(List.of(none), Levy.ALL,
        Whole.USES_THE_SESSION, FeeVat.AS_SERVICE, 1441, Rounding.HALF_UP));
    assertThat(tiers(Levy.ALL, none, half).free()).contains(Notice.hours(24));
    assertThat(tiers(Levy.ALL, half).free()).isEmpty();
    assertThat(tiers(Levy.of(50), none, half).table().less()).isEqualTo(Levy.of(50));
  }

  private static Tier hours(int hours) {
    return new Tier(Notice.hours(hours), Levy.of(50));
  }

  private static NoticeTiers tiers(Levy less, Tier... tiers) {
    return new NoticeTiers(List.of(tiers), less, Whole.USES_THE_SESSION, FeeVat.AS_SERVICE, 0,
        Rounding.HALF_UP);
  }

  @Test void prices_and_payments_out_of_reason_are_refused() {
    var zero = euros("0.00");
    refused("price.positive", () -> new SessionPrice(zero, new Vat.None()));
    refused("price.positive", () -> price(zero, 8));
    refused("price.sessions", () -> price(euros("1.00"), 0));
    refused("price.sessions", () -> price(euros("1.00"), 501));
    assertThat(price(euros("1.00"), 500).sessions()).isEqualTo(500);
    refused("price.currency", () -> new PackagePrice(euros("1.00"), 1,
        new UnitWorth.ListPrice(Money.parse("1.00 GBP")), new Vat.None()));
    refused("instalments.empty", () -> new Instalments(List.of()));
    refused("instalments.positive", () -> new Part(zero, new Due.OnSignature(0)));
    refused("payment.days", () -> new Due.OnSignature(-1));
    refused("payment.days", () -> new Due.OnSignature(366));
    refused("payment.days", () -> new Due.BeforeSession(1, -1));
    refused("payment.days", () -> new Due.BeforeSession(1, 366));
    refused("payment.session", () -> new Due.BeforeSession(0, 0));
    refused("payment.days", () -> new BeforeEachSession(-1));
    refused("payment.days", () -> new BeforeEachSession(366));
    assertThat(new BeforeEachSession(365).days()).isEqualTo(365);
    assertThat(new Due.OnSignature(365).withinDays()).isEqualTo(365);
    assertThat(new Due.BeforeSession(1, 365).days()).isEqualTo(365);
  }

  @Test void courtesies_waits_and_amends_out_of_reason_are_refused() {
    refused("courtesy.passes", () -> courtesy(0));
    refused("courtesy.passes", () -> courtesy(101));
    assertThat(List.of(courtesy(1), courtesy(100))).hasSize(2);
    refused("no-show.wait", () -> noShow(-1, Percent.ALL));
    refused("no-show.wait", () -> noShow(1441, Percent.ALL));
    refused("tiers.over-all", () -> noShow(0, Percent.of(101)));
    assertThat(List.of(noShow(0, Percent.ALL), noShow(1440, Percent.NONE))).hasSize(2);
    refused("amends.minutes", () -> new Amends.ExtraTime(0));
    refused("amends.minutes", () -> new Amends.ExtraTime(601));
    assertThat(new Amends.ExtraTime(600).minutes()).isEqualTo(600);
    refused("amends.share", () -> new Amends.Discount(Percent.NONE));
    refused("amends.share", () -> new Amends.Discount(Percent.of(101)));
    assertThat(new Amends.Discount(Percent.ALL).share()).isEqualTo(Percent.ALL);
  }

  @Test void ends_out_of_reason_are_refused() {
    refused("end.notice", () -> new EarlyTermination(-1, 0));
    refused("end.notice", () -> new EarlyTermination(366, 0));
    refused("end.refund", () -> new EarlyTermination(0, -1));
    refused("end.refund", () -> new EarlyTermination(0, 61));
    assertThat(new EarlyTermination(365, 60).sentences()).isEqualTo(1);
    var day = LocalDate.of(2027, 1, 1);
    refused("commitment.dates", () ->
        new MinimumCommitment(euros("1.00"), day, day));
    refused("price.positive", () ->
        new MinimumCommitment(euros("0.00"), day, day.plusDays(1)));
  }

  @Test void empty_words_are_refused() {
    refused("free.blank", () -> new FreeClause(Point.SCOPE, " "));
    refused("free.point", () -> new FreeClause(Point.PARTIES, "x"));
    refused("free.point", () -> new FreeClause(Point.SIGNATURES, "x"));
    refused("included.empty", () -> new Included(List.of()));
    refused("not-included.empty", () -> new NotIncluded(List.of()));
    refused("party.name", () -> new Party(" ", "", "", "a@example.com"));
    refused("party.email", () -> new Party("Ana", "", "", " "));
    assertThat(new Party(" Ana  Gil", "", "", "a@example.com").firstName()).isEqualTo("Ana");
  }

  @Test void sessions_last_from_five_minutes_to_a_day() {
    refused("procedure.minutes", () -> procedure(8, 4));
    refused("procedure.minutes", () -> procedure(8, 1441));
    refused("procedure.sessions", () -> procedure(0, 60));
    refused("procedure.sessions", () -> procedure(501, 60));
    assertThat(List.of(procedure(1, 5), procedure(500, 1440))).hasSize(2);
  }

  private static Procedure procedure(int sessions, int minutes) {
    return new Procedure(Optional.of(sessions), minutes, Procedure.Rhythm.WEEKLY,
        new Procedure.Place.VideoCall(), LocalDate.of(2027, 1, 13), Optional.empty());
  }

  private static PackagePrice price(Money price, int sessions) {
    return new PackagePrice(price, sessions, new UnitWorth.Effective(), new Vat.None());
  }

  private static Courtesy courtesy(int passes) {
    return new Courtesy(passes, Courtesy.Covers.LATE_CANCELLATION);
  }

  private static NoShow noShow(int wait, Percent share) {
    return new NoShow(wait, NoShow.Late.ENDS_AS_PLANNED, new Levy.Share(share),
        Whole.USES_THE_SESSION, FeeVat.AS_SERVICE);
  }

  private static void refused(String reason, Supplier<Object> written) {
    assertThatThrownBy(written::get).as(reason)
        .isInstanceOfSatisfying(InvalidTerm.class, it -> {
          assertThat(it.reason()).isEqualTo(reason);
          assertThat(it.arguments()).isNotEmpty();
        });
  }
}
