package pacta.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static pacta.terms.Agreements.euros;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pacta.money.Percent;
import pacta.people.Role;
import pacta.terms.Consequence.PieceStands;
import pacta.terms.Consequence.PieceStands.Standing;
import pacta.terms.Incident.Kept;
import pacta.terms.Incident.MonthEnds;
import pacta.terms.Timeline.DueSum;
import pacta.terms.Timeline.Refusal;

/// What the order of things and time alone bring to a work: its pieces, changes and months.
class WorksTest {
  private static final Terms WORK = RuledAgreements.work();
  private static final Terms MONTHLY = RuledAgreements.monthly();

  private static Instant at(String text) {
    return Instant.parse(text);
  }

  static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  static Timeline follow(Terms terms, String asOf, Happening... facts) {
    return new Course(at("2026-12-14T11:00:00Z"), Optional.empty(), List.of(), List.of(facts),
        Optional.of(at(asOf))).under(terms);
  }

  static <I extends Incident> List<I> brought(Timeline line, Class<I> kind) {
    return line.turns().stream().flatMap(turn -> turn.incident().stream())
        .filter(kind::isInstance).map(kind::cast).toList();
  }

  private static Stream<Consequence> consequences(Timeline line) {
    return line.turns().stream().flatMap(turn -> turn.verdict().stream())
        .filter(Verdict.Judged.class::isInstance)
        .flatMap(it -> ((Verdict.Judged) it).consequences().stream());
  }

  private static List<Standing> standings(Timeline line) {
    return consequences(line).filter(PieceStands.class::isInstance)
        .map(it -> ((PieceStands) it).standing()).toList();
  }

  // --- pieces ---

  private static Happening delivered(String piece, String on) {
    return new Happening.Delivered(piece, Optional.empty(), Optional.empty(),
        at(on + "T10:00:00Z"));
  }

  private static Happening answered(boolean accepted, String on) {
    return new Happening.Answered("web", accepted, at(on + "T10:00:00Z"));
  }

  private static Happening revision(String on) {
    return new Happening.RevisionAsked("web", at(on + "T10:00:00Z"));
  }

  /// When what is paid after the acceptance of the piece is due.
  private static Optional<LocalDate> lastDue(Timeline line) {
    return line.dues().stream().filter(it -> it.charge().amount().equals(euros("2420.00")))
        .map(DueSum::due).findFirst().orElseThrow();
  }

  @Test void silence_is_a_yes_once_its_time_is_over_and_only_then() {
    var before = follow(WORK, "2027-04-11T21:59:59Z", delivered("web", "2027-04-01"));
    assertThat(standings(before)).containsExactly(Standing.DELIVERED);
    assertThat(lastDue(before)).isEmpty();
    var after = follow(WORK, "2027-04-11T22:00:00Z", delivered("web", "2027-04-01"));
    assertThat(standings(after)).containsExactly(Standing.DELIVERED, Standing.ACCEPTED);
    assertThat(lastDue(after)).contains(day("2027-04-26"));
    assertThat(standings(follow(WORK, "2027-06-01T10:00:00Z", delivered("web", "2027-04-01"),
        new Happening.Paid(euros("1.00"), at("2027-05-15T10:00:00Z"))))).as("told once")
        .containsExactly(Standing.DELIVERED, Standing.ACCEPTED);
  }

  @Test void an_answer_ends_the_waiting() {
    var yes = follow(WORK, "2027-06-01T10:00:00Z", delivered("web", "2027-04-01"),
        answered(true, "2027-04-03"));
    assertThat(standings(yes)).containsExactly(Standing.DELIVERED, Standing.ACCEPTED);
    assertThat(lastDue(yes)).contains(day("2027-04-18"));
    var no = follow(WORK, "2027-06-01T10:00:00Z", delivered("web", "2027-04-01"),
        answered(false, "2027-04-03"));
    assertThat(standings(no)).containsExactly(Standing.DELIVERED, Standing.NOT_ACCEPTED);
    assertThat(lastDue(no)).isEmpty();
    var again = follow(WORK, "2027-06-01T10:00:00Z", delivered("web", "2027-04-01"),
        answered(false, "2027-04-03"), delivered("web", "2027-04-05"));
    assertThat(standings(again)).as("handed over again, it waits again").containsExactly(
        Standing.DELIVERED, Standing.NOT_ACCEPTED, Standing.DELIVERED, Standing.ACCEPTED);
    assertThat(lastDue(again)).contains(day("2027-04-30"));
  }

