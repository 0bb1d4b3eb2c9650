package pacta.words;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pacta.money.Money;
import pacta.money.Percent;
import pacta.money.Rounding;
import pacta.people.Language;
import pacta.terms.*;
import pacta.terms.EarlyTermination.Settlement;
import pacta.terms.Excuse.Cause;
import pacta.terms.Instalments.Due;
import pacta.terms.LatePayment.Rate;
import pacta.terms.LatePayment.Surcharge;
import pacta.terms.NoticeTiers.Table;
import pacta.terms.NoticeTiers.Tier;
import pacta.terms.Quota.Every;
import pacta.time.BusinessCalendar.OfficeHours;
import pacta.time.DayCount;
import pacta.time.Notice;
import pacta.time.Span;
import pacta.time.WeekendShift;

/// Every kind of clause, in two variants at least, makes whole sentences in both languages.
class ClauseSentencesTest {
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Percent VAT = Percent.of(21);

  @Test void every_kind_of_clause_makes_whole_sentences() {
    for (var draft : drafts())
      for (var language : Language.values())
        for (var clause : draft.clauses()) {
          var sentences = ClauseWords.of(Ground.of(draft, language), clause);
          assertThat(sentences).as("%s", clause).hasSize(clause.sentences());
          for (var sentence : sentences)
            assertThat(sentence).as("%s", clause).isNotBlank().endsWith(".")
                .doesNotContain("{").doesNotContain("}").doesNotContain("  ")
                .doesNotContain(" .").doesNotContain(" ,").doesNotContain("..")
                .doesNotContain("null").doesNotContain("Optional");
        }
  }

  @Test void both_languages_give_a_table_of_the_same_length() {
    for (var draft : drafts())
      for (var clause : Prose.of(draft, Language.ES).stream()
          .flatMap(point -> point.clauses().stream()).toList())
        assertThat(other(draft, clause).rows()).as(clause.text()).hasSameSizeAs(clause.rows());
  }

  @Test void two_variants_of_one_kind_never_read_alike() {
    for (var language : Language.values()) {
      var seen = new HashSet<String>();
      for (var draft : drafts())
        for (var clause : draft.clauses())
          for (var text : ClauseWords.of(Ground.of(draft, language), clause))
            if (clause instanceof Reschedule || clause instanceof LatePayment
                || clause instanceof Deposit || clause instanceof Expiry)
              assertThat(seen.add(text)).as(text).isTrue();
    }
  }

  @Test void the_gist_of_every_agreement_is_whole_sentences() {
    for (var draft : drafts())
      for (var language : Language.values())
        for (var sentence : Gist.of(signed(draft), language))
          assertThat(sentence).endsWith(".").doesNotContain("{").doesNotContain("  ")
              .doesNotContain(" .").doesNotContain("..");
  }

  @Test void a_review_says_what_keeps_its_price() {
    var review = new PriceReview(12, PriceReview.Basis.CONSUMER_PRICES, Percent.of(5), 30);
    assertThat(drafts().stream().map(it -> it.with(PriceReview.class, review))
        .map(it -> ClauseWords.of(Ground.of(it, Language.EN), review).getFirst())
        .map(it -> it.substring(it.indexOf("at no cost. ") + 12, it.indexOf("at no cost. ") + 27)))
        .containsExactly("What is agreed ", "A session booke", "What is agreed ",
            "A month that be", "What is agreed ");
  }

  private static Terms signed(Draft draft) {
    return new Terms(Terms.SHAPE, draft.language(), draft.zone(),
        draft.professional().orElseThrow(), draft.client().orElseThrow(),
        draft.capacity().orElseThrow(), draft.clauses());
  }

  @Test void no_kind_is_left_out() {
    var kinds = drafts().stream().flatMap(draft -> draft.clauses().stream())
        .map(Object::getClass).collect(Collectors.toSet());
    assertThat(kinds).containsAll(kindsUnder(Clause.class).toList());
  }

  private static ClauseText other(Draft draft, ClauseText clause) {
    return Prose.of(draft, Language.EN).stream().flatMap(point -> point.clauses().stream())
        .filter(it -> it.id().equals(clause.id())).findFirst().orElseThrow();
  }

