package pacta.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static pacta.terms.Agreements.euros;
import static pacta.terms.Happened.booked;
import static pacta.terms.WorksTest.brought;
import static pacta.terms.WorksTest.day;
import static pacta.terms.WorksTest.follow;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pacta.money.Money;
import pacta.money.Percent;
import pacta.people.Role;
import pacta.terms.Excuse.Cause;
import pacta.terms.Incident.Settling;
import pacta.terms.Timeline.Refusal;
import pacta.time.Notice;

/// Facts as they are written down, and what each is taken for.
class FactsTakenTest {
  static final Terms PACKAGED = Agreements.packaged();
  static final Terms SINGLE = Agreements.perSession();
  static final String LATER = "2027-06-01T10:00:00Z";

  static Instant at(String text) {
    return Instant.parse(text);
  }

  static Happening cancelled(int session, Role by, Boolean pass, String at) {
    return new Happening.Cancelled(session, by, Optional.empty(), Optional.ofNullable(pass),
        at(at));
  }

  static Happening moved(int session, String to, Role by, String at) {
    return new Happening.Moved(session, LocalDateTime.parse(to), by, at(at));
  }

  private static Session only(Timeline line) {
    return ((Incident.OfSession) line.turns().getLast().incident().orElseThrow()).session();
  }

  @Test void a_sum_in_another_currency_is_no_fact_of_this_agreement() {
    var pounds = Money.parse("10.00 GBP");
    for (var fact : List.of(new Happening.Paid(pounds, at("2027-01-02T10:00:00Z")),
        new Happening.Delivered("web", Optional.of(pounds), Optional.empty(),
            at("2027-01-02T10:00:00Z")),
        new Happening.Hurried(pounds, at("2027-01-03T10:00:00Z"), Optional.empty(),
            at("2027-01-02T10:00:00Z")))) {
      var turn = follow(RuledAgreements.work(), "2027-01-02T10:00:00Z", fact).turns().getFirst();
      assertThat(turn.refusal()).contains(Refusal.OTHER_CURRENCY);
      assertThat(turn.verdict()).isEmpty();
      assertThat(turn.standing().paid()).isEqualTo(euros("0.00"));
    }
  }

  @Test void what_is_about_a_session_becomes_its_incident() {
    var start = "2027-01-13T09:00:00Z";
    var facts = List.of(new Happening.CameLate(1, Role.PROFESSIONAL, 7, at(start)),
        new Happening.SetOff(1, at(start)), new Happening.Prevented(1, at(start)),
        new Happening.Held(1, at(start)), cancelled(1, Role.PROFESSIONAL, null, start));
    var session = follow(PACKAGED, LATER, booked(1, "2027-01-13T10:00"), facts.getFirst());
    var expected = List.of(
        new Incident.SomebodyIsLate(only(session), Role.PROFESSIONAL, 7, at(start)),
        new Incident.ProfessionalSetsOut(only(session), at(start)),
        new Incident.ForceMajeure(only(session), at(start)),
        new Incident.SessionIsHeld(only(session), at(start)),
        new Incident.ProfessionalCancelsSession(only(session), at(start)));
    for (var i = 0; i < facts.size(); i++)
      assertThat(follow(PACKAGED, LATER, booked(1, "2027-01-13T10:00"), facts.get(i)).turns()
          .getLast().incident()).contains(expected.get(i));
  }

  @Test void what_is_about_the_work_becomes_its_incident() {
    var told = at("2027-01-20T10:00:00Z");
    var work = RuledAgreements.work();
    assertThat(brought(follow(work, "2027-01-20T10:00:00Z",
        new Happening.Hurried(euros("100.00"), at("2027-01-21T10:00:00Z"), Optional.empty(), told),
        new Happening.Hurried(euros("100.00"), at("2027-01-21T10:00:00Z"),
            Optional.of(Role.PROFESSIONAL), told)), Incident.WorkIsHurried.class))
        .extracting(Incident.WorkIsHurried::by).as("the client's, where nobody is named")
        .containsExactly(Role.CLIENT, Role.PROFESSIONAL);
    assertThat(brought(follow(RuledAgreements.sessions(), "2027-01-20T10:00:00Z",
        new Happening.Began(Optional.empty(), told)), Incident.WorkBegins.class))
        .containsExactly(new Incident.WorkBegins(day("2027-01-20"), Role.CLIENT, told));
    assertThat(brought(follow(PACKAGED, "2027-01-20T10:00:00Z",
        new Happening.Paid(euros("1.00"), at("2027-01-10T10:00:00Z")),
        new Happening.Ended(Role.CLIENT, Optional.empty(), Optional.empty(), told)),
        Incident.WorkEnds.class)).containsExactly(new Incident.WorkEnds(Role.CLIENT,
            Incident.Reason.FREELY, Percent.NONE, Optional.of(day("2027-01-10")), told));
    var pause = new Happening.PauseAsked(day("2027-03-01"), day("2027-03-05"), told);
    assertThat(brought(follow(RuledAgreements.sessions(), "2027-01-20T10:00:00Z", pause),
        Incident.PauseIsAsked.class)).containsExactly(
            new Incident.PauseIsAsked(pause.first(), pause.until(), told));
  }

