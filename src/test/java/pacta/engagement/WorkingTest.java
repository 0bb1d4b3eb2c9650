package pacta.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static pacta.engagement.Samples.LUCIA;
import static pacta.engagement.Samples.MARTA;
import static pacta.engagement.Samples.at;
import static pacta.engagement.Samples.euros;
import static pacta.engagement.Samples.wall;
import static pacta.engagement.Samples.words;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pacta.engagement.Refusal.Reason;
import pacta.terms.BeforeEachSession;
import pacta.terms.ClauseId;
import pacta.terms.Draft;
import pacta.terms.Incident.Settling;
import pacta.terms.PaymentSchedule;
import pacta.terms.PackagePrice;
import pacta.terms.Price;
import pacta.terms.Procedure;
import pacta.terms.SessionPrice;
import pacta.terms.Vat;

class WorkingTest {
  @Test void every_session_says_until_when_cancelling_is_free() {
    assertThat(Samples.booked(Samples.draft()).happened(Event.SessionBooked.class).freeUntil())
        .contains(at("2027-03-09T10:00"));
  }

  @Test void cancelling_late_costs_what_the_signed_tier_says_and_keeps_the_session() {
    var story = Samples.booked(Samples.draft()).when("2027-03-09T20:00", LUCIA, asAgreed());
    assertThat(story.work().account().fees()).isEqualTo(euros("40.00"));
    assertThat(story.work().account().feeOf(1).orElseThrow().because().orElseThrow().clause())
        .isEqualTo(new ClauseId(5, 2));
    assertThat(story.work().unitsFree()).contains(8);
  }

  @Test void cancelling_just_before_uses_up_the_session_and_costs_no_money_besides() {
    var story = Samples.booked(Samples.draft()).when("2027-03-10T09:00", LUCIA, asAgreed());
    assertThat(story.work().account().fees()).isEqualTo(euros("0.00"));
    assertThat(story.work().unitsFree()).contains(7);
  }

  @Test void a_pass_makes_it_free_once() {
    var story = Samples.booked(Samples.draft()).when("2027-03-09T20:00", LUCIA, withPass());
    assertThat(story.work().account().fees()).isEqualTo(euros("0.00"));
    assertThat(story.work().unitsFree()).contains(8);
    story.when("2027-03-09T21:00", MARTA, (at, by) ->
            new Command.Book(at, by, wall("2027-03-17T10:00"), 60))
        .refused("2027-03-16T20:00", LUCIA, (at, by) -> new Command.Cancel(at, by, 2,
            Settling.WITH_A_PASS, Optional.empty(), Optional.empty()), Reason.NO_PASS);
  }

  @Test void a_price_that_was_shown_holds_for_ten_minutes() {
    var shown = at("2027-03-09T09:55");
    var story = Samples.booked(Samples.draft()).when("2027-03-09T10:05", LUCIA, quoted(shown));
    assertThat(story.work().account().fees()).isEqualTo(euros("0.00"));
    var late = Samples.booked(Samples.draft()).when("2027-03-09T10:05:01", LUCIA, quoted(shown));
    assertThat(late.work().account().fees()).isEqualTo(euros("40.00"));
  }

  @Test void a_session_is_cancelled_once() {
    Samples.booked(Samples.draft()).when("2027-03-09T20:00", LUCIA, asAgreed())
        .refused("2027-03-09T20:00", LUCIA, asAgreed(), Reason.SESSION_OVER);
  }

  @Test void the_professional_cancelling_late_owes_time_and_never_costs_the_client() {
    var story = Samples.booked(Samples.draft()).when("2027-03-10T08:00", MARTA, asAgreed());
    assertThat(story.work().account().fees()).isEqualTo(euros("0.00"));
    assertThat(story.work().unitsFree()).contains(8);
    assertThat(story.happened(Event.SessionCancelled.class).consequences().getFirst().because()
        .clause()).isEqualTo(new ClauseId(5, 7));
  }

  @Test void not_coming_counts_after_the_wait_and_not_before() {
    var story = Samples.booked(Samples.draft());
    story.refused("2027-03-10T10:14:59", MARTA, noShow(), Reason.NOT_YET);
    assertThat(story.when("2027-03-10T10:15", MARTA, noShow()).work().unitsFree()).contains(7);
  }