  @Test void rounds_are_counted_on_over_a_second_delivery() {
    var line = follow(WORK, "2027-04-08T10:00:00Z", delivered("web", "2027-04-01"),
        revision("2027-04-02"), delivered("web", "2027-04-03"), revision("2027-04-04"),
        delivered("web", "2027-04-05"), revision("2027-04-06"));
    assertThat(brought(line, Incident.RevisionIsAsked.class))
        .extracting(Incident.RevisionIsAsked::round).containsExactly(1, 2, 3);
    assertThat(line.dues()).extracting(it -> it.charge().amount()).as("the third, with its tax")
        .filteredOn(euros("145.20")::equals).hasSize(1);
  }

  @Test void a_piece_that_was_never_agreed_is_not_handed_over() {
    var line = follow(WORK, "2027-06-01T10:00:00Z", delivered("carteles", "2027-04-01"),
        new Happening.Answered("carteles", true, at("2027-04-02T10:00:00Z")));
    assertThat(line.turns().getFirst().verdict()).get()
        .isInstanceOfSatisfying(Verdict.NotAllowed.class, it ->
            assertThat(it.objection()).isEqualTo(Verdict.Objection.NO_SUCH_PIECE));
    assertThat(line.turns().get(1).refusal()).contains(Refusal.NOT_DELIVERED);
    assertThat(brought(line, Incident.PieceIsAnswered.class)).isEmpty();
  }

  @ParameterizedTest(name = "materials on {0}, a piece on {1}: {2}")
  @CsvSource(textBlock = """
      2027-02-06, 2027-03-02,
      2027-02-06, 2027-03-03, 105.00
      2027-02-11, 2027-03-12,
      2027-02-11, 2027-03-13, 105.00
      """)
  void days_that_the_client_kept_the_work_waiting_are_added_to_its_own(String materials,
      String piece, String credit) {
    var line = follow(WORK, "2027-03-20T10:00:00Z",
        new Happening.MaterialsArrived(at(materials + "T10:00:00Z")),
        delivered("identidad", piece));
    assertThat(line.end().credit()).isEqualTo(euros(credit == null ? "0.00" : credit));
  }

  @Test void the_longest_wait_counts_and_no_pause_adds_to_it() {
    var line = follow(WORK.with(new Pause(1, 30, 0, Pause.From.ANY_DAY)), "2027-04-20T10:00:00Z",
        new Happening.MaterialsArrived(at("2027-02-11T10:00:00Z")),
        new Happening.PauseAsked(day("2027-03-20"), day("2027-03-25"),
            at("2027-02-12T10:00:00Z")), delivered("identidad", "2027-03-12"));
    assertThat(brought(line, Incident.PieceIsDelivered.class))
        .extracting(Incident.PieceIsDelivered::moved).containsExactly(10);
  }

  @ParameterizedTest(name = "on {0}: {1}")
  @CsvSource({"2027-02-01, 0", "2027-02-02, 1"})
  void what_the_client_has_not_handed_over_is_told_after_its_day(String asOf, int times) {
    var asked = asOf + "T12:00:00Z";
    assertThat(brought(follow(WORK, asked), Incident.MaterialsAre.class)).hasSize(times)
        .allMatch(it -> !it.there() && it.on().equals(day(asOf)));
    assertThat(brought(follow(WORK, asked, new Happening.MaterialsArrived(
        at("2027-01-15T10:00:00Z"))), Incident.MaterialsAre.class)).as("they are there")
        .singleElement().matches(Incident.MaterialsAre::there);
  }

  // --- changes ---