  @Test void a_piece_has_its_own_price_or_the_one_that_was_told() {
    var work = RuledAgreements.work();
    assertThat(brought(follow(work, "2027-03-01T10:00:00Z",
        new Happening.Delivered("web", Optional.empty(), Optional.empty(),
            at("2027-02-20T10:00:00Z")),
        new Happening.Delivered("web", Optional.of(euros("7.00")),
            Optional.of(Incident.Delay.THE_CLIENT), at("2027-02-21T10:00:00Z"))),
        Incident.PieceIsDelivered.class)).extracting(Incident.PieceIsDelivered::price,
            Incident.PieceIsDelivered::delay).containsExactly(
                tuple(euros("2000.00"), Incident.Delay.OWN),
                tuple(euros("7.00"), Incident.Delay.THE_CLIENT));
  }

  @Test void a_pass_is_used_where_the_fact_says_so() {
    var late = "2027-01-13T08:30:00Z";
    for (var pass : new Boolean[] {null, false, true}) {
      var line = follow(PACKAGED, LATER, booked(1, "2027-01-13T10:00"),
          cancelled(1, Role.CLIENT, pass, late));
      var settling = Boolean.TRUE.equals(pass) ? Settling.WITH_A_PASS : Settling.AS_AGREED;
      assertThat(brought(line, Incident.ClientCancels.class)).singleElement()
          .satisfies(it -> assertThat(it.settling()).isEqualTo(settling));
      assertThat(line.end().passesUsed()).isEqualTo(Boolean.TRUE.equals(pass) ? 1 : 0);
    }
    var two = PACKAGED.with(new Courtesy(2, Courtesy.Covers.LATE_CANCELLATION_AND_NO_SHOW));
    var line = follow(two, LATER, booked(1, "2027-01-13T10:00"), booked(2, "2027-01-20T10:00"),
        cancelled(1, Role.CLIENT, true, late), new Happening.NotCome(2, Optional.empty(),
            Optional.of(true), at("2027-01-20T10:00:00Z")));
    assertThat(line.end().passesUsed()).isEqualTo(2);
    assertThat(line.end().units().free()).isEqualTo(8);
  }

  // --- bookings ---

  @Test void a_session_lasts_as_told_or_as_agreed_or_an_hour() {
    var ninety = SINGLE;
    assertThat(ninety.find(Procedure.class).map(Procedure::minutes)).contains(90);
    var held = new Happening.Held(1, at("2027-01-13T11:00:00Z"));
    var half = new Happening.Booked(1, LocalDateTime.parse("2027-01-13T10:00"),
        Optional.of(ZoneId.of("Europe/London")), Optional.of(30), at("2026-12-20T10:00:00Z"));
    assertThat(only(follow(ninety, LATER, booked(1, "2027-01-13T10:00"), held)).minutes())
        .isEqualTo(90);
    assertThat(only(follow(ninety, LATER, half, held)).minutes()).isEqualTo(30);
    assertThat(only(follow(ninety, LATER, half, held)).start().instant())
        .as("ten in London").isEqualTo("2027-01-13T10:00:00Z");
    assertThat(only(follow(RuledAgreements.otherWork(), LATER, booked(1, "2027-01-13T10:00"),
        held)).minutes()).as("where nothing is agreed").isEqualTo(60);
    assertThat(only(follow(ninety, LATER, half, moved(1, "2027-01-15T10:00", Role.CLIENT,
        "2027-01-02T10:00:00Z"), held)).start().instant()).as("the fact of a session not moved")
        .isEqualTo("2027-01-13T10:00:00Z");
    var moving = ninety.with(new Reschedule(Notice.hours(48), Optional.empty(), Optional.empty(),
        Optional.empty(), Reschedule.Beyond.NOT_POSSIBLE));
    assertThat(only(follow(moving, LATER, half, moved(1, "2027-01-15T10:00", Role.CLIENT,
        "2027-01-02T10:00:00Z"), held)).start().instant()).as("ten in London again")
        .isEqualTo("2027-01-15T10:00:00Z");
  }

  @Test void each_booking_owes_the_price_of_its_place_among_those_used() {
    var terms = Agreements.terms(Draft.of(Agreements.inCalendarDays())
        .with(PaymentSchedule.class, new BeforeEachSession(2)));
    var line = follow(terms, LATER, booked(1, "2027-01-13T10:00"),
        new Happening.Held(1, at("2027-01-13T10:00:00Z")),
        new Happening.Booked(2, LocalDateTime.parse("2027-01-20T10:00"), Optional.empty(),
            Optional.empty(), at("2027-01-14T10:00:00Z")),
        new Happening.Booked(3, LocalDateTime.parse("2027-01-27T10:00"), Optional.empty(),
            Optional.empty(), at("2027-01-14T11:00:00Z")));
    assertThat(line.dues()).extracting(it -> it.charge().amount()).containsExactly(
        euros("33.34"), euros("33.33"), euros("33.33"));
    assertThat(line.dues()).extracting(it -> it.fact()).containsExactly(
        Optional.of(0), Optional.of(2), Optional.of(3));
    assertThat(line.turns()).as("each fact is put down").hasSize(4);
  }

