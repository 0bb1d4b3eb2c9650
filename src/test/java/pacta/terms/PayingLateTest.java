package pacta.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static pacta.terms.Agreements.euros;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pacta.money.Money;
import pacta.money.Percent;
import pacta.terms.Consequence.NoEffect;
import pacta.terms.Consequence.Right;
import pacta.terms.Consequence.Right.Kind;
import pacta.terms.Incident.PaidPart;
import pacta.terms.LatePayment.Rate;
import pacta.terms.LatePayment.Surcharge;
import pacta.time.DayCount;

/// 1,000 € are late: 1.5 % of them for every week begun, 5 % at most, and 40 € once; from the
/// fifteenth day on the work may stand still, and from the thirtieth it may end.
class PayingLateTest {
  private static final Terms WORK = RuledAgreements.work();
  private static final LocalDate DUE = LocalDate.of(2027, 3, 1);

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private static PaidPart paid(String amount, String on) {
    return new PaidPart(euros(amount), day(on));
  }

  private static Verdict late(Terms terms, LocalDate due, String asOf, PaidPart... paid) {
    return Judge.judge(terms, CancellingTest.facts(terms), new Incident.PaymentIsLate(
        euros("1000.00"), due, List.of(paid), day(asOf),
        day(asOf).atTime(LocalTime.NOON).atZone(terms.zone()).toInstant()));
  }

  private static Verdict late(String asOf, PaidPart... paid) {
    return late(WORK, DUE, asOf, paid);
  }

  private static List<Money> charged(Verdict verdict) {
    return ((Verdict.Judged) verdict).charges().map(Consequence.Charge::amount).toList();
  }

  private static Stream<Kind> rights(Verdict verdict) {
    return ((Verdict.Judged) verdict).consequences().stream().filter(Right.class::isInstance)
        .map(it -> ((Right) it).kind());
  }

  private static List<Step> steps(Verdict verdict) {
    return ((Verdict.Judged) verdict).main().because().steps();
  }

  private static ClauseId clause(Terms terms) {
    return terms.idOf(terms.find(LatePayment.class).orElseThrow(), 0);
  }

  @Test void nothing_follows_in_the_days_of_grace() {
    var verdict = (Verdict.Judged) late("2027-03-04");
    assertThat(verdict.consequences()).singleElement().isInstanceOf(NoEffect.class);
    assertThat(verdict.main().because().others())
        .containsExactly(new WhyNot.DaysOfGrace(clause(WORK), day("2027-03-04")));
    assertThat(charged(late("2027-03-05"))).containsExactly(euros("15.00"), euros("40.00"));
  }

  @ParameterizedTest(name = "on {0}: {1}, {2}")
  @CsvSource(textBlock = """
      2027-03-08, 15.00,
      2027-03-09, 30.00,
      2027-03-15, 30.00,
      2027-03-16, 45.00, PROFESSIONAL_MAY_SUSPEND
      2027-03-30, 50.00, PROFESSIONAL_MAY_SUSPEND
      2027-03-31, 50.00, PROFESSIONAL_MAY_SUSPEND PROFESSIONAL_MAY_END
      """)
  void a_week_begun_counts_and_the_delay_gives_rights(String asOf, String sum, String rights) {
    assertThat(charged(late(asOf))).containsExactly(euros(sum), euros("40.00"));
    assertThat(rights(late(asOf)).map(Kind::name))
        .isEqualTo(rights == null ? List.of() : List.of(rights.split(" ")));
  }

  @ParameterizedTest(name = "{0} paid in all")
  @CsvSource({"1000.00", "1000.01"})
  void once_all_is_paid_the_delay_is_over(String amount) {
    var verdict = late("2027-04-30", paid(amount, "2027-03-11"));
    assertThat(charged(verdict)).as("two weeks begun").containsExactly(
        euros("30.00"), euros("40.00"));
    assertThat(rights(verdict)).isEmpty();
    assertThat(steps(verdict)).as("all at once, and nothing by parts")
        .startsWith(new Step.Late(new Lateness.Days(DUE, day("2027-03-11"))))
        .anyMatch(Step.Stretched.class::isInstance).noneMatch(Step.Reduced.class::isInstance);
  }