  private static Happening change(int minutes, String on) {
    return new Happening.ChangeAsked(minutes, true, at(on + "T10:00:00Z"));
  }

  @Test void small_changes_of_a_month_are_counted_together() {
    var line = follow(WORK, "2027-01-02T10:00:00Z", change(20, "2026-12-15"),
        change(20, "2026-12-16"), change(10, "2026-12-17"), change(1, "2026-12-18"),
        change(30, "2027-01-01"));
    assertThat(brought(line, Incident.ChangeIsAsked.class))
        .extracting(Incident.ChangeIsAsked::small).as("what was paid is not among them")
        .containsExactly(0, 20, 20, 30, 0);
    assertThat(line.dues()).extracting(it -> it.charge().amount())
        .as("20 and 1 minutes, an hour each of 70.00 and its tax")
        .filteredOn(euros("84.70")::equals).hasSize(2);
  }

  // --- months ---

  private static Happening worked(int minutes, Optional<Boolean> approved, String on) {
    return new Happening.Worked(minutes, approved, at(on + "T10:00:00Z"));
  }

  private static Happening worked(int minutes, String on) {
    return worked(minutes, Optional.empty(), on);
  }

  @Test void a_month_is_told_when_it_is_over_with_all_that_was_worked_in_it() {
    assertThat(brought(follow(MONTHLY, "2027-01-31T22:59:59Z"), MonthEnds.class)).isEmpty();
    var line = follow(MONTHLY, "2027-02-28T23:00:00Z", worked(400, "2027-01-20"),
        worked(300, "2027-01-31"), worked(60, Optional.of(true), "2027-02-01"),
        worked(1, Optional.of(false), "2027-02-02"));
    assertThat(brought(line, MonthEnds.class)).containsExactly(
        new MonthEnds(YearMonth.of(2027, 1), 700, List.of(), 0, false,
            at("2027-01-31T22:59:59Z")),
        new MonthEnds(YearMonth.of(2027, 2), 61, List.of(), 0, true,
            at("2027-02-28T22:59:59Z")));
    assertThat(line.end().owed()).as("two fees with tax, and 120 minutes beyond").isEqualTo(
        euros("726.00").times(2).plus(euros("157.30")));
  }

  @Test void a_yes_to_time_beyond_is_for_its_own_month() {
    var beyond = 600 + 150;
    assertThat(follow(MONTHLY, "2027-02-01T10:00:00Z", worked(beyond, "2027-01-20")).end().owed())
        .as("more than two hours beyond wait for a yes").isEqualTo(euros("726.00"));
    assertThat(follow(MONTHLY, "2027-02-01T10:00:00Z",
        worked(beyond, Optional.of(true), "2027-01-20")).end().owed())
        .isEqualTo(euros("922.63"));
    assertThat(follow(MONTHLY, "2027-02-01T10:00:00Z",
        worked(beyond, Optional.of(false), "2027-01-20")).end().owed()).as("no is no yes")
        .isEqualTo(euros("726.00"));
  }

  @Test void months_are_counted_from_the_signature_where_the_work_had_begun_before() {
    var starts = MONTHLY.find(Procedure.class).orElseThrow();
    var before = MONTHLY.with(new Procedure(starts.sessions(), starts.minutes(), starts.rhythm(),
        starts.place(), day("2026-10-01"), Optional.empty()));
    assertThat(brought(follow(before, "2027-02-01T10:00:00Z"), MonthEnds.class))
        .extracting(MonthEnds::month)
        .containsExactly(YearMonth.of(2026, 12), YearMonth.of(2027, 1));
  }

  @Test void minutes_that_are_left_pass_to_the_next_month() {
    var line = follow(MONTHLY, "2027-03-31T22:00:00Z", worked(400, "2027-01-20"),
        worked(750, "2027-02-10"));
    assertThat(brought(line, MonthEnds.class)).extracting(MonthEnds::kept).containsExactly(
        List.of(), List.of(new Kept(YearMonth.of(2027, 1), 200)),
        List.of(new Kept(YearMonth.of(2027, 2), 50)));
  }