  private static Stream<Class<?>> kindsUnder(Class<?> type) {
    return type.isSealed() ? Arrays.stream(type.getPermittedSubclasses())
        .flatMap(ClauseSentencesTest::kindsUnder) : Stream.of(type);
  }

  /// One agreement a kind of price, with all that can stand beside it.
  static List<Draft> drafts() {
    return List.of(packaged(), perSession(), project(), retainer(), laterProject());
  }

  private static Draft packaged() {
    return draft(
        new Included(List.of("ocho sesiones")), new NotIncluded(List.of("informes")),
        procedure(Optional.of(8)), madrid(),
        new FixedSlot(DayOfWeek.TUESDAY, LocalTime.of(17, 0), 3, 2),
        new LateStart(30, LateStart.Remedy.NEW_PRICE),
        new Expiry(new Span(6, Span.Unit.MONTHS), Expiry.Anchor.SIGNATURE,
            new Expiry.Unused.Extended(new Span(1, Span.Unit.MONTHS))),
        new PackagePrice(euros("640.00"), 8, new PackagePrice.UnitWorth.Effective(),
            new Vat.Included(VAT)),
        new EqualParts(3, parse("2027-01-31"), new Span(1, Span.Unit.MONTHS),
            WeekendShift.MODIFIED_FOLLOWING, EqualParts.Remainder.SPREAD),
        new Deposit(euros("100.00"), Deposit.Credited.FIRST_PAYMENT,
            Optional.of(parse("2027-01-15")), true),
        new LatePayment(5, new Surcharge.Interest(new Rate.Published(
            PublicRate.LEGAL_INTEREST_ES, Percent.parse("2")), DayCount.ACTUAL_365),
            Optional.empty(), Optional.of(15), Optional.of(30)),
        new WithdrawalRight(WithdrawalRight.Begins.AT_ONCE_ON_REQUEST), tiersByDay(),
        new SetOut(Levy.ALL, euros("20.00"), FeeVat.AS_SERVICE),
        new NoShow(15, NoShow.Late.ENDS_AS_PLANNED, Levy.ALL, Whole.USES_THE_SESSION,
            FeeVat.AS_SERVICE),
        new Reschedule(Notice.hours(48), Optional.of(new Reschedule.Approval(Notice.hours(24), 12)),
            Optional.of(new Span(7, Span.Unit.DAYS)),
            Optional.of(new Quota(2, new Every.Month(), Quota.By.NOTICE)),
            Reschedule.Beyond.AS_CANCELLED),
        new Courtesy(1, Courtesy.Covers.LATE_CANCELLATION, Optional.of(new Every.Quarter())),
        new Excuse(Set.of(Cause.ILLNESS, Cause.FORCE_MAJEURE), 2, 7, true),
        new Streak(2, 3, Streak.Remedy.END),
        new ProfessionalCancels(new Notice(1, Notice.Unit.BUSINESS_DAYS, Notice.Boundary.LATE),
            new ProfessionalCancels.Amends.Discount(Percent.of(50)), true, 3),
        new ProfessionalLate(10, ProfessionalLate.MakesUp.LONGER_SESSION),
        new Pause(1, 30, 7, Pause.From.FIRST_OF_MONTH),
        new EarlyTermination(EarlyTermination.Who.EITHER, 15, 14,
            new Settlement.LessShare(Percent.of(10))),
        new MinimumCommitment(euros("300.00"), parse("2027-01-01"), parse("2027-06-30")),
        new Extras(List.of()));
  }