  @Test void the_professional_lets_go_of_a_fee_or_of_a_session_with_a_reason() {
    var fee = Samples.booked(Samples.draft()).when("2027-03-09T20:00", LUCIA, asAgreed());
    fee.refused("2027-03-09T21:00", MARTA, (at, by) ->
        new Command.Waive(at, by, 1, words(" ")), Reason.BLANK);
    var waived = fee.when("2027-03-09T21:00", MARTA, waive());
    assertThat(waived.work().account().fees()).isEqualTo(euros("0.00"));
    waived.refused("2027-03-09T21:01", MARTA, waive(), Reason.ALREADY_WAIVED);
    var session = Samples.booked(Samples.draft()).when("2027-03-10T09:00", LUCIA, asAgreed())
        .when("2027-03-10T09:30", MARTA, waive());
    assertThat(session.work().unitsFree()).contains(8);
  }

  @Test void the_client_contests_what_it_led_to_once() {
    var story = Samples.booked(Samples.draft()).when("2027-03-09T20:00", LUCIA, asAgreed())
        .when("2027-03-09T22:00", LUCIA, (at, by) ->
            new Command.Contest(at, by, 1, words("Avisé por teléfono.")));
    assertThat(story.work().find(1).orElseThrow().contested()).isTrue();
    story.refused("2027-03-09T22:01", LUCIA, (at, by) ->
        new Command.Contest(at, by, 1, words("…")), Reason.ALREADY_CONTESTED);
  }

  @Test void no_more_sessions_are_booked_than_were_agreed() {
    var one = Samples.draft().with(Procedure.class, procedureOf(1))
        .with(Price.class, new PackagePrice(euros("640.00"), 1,
            new PackagePrice.UnitWorth.Effective(), new Vat.None()))
        .with(PaymentSchedule.class, new BeforeEachSession(1));
    Samples.booked(one).refused("2027-02-01T10:00", MARTA, (at, by) ->
        new Command.Book(at, by, wall("2027-03-17T10:00"), 60), Reason.NO_SESSIONS_LEFT);
  }

  @ParameterizedTest @ValueSource(ints = {Integer.MIN_VALUE, -60, 0, 4, 1441, Integer.MAX_VALUE})
  void a_session_lasts_between_five_minutes_and_a_day(int minutes) {
    Samples.booked(Samples.draft()).refused("2027-02-01T10:00", MARTA, (at, by) ->
        new Command.Book(at, by, wall("2027-03-17T10:00"), minutes), Reason.ODD_LENGTH);
  }

  @Test void two_sessions_do_not_overlap_and_none_is_booked_in_the_past() {
    var story = Samples.booked(Samples.draft());
    story.refused("2027-02-01T10:00", MARTA, (at, by) ->
        new Command.Book(at, by, wall("2027-03-10T10:30"), 60), Reason.ALREADY_BOOKED);
    story.refused("2027-02-01T10:00", MARTA, (at, by) ->
        new Command.Book(at, by, wall("2027-02-01T10:00"), 60), Reason.IN_THE_PAST);
  }

  @Test void a_session_paid_on_its_own_is_owed_when_booked_and_no_longer_when_cancelled_in_time() {
    var story = Samples.booked(perSession());
    assertThat(story.work().account().balance()).isEqualTo(euros("90.00"));
    assertThat(story.when("2027-03-01T10:00", LUCIA, asAgreed()).work().account().balance())
        .isEqualTo(euros("0.00"));
    assertThat(story.when("2027-03-09T20:00", LUCIA, asAgreed()).work().account().balance())
        .isEqualTo(euros("45.00"));
    assertThat(story.when("2027-03-10T09:00", LUCIA, asAgreed()).work().account().balance())
        .isEqualTo(euros("90.00"));
  }