  @Test void no_month_that_begins_after_the_last_day_is_told() {
    var terms = MONTHLY.with(new EarlyTermination(30, 14));
    var line = follow(terms, "2027-07-01T10:00:00Z", new Happening.Ended(Role.CLIENT,
        Optional.empty(), Optional.empty(), at("2027-02-10T10:00:00Z")));
    assertThat(line.end().ended()).contains(day("2027-03-12"));
    assertThat(brought(line, MonthEnds.class)).extracting(MonthEnds::month).containsExactly(
        YearMonth.of(2027, 1), YearMonth.of(2027, 2), YearMonth.of(2027, 3));
  }

  @ParameterizedTest(name = "from {0} until {1}: {2} days of February, {3} of March, {4} of April")
  @CsvSource(textBlock = """
      2027-02-01, 2027-02-11, 10, 0,  0
      2027-02-20, 2027-03-11, 9,  10, 0
      2027-02-28, 2027-04-02, 1,  31, 1
      2027-03-01, 2027-04-01, 0,  31, 0
      """)
  void days_that_the_work_stood_still_are_of_their_month(String first, String until, int february,
      int march, int april) {
    var terms = MONTHLY.with(new Pause(2, 60, 5, Pause.From.ANY_DAY));
    var line = follow(terms, "2027-05-01T10:00:00Z", new Happening.PauseAsked(day(first),
        day(until), at("2027-01-15T10:00:00Z")));
    assertThat(brought(line, MonthEnds.class)).extracting(MonthEnds::paused)
        .containsExactly(0, february, march, april);
  }

  @Test void a_work_that_has_no_months_ends_none() {
    assertThat(brought(follow(WORK, "2027-07-01T10:00:00Z"), MonthEnds.class)).isEmpty();
  }

  // --- the price ---

  private static Happening reviewed(int percent, String from) {
    return new Happening.Reviewed(Percent.of(percent), Percent.NONE, day(from),
        at(day(from).minusDays(40) + "T10:00:00Z"));
  }

  @Test void a_review_counts_from_the_last_one_that_there_was() {
    var line = follow(MONTHLY, "2030-01-01T10:00:00Z", reviewed(5, "2027-12-13"),
        reviewed(5, "2027-12-14"), reviewed(5, "2028-12-13"), reviewed(5, "2028-12-14"));
    assertThat(brought(line, Incident.PriceIsReviewed.class))
        .extracting(Incident.PriceIsReviewed::last).as("what was refused is none")
        .containsExactly(day("2026-12-14"), day("2026-12-14"), day("2027-12-14"),
            day("2027-12-14"));
    assertThat(consequences(line).filter(Consequence.PriceChange.class::isInstance))
        .extracting(it -> ((Consequence.PriceChange) it).price())
        .as("each from the price that ruled")
        .containsExactly(euros("630.00"), euros("661.50"));
  }

  @Test void minutes_are_kept_for_two_months_the_oldest_used_first() {
    var price = new Retainer(euros("600.00"), 600, Optional.of(new Retainer.Rollover(2000, 2)),
        new Retainer.Overage(euros("65.00"), 30, 120), new Vat.None());
    var line = follow(MONTHLY.with(price), "2027-04-30T22:00:00Z", worked(400, "2027-01-20"),
        worked(100, "2027-02-10"));
    var january = YearMonth.of(2027, 1);
    var february = new Kept(YearMonth.of(2027, 2), 600);
    assertThat(brought(line, MonthEnds.class)).extracting(MonthEnds::kept).containsExactly(
        List.of(), List.of(new Kept(january, 200)), List.of(new Kept(january, 100), february),
        List.of(new Kept(january, 100), february, new Kept(YearMonth.of(2027, 3), 600)));
    assertThat(consequences(line).filter(Consequence.MinutesKept.class::isInstance).toList()
        .getLast()).as("those of January are too old in April")
        .isInstanceOfSatisfying(Consequence.MinutesKept.class, it -> assertThat(it.kept())
            .extracting(Kept::from).doesNotContain(january));
  }
}