  @Test void a_cent_that_is_missing_keeps_it_open() {
    assertThat(rights(late("2027-03-31", paid("999.99", "2027-03-11"))))
        .containsExactly(Kind.PROFESSIONAL_MAY_SUSPEND, Kind.PROFESSIONAL_MAY_END);
  }

  @Test void what_comes_in_after_the_day_that_is_looked_at_is_not_there_yet() {
    assertThat(late("2027-03-11", paid("1000.00", "2027-03-12")))
        .isEqualTo(late("2027-03-11"));
    assertThat(late("2027-03-11", paid("400.00", "2027-03-12")))
        .isEqualTo(late("2027-03-11"));
    var interest = interest(new Rate.Fixed(Percent.of(8)), DayCount.ACTUAL_365);
    assertThat(late(interest, DUE, "2027-03-11", paid("400.00", "2027-03-12")))
        .isEqualTo(late(interest, DUE, "2027-03-11"));
  }

  @Test void each_week_counts_on_what_was_open_then() {
    var verdict = late("2027-03-15", paid("400.00", "2027-03-08"));
    assertThat(charged(verdict)).as("15 on 1,000 and 9 on 600")
        .containsExactly(euros("24.00"), euros("40.00"));
    assertThat(steps(verdict)).contains(
        new Step.Reduced(euros("400.00"), day("2027-03-08"), euros("600.00")));
    assertThat(charged(late("2027-03-15", paid("400.00", "2027-02-28"))))
        .as("paid before it was late: two weeks on 600")
        .containsExactly(euros("18.00"), euros("40.00"));
  }

  private static Terms interest(Rate rate, DayCount count) {
    return WORK.with(new LatePayment(0, new Surcharge.Interest(rate, count),
        Optional.empty(), Optional.empty(), Optional.empty()));
  }

  @Test void interest_tells_each_year_with_its_own_days() {
    var year = Percent.of(8);
    var sum = euros("1000.00");
    assertThat(steps(late(interest(new Rate.Fixed(year), DayCount.ACTUAL_ACTUAL),
        day("2023-12-15"), "2024-02-15"))).filteredOn(Step.Accrued.class::isInstance)
        .containsExactly(
            new Step.Accrued(sum, year, day("2023-12-15"), day("2023-12-31"), 16, 365),
            new Step.Accrued(sum, year, day("2023-12-31"), day("2024-02-15"), 46, 366));
    assertThat(steps(late(interest(new Rate.Fixed(year), DayCount.THIRTY_360),
        day("2027-01-31"), "2027-03-31"))).filteredOn(Step.Accrued.class::isInstance)
        .containsExactly(
            new Step.Accrued(sum, year, day("2027-01-31"), day("2027-03-31"), 60, 360));
  }

  @Test void a_rate_that_was_not_published_is_not_guessed() {
    var terms = interest(new Rate.Published(PublicRate.ECB_MAIN_REFINANCING, Percent.of(8)),
        DayCount.ACTUAL_365);
    assertThat(late(terms, day("1990-01-15"), "1990-02-15")).isEqualTo(
        new Verdict.NotComputable(clause(terms), PublicRate.ECB_MAIN_REFINANCING,
            day("1990-01-16")));
  }

  @Test void a_delay_that_costs_nothing_is_told_all_the_same() {
    var terms = WORK.with(new LatePayment(0, new Surcharge.None(), Optional.empty(),
        Optional.of(15), Optional.empty()));
    assertThat(((Verdict.Judged) late(terms, DUE, "2027-03-15")).consequences())
        .singleElement().isInstanceOf(NoEffect.class);
    assertThat(((Verdict.Judged) late(terms, DUE, "2027-03-16")).consequences())
        .singleElement().isInstanceOf(Right.class);
  }
}