  private static Draft perSession() {
    return draft(procedure(Optional.empty()),
        new ReferenceCalendar("", Set.of(), Set.of(parse("2027-08-16")), List.of()),
        new FixedSlot(DayOfWeek.MONDAY, LocalTime.of(1, 30), 0, 0),
        new LateStart(1, LateStart.Remedy.MAY_LEAVE),
        new SessionPrice(euros("80.00"), new Vat.Added(VAT)),
        new BeforeEachSession(1, BeforeEachSession.Unpaid.RELEASED),
        new Deposit(euros("80.00"), Deposit.Credited.LAST_PAYMENT, Optional.empty(), false),
        new LatePayment(0, new Surcharge.EveryStretch(Percent.of(5),
            new Span(1, Span.Unit.WEEKS), Counting.STARTED, Optional.empty()),
            Optional.of(euros("10.00")), Optional.empty(), Optional.empty()),
        new PriceReview(12, PriceReview.Basis.CONSUMER_PRICES, Percent.of(5), 30),
        new WithdrawalRight(WithdrawalRight.Begins.AFTER_THE_PERIOD),
        new NoticeTiers(List.of(new Tier(Notice.days(0).at(LocalTime.of(15, 0)),
            new Levy.Fixed(euros("30.00")))), Levy.ALL, Whole.COSTS_ITS_PRICE,
            FeeVat.AS_INDEMNITY, 0, Rounding.DOWN),
        new SetOut(new Levy.Fixed(euros("50.00")), euros("0.00"), FeeVat.AS_INDEMNITY),
        new NoShow(0, NoShow.Late.FULL_LENGTH, new Levy.Fixed(euros("100.00")),
            Whole.COSTS_ITS_PRICE, FeeVat.AS_SERVICE),
        new Reschedule(Notice.hours(0), Optional.empty(), Optional.empty(), Optional.empty(),
            Reschedule.Beyond.NOT_POSSIBLE),
        new Courtesy(2, Courtesy.Covers.LATE_CANCELLATION_AND_NO_SHOW,
            Optional.of(new Every.Sessions(4))),
        new Excuse(Set.of(Cause.FORCE_MAJEURE), 1, 0, false), new Streak(1, 0, Streak.Remedy.TALK),
        new ProfessionalCancels(Notice.hours(12),
            new ProfessionalCancels.Amends.OnlyAgain(), false, 1),
        new ProfessionalLate(0, ProfessionalLate.MakesUp.ANOTHER_DAY),
        new Pause(2, 15, 0, Pause.From.ANY_DAY),
        new EarlyTermination(EarlyTermination.Who.CLIENT, 0, 0, new Settlement.Nothing()));
  }

  private static Draft project() {
    return draft(new Deliverables(List.of(
            new Deliverables.Piece("Logo", Optional.of(parse("2027-03-10")),
                Optional.of(LocalTime.of(15, 0))),
            new Deliverables.Piece("Manual", Optional.empty(), Optional.empty()))),
        madrid(), new ClientMaterials(parse("2027-02-01"), 5, 30, euros("150.00")),
        new RevisionRounds(2, new Span(5, Span.Unit.BUSINESS_DAYS), euros("90.00")),
        new Acceptance(new Span(10, Span.Unit.DAYS), 3, Acceptance.Silence.NOT_ACCEPTED),
        new ProjectPrice(euros("2000.00"), new Vat.Added(VAT)),
        new Instalments(List.of(
            new Instalments.Part(euros("1000.00"), new Due.OnSignature(0)),
            new Instalments.Part(euros("1000.00"), new Due.OnAcceptance("Logo", 15)))),
        new LatePayment(1, new Surcharge.None(), Optional.of(euros("40.00")), Optional.of(1),
            Optional.empty()),
        new Payer("Ejemplo Formación, S. L.", Optional.empty(), Optional.empty(),
            "Nadia Rey Soto", "nadia@example.com"),
        new Rush(72, Percent.of(25), true), new ChangeOrder(euros("70.00"), 60, 15, 30),
        new SetOut(Levy.FREE, euros("12.50"), FeeVat.AS_SERVICE),
        new Streak(0, 2, Streak.Remedy.HOLD),
        new Reschedule(new Notice(2, Notice.Unit.BUSINESS_DAYS, Notice.Boundary.LATE),
            Optional.empty(), Optional.empty(),
            Optional.of(new Quota(1, new Every.Engagement(), Quota.By.SESSION)),
            Reschedule.Beyond.NEEDS_APPROVAL),
        new EarlyTermination(EarlyTermination.Who.PROFESSIONAL, 1, 1,
            new Settlement.UntilUsed(Percent.of(50))),
        new KillFee(List.of(new KillFee.Rung(Percent.NONE, Percent.of(25)),
            new KillFee.Rung(Percent.of(50), Percent.of(75))), KillFee.Mode.GREATER),
        new LateDelivery(Percent.of(2), new Span(1, Span.Unit.DAYS), Counting.PRO_RATA,
            Percent.of(20), 2, Optional.of(30)),
        new FreeClause(Point.CHANGES, "Lo hablamos siempre antes."));
  }