  @Test void only_what_was_told_by_then_counts_in_the_version_that_rules() {
    var facts = List.of(booked(1, "2027-01-13T10:00"),
        cancelled(1, Role.CLIENT, null, "2027-01-13T08:30:00Z"));
    var line = new Course(at("2026-12-14T11:00:00Z"), Optional.of(new Version(3)), List.of(),
        facts, Optional.of(at("2027-01-13T08:29:59Z"))).under(SINGLE);
    assertThat(line.turns()).hasSize(1);
    assertThat(line.dues()).singleElement().satisfies(it ->
        assertThat(it.charge().because().version()).isEqualTo(new Version(3)));
    var then = new Course(at("2026-12-14T11:00:00Z"), Optional.of(new Version(3)), List.of(),
        facts, Optional.of(at("2027-01-13T08:30:00Z"))).under(SINGLE);
    assertThat(then.turns()).hasSize(2);
    assertThat(then.turns().getLast().facts().orElseThrow().version()).isEqualTo(new Version(3));
  }

  // --- moves ---

  private static Terms moving() {
    return SINGLE.with(new Reschedule(Notice.hours(48), Optional.empty(), Optional.empty(),
        Optional.empty(), Reschedule.Beyond.AS_CANCELLED));
  }

  /// Half of 85.01 is owed with 24 hours, all with less, nothing with 48.
  @ParameterizedTest(name = "moved by {0} at {1}, cancelled days before the new date: {2}")
  @CsvSource(textBlock = """
      CLIENT,       2027-01-18T08:59:59Z, 0.00
      CLIENT,       2027-01-19T08:00:00Z, 85.01
      PROFESSIONAL, 2027-01-19T08:00:00Z, 0.00
      """)
  void who_moves_late_cannot_cancel_in_time(Role by, String told, String owed) {
    var line = follow(moving(), LATER, booked(1, "2027-01-20T10:00"),
        moved(1, "2027-01-27T10:00", by, told),
        cancelled(1, Role.CLIENT, null, "2027-01-21T10:00:00Z"));
    assertThat(line.end().owed()).isEqualTo(euros(owed));
    assertThat(brought(line, Incident.ClientCancels.class)).singleElement().satisfies(it ->
        assertThat(it.session().moved().map(Session.Moved::charged))
            .isEqualTo(by == Role.PROFESSIONAL ? Optional.empty()
                : Optional.of(euros(owed.equals("0.00") ? "0.00" : "42.51"))));
  }

  @Test void what_moves_have_cost_is_added_up() {
    var line = follow(moving(), LATER, booked(1, "2027-01-20T10:00"),
        moved(1, "2027-01-27T10:00", Role.CLIENT, "2027-01-19T08:00:00Z"),
        moved(1, "2027-02-03T10:00", Role.PROFESSIONAL, "2027-01-20T08:00:00Z"),
        moved(1, "2027-02-10T10:00", Role.CLIENT, "2027-02-03T08:00:00Z"),
        new Happening.Held(1, at("2027-02-10T10:00:00Z")));
    assertThat(only(line).moved()).get().satisfies(it -> {
      assertThat(it.charged()).isEqualTo(euros("85.01"));
      assertThat(it.first().local()).isEqualTo("2027-01-20T10:00");
    });
  }

  @Test void each_fact_is_put_down_with_how_all_stands_after_it() {
    var paid = new Happening.Paid(euros("10.00"), at("2027-01-02T10:00:00Z"));
    var worked = new Happening.Worked(5, Optional.empty(), at("2027-01-03T10:00:00Z"));
    var line = follow(SINGLE, LATER, paid, worked);
    assertThat(line.turns()).extracting(Timeline.Turn::fact)
        .containsExactly(Optional.of(0), Optional.of(1));
    assertThat(line.turns()).extracting(Timeline.Turn::at)
        .containsExactly(paid.at(), worked.at());
    assertThat(line.turns()).extracting(it -> it.standing().paid()).containsOnly(euros("10.00"));
    var terms = SINGLE.with(new Excuse(Set.of(Cause.ILLNESS), 1, 7, true));
    var shown = follow(terms, LATER, booked(1, "2027-01-13T10:00"),
        new Happening.Cancelled(1, Role.CLIENT, Optional.of(Cause.ILLNESS), Optional.empty(),
            at("2027-01-13T07:30:00Z")),
        new Happening.ProofShown(1, at("2027-01-14T10:00:00Z"))).turns().getLast();
    assertThat(shown.fact()).contains(2);
    assertThat(shown.incident()).get().isInstanceOfSatisfying(Incident.ProofIsDue.class,
        it -> assertThat(it.shown()).isTrue());
  }
}
