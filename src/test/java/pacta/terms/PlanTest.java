package pacta.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static pacta.terms.Agreements.euros;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pacta.terms.PackagePrice.UnitWorth;
import pacta.terms.Plan.Payment;
import pacta.terms.Procedure.Rhythm;

/// How the work goes while all goes well.
class PlanTest {
  private static final Instant SIGNED = Instant.parse("2026-12-14T11:00:00Z");

  private static Plan plan(Terms terms) {
    return Plan.of(terms, SIGNED);
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private static Terms sessions(Optional<Integer> count, Rhythm rhythm) {
    return Agreements.perSession().with(new Procedure(count, 50, rhythm,
        new Procedure.Place.VideoCall(), day("2027-01-31"), Optional.empty()));
  }

  @ParameterizedTest(name = "{0}: {1}, {2}")
  @CsvSource(textBlock = """
      WEEKLY,      2027-02-07, 2027-02-14
      AS_BOOKED,   2027-02-07, 2027-02-14
      FORTNIGHTLY, 2027-02-14, 2027-02-28
      MONTHLY,     2027-02-28, 2027-03-31
      """)
  void sessions_come_in_their_rhythm_numbered_from_one(Rhythm rhythm, String second,
      String third) {
    var plan = plan(sessions(Optional.of(3), rhythm));
    assertThat(plan.sessions()).extracting(Session::number).containsExactly(1, 2, 3);
    assertThat(plan.sessions()).extracting(it -> it.start().local()).containsExactly(
        LocalDateTime.parse("2027-01-31T10:00"), day(second).atTime(10, 0),
        day(third).atTime(10, 0));
    assertThat(plan.sessions()).extracting(Session::minutes).containsOnly(50);
  }

  @Test void there_are_as_many_as_were_agreed_or_some_and_never_very_many() {
    assertThat(plan(Agreements.packaged()).sessions()).hasSize(8);
    assertThat(plan(sessions(Optional.of(5), Rhythm.WEEKLY)).sessions()).hasSize(5);
    assertThat(plan(sessions(Optional.empty(), Rhythm.WEEKLY)).sessions()).hasSize(6);
    assertThat(plan(sessions(Optional.of(500), Rhythm.WEEKLY)).sessions()).hasSize(24);
  }

  @Test void without_a_procedure_the_work_begins_a_week_after_the_signature() {
    assertThat(plan(RuledAgreements.work()).firstDay()).isEqualTo(day("2026-12-21"));
  }

  @Test void each_session_of_a_package_is_paid_with_its_own_cents() {
    var terms = Agreements.terms(Draft.of(Agreements.inCalendarDays())
        .with(PaymentSchedule.class, new BeforeEachSession(2)));
    assertThat(terms.price()).isEqualTo(new PackagePrice(euros("100.00"), 3,
        new UnitWorth.Effective(), new Vat.Included(Agreements.VAT)));
    assertThat(plan(terms).payments()).containsExactly(
        new Payment(euros("33.34"), day("2027-01-11")),
        new Payment(euros("33.33"), day("2027-01-25")),
        new Payment(euros("33.33"), day("2027-02-08")));
  }

  @Test void parts_of_a_work_are_paid_on_their_days_and_after_the_pieces() {
    assertThat(plan(RuledAgreements.work()).payments()).containsExactlyInAnyOrder(
        new Payment(euros("500.00"), day("2026-12-14")),
        new Payment(euros("710.00"), day("2026-12-14")),
        new Payment(euros("2420.00"), day("2027-04-16")));
    var dateless = RuledAgreements.work().with(new Deliverables(List.of(
        new Deliverables.Piece("web", Optional.empty(), Optional.empty()))));
    assertThat(plan(dateless).payments()).as("after the last session")
        .contains(new Payment(euros("2420.00"), day("2027-02-09")));
  }

  @Test void a_part_before_a_session_is_paid_on_time_before_it() {
    assertThat(plan(Agreements.packaged()).payments()).containsExactly(
        new Payment(euros("320.00"), day("2026-12-14")),
        new Payment(euros("320.00"), day("2027-03-08")));
  }

  @Test void half_a_year_of_months_is_looked_ahead() {
    assertThat(plan(RuledAgreements.otherMonthly()).payments()).isEqualTo(
        IntStream.rangeClosed(1, 6).mapToObj(month -> new Payment(euros("500.00"),
            month == 1 ? day("2027-01-13") : LocalDate.of(2027, month, 5))).toList());
  }

  @Test void a_piece_is_worth_what_is_paid_for_it_or_its_part_of_the_rest() {
    var work = RuledAgreements.work();
    assertThat(PiecePrice.of(work, "web")).isEqualTo(euros("2000.00"));
    assertThat(PiecePrice.of(work, "identidad")).isEqualTo(euros("1000.00"));
    assertThat(PiecePrice.of(work, "carteles")).as("never agreed").isEqualTo(euros("3000.00"));
    assertThat(PiecePrice.of(Agreements.perSession(), "web")).isEqualTo(euros("85.01"));
  }
}