  private static Draft laterProject() {
    return draft(new Deliverables(List.of(new Deliverables.Piece("Web",
            Optional.of(parse("2027-05-31")), Optional.empty()))),
        new ClientMaterials(parse("2027-02-01"), 0, 1, euros("0.00")),
        new RevisionRounds(0, Span.days(5), euros("90.00")),
        new Acceptance(Span.days(1), 0, Acceptance.Silence.ACCEPTED),
        new ProjectPrice(euros("1000.00"), new Vat.None()),
        new EqualParts(1, parse("2027-02-01"), Span.days(10), WeekendShift.NONE,
            EqualParts.Remainder.LAST),
        new LatePayment(0, new Surcharge.Interest(new Rate.Fixed(Percent.parse("8.5")),
            DayCount.ACTUAL_ACTUAL), Optional.empty(), Optional.empty(), Optional.of(1)),
        new Rush(1, Percent.of(50), false), new ChangeOrder(euros("70.00"), 0, 1, 0),
        new KillFee(List.of(new KillFee.Rung(Percent.NONE, Percent.NONE)), KillFee.Mode.ADDED),
        new LateDelivery(Percent.of(1), new Span(2, Span.Unit.WEEKS), Counting.COMPLETED,
            Percent.of(10), 0, Optional.empty()));
  }

  private static Draft retainer() {
    return draft(new Retainer(euros("500.00"), 600,
            Optional.of(new Retainer.Rollover(4320, 3)),
            new Retainer.Overage(euros("60.00"), 15, 120), new Vat.Added(VAT)),
        new EachMonth(31, WeekendShift.NONE),
        new PriceReview(1, PriceReview.Basis.PROFESSIONAL_PROPOSES, Percent.of(3), 0),
        new LatePayment(0, new Surcharge.Interest(new Rate.Published(
            PublicRate.ECB_MAIN_REFINANCING, Percent.parse("8")), DayCount.THIRTY_360),
            Optional.empty(), Optional.empty(), Optional.empty()),
        new Expiry(new Span(1, Span.Unit.YEARS), Expiry.Anchor.FIRST_SESSION,
            new Expiry.Unused.GivenBack(Percent.of(80), 14)),
        new WithdrawalRight(WithdrawalRight.Begins.AT_ONCE_ON_REQUEST),
        new EarlyTermination(30, 14));
  }

  private static NoticeTiers tiersByDay() {
    return new NoticeTiers(
        new Table(List.of(new Tier(Notice.days(1).at(LocalTime.of(20, 0)), Levy.FREE),
            new Tier(Notice.days(0).at(LocalTime.of(9, 0)), Levy.of(50))), Levy.ALL),
        Optional.of(new Table(List.of(
            new Tier(new Notice(8, Notice.Unit.WORKING_HOURS, Notice.Boundary.LATE), Levy.FREE)),
            Levy.of(50))),
        Whole.USES_THE_SESSION, FeeVat.AS_SERVICE, 30, Rounding.HALF_UP);
  }

  private static ReferenceCalendar madrid() {
    var hours = new ArrayList<OfficeHours>();
    for (var day : List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.FRIDAY)) {
      hours.add(new OfficeHours(day, LocalTime.of(9, 0), LocalTime.of(14, 0)));
      if (day != DayOfWeek.FRIDAY)
        hours.add(new OfficeHours(day, LocalTime.of(16, 0), LocalTime.of(19, 0)));
    }
    return new ReferenceCalendar("ES-MD", Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
        Set.of(parse("2027-05-17"), parse("2026-12-24")), hours);
  }

  private static Procedure procedure(Optional<Integer> sessions) {
    return new Procedure(sessions, 60, Procedure.Rhythm.WEEKLY,
        new Procedure.Place.VideoCall(), LocalDate.of(2027, 1, 12), Optional.empty());
  }

  private static Draft draft(Clause... clauses) {
    return new Draft(Language.ES, ZoneId.of("Europe/Madrid"),
        Optional.of(new Party("Marta Soler", "", "", "marta@example.com")),
        Optional.of(new Party("Lucía Ferrer", "", "", "lucia@example.com")),
        Optional.of(Capacity.CONSUMER), List.of(clauses));
  }

  private static Money euros(String amount) {
    return Money.of(amount, EUR);
  }
}