  /// Two people pressing any button found a cent missing here.
  @Test void a_package_paid_one_by_one_adds_up_whatever_was_taken_back() {
    var three = Samples.draft().with(Procedure.class, procedureOf(3))
        .with(Price.class, new PackagePrice(euros("100.00"), 3,
            new PackagePrice.UnitWorth.Effective(), new Vat.None()))
        .with(PaymentSchedule.class, new BeforeEachSession(1));
    var story = Samples.booked(three).when("2027-02-02T09:00", MARTA, book("2027-03-17T10:00"))
        .when("2027-02-03T09:00", LUCIA, asAgreed())
        .when("2027-02-04T09:00", MARTA, book("2027-03-24T10:00"))
        .when("2027-02-05T09:00", MARTA, book("2027-03-31T10:00"));
    assertThat(story.work().account().balance()).isEqualTo(euros("100.00"));
  }

  @Test void payments_lower_what_is_owed() {
    var story = Samples.running(Samples.draft()).when("2027-01-13T09:00", MARTA, (at, by) ->
        new Command.RecordPayment(at, by, euros("320.00"), LocalDate.parse("2027-01-12"),
            Command.Method.TRANSFER, Optional.empty()));
    assertThat(story.work().account().balance()).isEqualTo(euros("320.00"));
    story.refused("2027-01-13T09:00", MARTA, (at, by) -> new Command.RecordPayment(at, by,
        euros("0.00"), LocalDate.parse("2027-01-12"), Command.Method.CASH, Optional.empty()),
        Reason.NOT_POSITIVE);
  }

  @Test void what_was_contested_and_spoken_of_stands_until_it_is_let_go_of() {
    var cancelled =
        Samples.booked(Samples.draft()).when("2027-03-09T20:00", LUCIA, asAgreed());
    cancelled.refused("2027-03-09T20:01", MARTA, uphold(1, "Así es."), Reason.NOT_CONTESTED);
    var contested = cancelled.when("2027-03-09T20:05", LUCIA, (at, by) ->
        new Command.Contest(at, by, 1, Samples.words("Avisé antes.")));
    assertThat(contested.work().find(1).orElseThrow().isDisputed()).isTrue();
    contested.refused("2027-03-09T21:00", LUCIA, uphold(1, "No."), Reason.NOT_YOURS);
    contested.refused("2027-03-09T21:00", MARTA, uphold(2, "No."), Reason.NO_SUCH_SESSION);
    var upheld = contested.when("2027-03-09T21:00", MARTA, uphold(1, " "));
    assertThat(upheld.happened(Event.Upheld.class).words()).isEmpty();
    assertThat(upheld.work().find(1).orElseThrow().isDisputed()).isFalse();
    assertThat(upheld.work().account()).isEqualTo(contested.work().account());
    upheld.refused("2027-03-09T21:01", MARTA, uphold(1, "Otra vez."), Reason.ALREADY_UPHELD);
    var waived = upheld.when("2027-03-09T22:00", MARTA, (at, by) ->
        new Command.Waive(at, by, 1, Samples.words("Invito yo.")));
    assertThat(waived.work().account().fees().isZero()).isTrue();
    waived.refused("2027-03-09T22:01", MARTA, uphold(1, "No."), Reason.ALREADY_WAIVED);
  }

  private static BiFunction<Instant, Actor, Command> uphold(int session, String words) {
    return (at, by) ->
        new Command.Uphold(at, by, session, Optional.of(Samples.words(words)));
  }

  @Test void a_payment_written_down_by_mistake_is_taken_back_once_and_is_owed_again() {
    var before = Samples.running(Samples.draft());
    var paid = before.when("2027-01-13T09:00", MARTA, pay("320.00"))
        .when("2027-01-13T09:01", MARTA, pay("100.00"));
    var after = paid.when("2027-01-14T09:00", MARTA, takeBack(1, "Era de otra persona."));
    assertThat(after.happened(Event.PaymentTakenBack.class).amount()).isEqualTo(euros("320.00"));
    assertThat(after.work().account().paid()).isEqualTo(euros("100.00"));
    assertThat(after.work().facts().paid()).isEqualTo(euros("100.00"));
    after.refused("2027-01-15T09:00", MARTA, takeBack(1, "Otra vez."), Reason.ALREADY_TAKEN_BACK);
    paid.refused("2027-01-14T09:00", MARTA, takeBack(1, " "), Reason.BLANK);
    paid.refused("2027-01-14T09:00", MARTA, takeBack(3, "No."), Reason.NO_SUCH_PAYMENT);
    paid.refused("2027-01-14T09:00", MARTA, takeBack(0, "No."), Reason.NO_SUCH_PAYMENT);
    paid.refused("2027-01-14T09:00", LUCIA, takeBack(1, "No."), Reason.NOT_YOURS);
    var none = after.when("2027-01-15T09:00", MARTA, takeBack(2, "También."));
    assertThat(none.work().account().balance()).isEqualTo(before.work().account().balance());
    assertThat(none.work().facts()).isEqualTo(before.work().facts());
    assertThat(none.work().account().entries()).hasSize(
        before.work().account().entries().size() + 4);
  }

