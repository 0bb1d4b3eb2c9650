package pacta.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static pacta.terms.Agreements.MADRID;
import static pacta.terms.Agreements.euros;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pacta.money.Money;
import pacta.money.Rounding;
import pacta.terms.Consequence.Charge;
import pacta.terms.Consequence.NoEffect;
import pacta.terms.Consequence.PassSpent;
import pacta.terms.Consequence.UnitsUsed;
import pacta.terms.Consequence.UnitsUsed.Fate;
import pacta.terms.Incident.Settling;
import pacta.terms.NoticeTiers.Tier;
import pacta.time.Notice;
import pacta.time.Notice.Unit;
import pacta.time.WallTime;

/// The client cancels: how early they say so, grace after booking, and passes.
class CancellingTest {
  private static final Terms PACKAGED = Agreements.packaged();
  private static final Session WEDNESDAY = session("2027-01-13T10:00");
  private static final Facts NOTHING_YET = facts(PACKAGED);

  static Session session(String local) {
    var start = WallTime.of(LocalDateTime.parse(local), MADRID);
    return new Session(1, start, 60, start.instant().minus(Duration.ofDays(60)));
  }

  static Facts facts(Terms terms) {
    return Facts.none(Version.FIRST, terms.price().currency());
  }

  static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(MADRID).toInstant();
  }

  static Verdict cancelling(Terms terms, Session session, String told) {
    return Judge.judge(terms, facts(terms),
        new Incident.ClientCancels(session, at(told), Settling.AS_AGREED));
  }

  static List<Consequence> judged(Verdict verdict) {
    return ((Verdict.Judged) verdict).consequences();
  }

  private static Terms with(NoticeTiers tiers) {
    return Agreements.with(PACKAGED, NoticeTiers.class, tiers);
  }

  private static Money owed(Terms terms, Session session, String told) {
    return ((Verdict.Judged) cancelling(terms, session, told)).owed(terms.price().currency());
  }

  @ParameterizedTest(name = "told {0}: {1} by {2}, and the session is {3}")
  @CsvSource(textBlock = """
      2027-01-05T10:00:00, 0.00,  5.1, RETURNED
      2027-01-12T09:59:59, 0.00,  5.1, RETURNED
      2027-01-12T10:00:00, 0.00,  5.1, RETURNED
      2027-01-12T10:00:01, 40.00, 5.2, RETURNED
      2027-01-12T20:00:00, 40.00, 5.2, RETURNED
      2027-01-13T07:59:59, 40.00, 5.2, RETURNED
      2027-01-13T08:00:00, 40.00, 5.2, RETURNED
      2027-01-13T08:00:01, 0.00,  5.3, FORFEITED
      2027-01-13T10:00:00, 0.00,  5.3, FORFEITED
      2027-01-13T10:30:00, 0.00,  5.3, FORFEITED
      """)
  void what_is_owed_follows_the_notice(String told, String owed, String clause, Fate fate) {
    var judged = (Verdict.Judged) cancelling(PACKAGED, WEDNESDAY, told);
    assertThat(judged.owed(Agreements.EUR)).isEqualTo(euros(owed));
    assertThat(judged.main().because().clause()).hasToString(clause);
    assertThat(judged.consequences()).filteredOn(UnitsUsed.class::isInstance)
        .singleElement().extracting(it -> ((UnitsUsed) it).fate()).isEqualTo(fate);
  }

  @Test void a_tenth_of_a_second_is_not_counted() {
    var told = at("2027-01-12T10:00:00").plusMillis(900);
    var verdict = Judge.judge(PACKAGED, NOTHING_YET,
        new Incident.ClientCancels(WEDNESDAY, told, Settling.AS_AGREED));
    assertThat(judged(verdict).getFirst()).isInstanceOf(NoEffect.class);
  }

  @Test void the_limit_itself_is_late_where_the_terms_say_so() {
    var terms = Agreements.inCalendarDays();
    var session = session("2027-01-13T10:00");
    assertThat(owed(terms, session, "2027-01-11T09:59:59")).isEqualTo(euros("0.00"));
    assertThat(owed(terms, session, "2027-01-11T10:00:00")).isEqualTo(euros("13.77"));
  }

  @Test void the_whole_session_is_its_price_where_the_client_keeps_it() {
    var terms = Agreements.inCalendarDays();
    var consequences = judged(cancelling(terms, session("2027-01-13T10:00"),
        "2027-01-13T09:00:00"));
    assertThat(consequences).hasSize(2);
    assertThat(((Charge) consequences.getFirst()).amount()).isEqualTo(euros("27.55"));
    assertThat(((UnitsUsed) consequences.getLast()).fate()).isEqualTo(Fate.RETURNED);
  }

  @Test void a_session_that_is_paid_singly_costs_its_price_and_is_not_used_up() {
    var terms = Agreements.perSession();
    var consequences = judged(cancelling(terms, session("2027-01-13T10:00"),
        "2027-01-13T09:00:00"));
    assertThat(((Charge) consequences.getFirst()).amount()).isEqualTo(euros("85.01"));
    assertThat(((UnitsUsed) consequences.getLast()).fate()).isEqualTo(Fate.RETURNED);
  }

  @Test void the_tax_in_a_fee_is_told_apart() {
    var charge = (Charge) judged(
        cancelling(PACKAGED, WEDNESDAY, "2027-01-12T20:00:00")).getFirst();
    assertThat(charge.amount()).isEqualTo(euros("40.00"));
    assertThat(charge.vat()).isEqualTo(euros("6.94"));
  }

  @Test void a_pass_makes_a_late_cancellation_free_and_gives_the_session_back() {
    var verdict = Judge.judge(PACKAGED, NOTHING_YET, new Incident.ClientCancels(
        WEDNESDAY, at("2027-01-13T09:00:00"), Settling.WITH_A_PASS));
    assertThat(judged(verdict).getFirst()).isInstanceOfSatisfying(PassSpent.class, spent -> {
      assertThat(spent.left()).isZero();
      assertThat(spent.because().clause()).hasToString("5.6");
    });
    assertThat(judged(verdict).getLast()).isInstanceOfSatisfying(UnitsUsed.class, used ->
        assertThat(used.fate()).isEqualTo(Fate.RETURNED));
  }

  @Test void a_pass_is_kept_where_nothing_is_owed() {
    var verdict = Judge.judge(PACKAGED, NOTHING_YET, new Incident.ClientCancels(
        WEDNESDAY, at("2027-01-12T09:00:00"), Settling.WITH_A_PASS));
    assertThat(judged(verdict).getFirst()).isInstanceOf(NoEffect.class);
  }

  @Test void a_used_pass_is_gone_and_so_is_one_that_was_never_agreed() {
    var used = new Facts(Version.FIRST, 1, 3, euros("320.00"), euros("0.00"));
    var late = new Incident.ClientCancels(WEDNESDAY, at("2027-01-13T09:00:00"),
        Settling.WITH_A_PASS);
    assertThat(Judge.judge(PACKAGED, used, late)).isEqualTo(new Verdict.NoPass(1));
    var without = Draft.of(PACKAGED).without(Courtesy.class).complete().orElseThrow();
    assertThat(Judge.judge(without, NOTHING_YET, late)).isEqualTo(new Verdict.NoPass(0));
  }

  @Test void the_reasons_name_the_neighbouring_bands_and_the_pass() {
    var main = judged(cancelling(PACKAGED, WEDNESDAY, "2027-01-12T20:00:00")).getFirst();
    assertThat(main.because().others()).containsExactly(
        new WhyNot.Earlier(new ClauseId(5, 1), at("2027-01-12T10:00"), euros("0.00")),
        new WhyNot.Later(new ClauseId(5, 3), at("2027-01-13T08:00"), euros("80.00")),
        new WhyNot.PassLeft(new ClauseId(5, 6), 1));
    assertThat(judged(cancelling(PACKAGED, WEDNESDAY, "2027-01-12T09:00:00")).getFirst()
        .because().others()).containsExactly(
            new WhyNot.Later(new ClauseId(5, 2), at("2027-01-12T10:00"), euros("40.00")));
  }

  @Test void used_passes_are_named_too() {
    var used = new Facts(Version.FIRST, 1, 0, euros("0.00"), euros("0.00"));
    var verdict = Judge.judge(PACKAGED, used, new Incident.ClientCancels(
        WEDNESDAY, at("2027-01-13T09:00:00"), Settling.AS_AGREED));
    assertThat(judged(verdict).getFirst().because().others())
        .contains(new WhyNot.PassesUsedUp(new ClauseId(5, 6), 1));
  }

  @ParameterizedTest(name = "booked {0}, told {1}: {2}")
  @CsvSource(textBlock = """
      2027-01-13T07:00:00, 2027-01-13T07:59:59, 0.00
      2027-01-13T07:00:00, 2027-01-13T08:00:00, 0.00
      2027-01-13T07:00:00, 2027-01-13T08:00:01, 40.00
      2027-01-13T09:30:00, 2027-01-13T09:59:59, 0.00
      2027-01-13T09:30:00, 2027-01-13T10:00:00, 40.00
      """)
  void just_after_booking_one_may_change_ones_mind(String booked, String told, String owed) {
    var terms = with(new NoticeTiers(List.of(new Tier(Notice.hours(24), Levy.FREE)),
        Levy.of(50), Whole.USES_THE_SESSION, FeeVat.AS_SERVICE, 60, Rounding.HALF_UP));
    var session = new Session(1, WEDNESDAY.start(), 60, at(booked));
    assertThat(owed(terms, session, told)).isEqualTo(euros(owed));
    if (owed.equals("0.00"))
      assertThat(judged(cancelling(terms, session, told)).getFirst().because().clause())
          .as("the sentence on grace").hasToString("5.3");
  }

  @ParameterizedTest(name = "{0} of {1}, {2}: {3}")
  @CsvSource(textBlock = """
      33.33, 50, HALF_UP,   16.67
      33.33, 50, HALF_EVEN, 16.66
      33.35, 50, HALF_EVEN, 16.68
      33.33, 50, DOWN,      16.66
      0.01,  50, DOWN,      0.00
      """)
  void a_fraction_of_a_cent_is_rounded_once_as_agreed(String price, int share, Rounding rounding,
      String owed) {
    var terms = Agreements.with(Agreements.with(Agreements.perSession(), NoticeTiers.class,
        new NoticeTiers(List.of(new Tier(Notice.hours(24), Levy.FREE)), Levy.of(share),
            Whole.USES_THE_SESSION, FeeVat.AS_SERVICE, 0, rounding)),
        Price.class, new SessionPrice(euros(price), new Vat.None()));
    assertThat(owed(terms, WEDNESDAY, "2027-01-13T09:00:00")).isEqualTo(euros(owed));
  }

  @ParameterizedTest(name = "{0} before a clock change, in {1}: told {2}, {3}")
  @CsvSource(textBlock = """
      2027-03-28T10:00, ELAPSED_HOURS, 2027-03-27T09:00:00, 0.00
      2027-03-28T10:00, ELAPSED_HOURS, 2027-03-27T09:00:01, 40.00
      2027-03-28T10:00, CALENDAR_DAYS, 2027-03-27T10:00:00, 0.00
      2027-03-28T10:00, CALENDAR_DAYS, 2027-03-27T10:00:01, 40.00
      2027-10-31T10:00, ELAPSED_HOURS, 2027-10-30T11:00:00, 0.00
      2027-10-31T10:00, ELAPSED_HOURS, 2027-10-30T11:00:01, 40.00
      2027-10-31T10:00, CALENDAR_DAYS, 2027-10-30T10:00:00, 0.00
      2027-10-31T10:00, CALENDAR_DAYS, 2027-10-30T10:00:01, 40.00
      """)
  void clock_changes_count_as_the_unit_says(String start, Unit unit, String told, String owed) {
    var notice = new Notice(unit == Unit.ELAPSED_HOURS ? 24 : 1, unit, Notice.Boundary.IN_TIME);
    var terms = with(new NoticeTiers(List.of(new Tier(notice, Levy.FREE)), Levy.of(50),
        Whole.USES_THE_SESSION, FeeVat.AS_SERVICE, 0, Rounding.HALF_UP));
    assertThat(owed(terms, session(start), told)).isEqualTo(euros(owed));
  }
}