  @Test void the_same_sum_is_written_down_without_a_question_once_the_first_was_taken_back() {
    var story = Samples.running(Samples.draft()).when("2027-01-13T09:00", MARTA, pay("320.00"));
    BiFunction<Instant, Actor, Command> again = (at, by) -> new Command.RecordPayment(at, by,
        euros("320.00"), LocalDate.parse("2027-01-12"), Command.Method.CASH, Optional.empty(),
        false);
    story.refused("2027-01-13T10:00", MARTA, again, Reason.SAME_PAYMENT);
    story.when("2027-01-13T10:00", MARTA, takeBack(1, "En metálico."))
        .when("2027-01-13T10:01", MARTA, again);
  }

  private static BiFunction<Instant, Actor, Command> pay(String amount) {
    return (at, by) -> new Command.RecordPayment(at, by, euros(amount),
        LocalDate.parse("2027-01-12"), Command.Method.TRANSFER, Optional.empty());
  }

  private static BiFunction<Instant, Actor, Command> takeBack(int payment, String why) {
    return (at, by) -> new Command.TakePaymentBack(at, by, payment, Samples.words(why));
  }

  @Test void an_instalment_before_a_session_is_due_once_that_session_is_booked() {
    var story = Samples.running(Samples.draft());
    var second = story.work().account().entries().get(1);
    assertThat(story.work().dueDate(second, at("2027-01-12T19:00"))).isEmpty();
    for (var week = 1; week <= 5; week++) {
      var date = LocalDate.parse("2027-02-03").plusWeeks(week);
      story = story.when("2027-01-13T09:00", MARTA, (at, by) ->
          new Command.Book(at, by, wall(date + "T10:00"), 60));
    }
    assertThat(story.work().dueDate(second, at("2027-01-12T19:00")))
        .contains(LocalDate.parse("2027-03-10").minusDays(2));
  }

  private static Draft perSession() {
    return Samples.draft().with(Procedure.class, procedureOf(8))
        .with(Price.class, new SessionPrice(euros("90.00"), new Vat.None()))
        .with(PaymentSchedule.class, new BeforeEachSession(1));
  }

  private static Procedure procedureOf(int sessions) {
    var all = Samples.terms().find(Procedure.class).orElseThrow();
    return new Procedure(Optional.of(sessions), all.minutes(), all.rhythm(), all.place(),
        all.starts(), all.usually());
  }

  private static BiFunction<Instant, Actor, Command> book(String start) {
    return (at, by) -> new Command.Book(at, by, wall(start), 60);
  }

  private static BiFunction<Instant, Actor, Command> asAgreed() {
    return (at, by) -> new Command.Cancel(
        at, by, 1, Settling.AS_AGREED, Optional.empty(), Optional.empty());
  }

  private static BiFunction<Instant, Actor, Command> withPass() {
    return (at, by) -> new Command.Cancel(
        at, by, 1, Settling.WITH_A_PASS, Optional.empty(), Optional.empty());
  }

  private static BiFunction<Instant, Actor, Command> quoted(Instant shown) {
    return (at, by) -> new Command.Cancel(
        at, by, 1, Settling.AS_AGREED, Optional.of(shown), Optional.empty());
  }

  private static BiFunction<Instant, Actor, Command> noShow() {
    return (at, by) -> new Command.ReportNoShow(at, by, 1, Settling.AS_AGREED);
  }

  private static BiFunction<Instant, Actor, Command> waive() {
    return (at, by) -> new Command.Waive(at, by, 1, words("Estaba en el hospital."));
  }
}
