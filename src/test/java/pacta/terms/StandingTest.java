package pacta.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pacta.terms.Agreements.euros;
import static pacta.terms.CancellingTest.at;
import static pacta.terms.CancellingTest.cancelling;
import static pacta.terms.CancellingTest.judged;
import static pacta.terms.CancellingTest.session;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pacta.money.Money;
import pacta.money.Percent;
import pacta.money.Rounding;
import pacta.people.Role;
import pacta.terms.Incident.Settling;
import pacta.terms.Instalments.Due;
import pacta.time.Notice;

/// What an agreement does by itself: what falls due, its worked examples, and the steps it tells.
class StandingTest {
  private static final Terms PACKAGED = Agreements.packaged();
  private static final Terms GRACIOUS = Agreements.with(PACKAGED, NoticeTiers.class,
      new NoticeTiers(PACKAGED.tiers().table().tiers(), PACKAGED.tiers().table().less(),
          PACKAGED.tiers().whole(), PACKAGED.tiers().feeVat(), 30, PACKAGED.tiers().rounding()));
  private static final Session WEDNESDAY = session("2027-01-13T10:00");

  @Test void instalments_are_owed_from_the_signature_on_with_their_tax() {
    var owed = Owed.onSigning(PACKAGED, Version.FIRST);
    assertThat(owed).extracting(it -> it.charge().amount())
        .containsExactly(euros("320.00"), euros("320.00"));
    assertThat(owed).extracting(Owed::due)
        .containsExactly(new Due.OnSignature(0), new Due.BeforeSession(5, 2));
    assertThat(owed.getFirst().charge().vat()).isEqualTo(euros("55.54"));
    assertThat(owed.getFirst().charge().because().clause()).hasToString("4.2");
    assertThat(Owed.onSigning(Agreements.withVatAdded(), Version.FIRST))
        .extracting(it -> it.charge().amount())
        .containsExactly(euros("484.01"), euros("363.00"), euros("363.00"));
    assertThat(Owed.onBooking(PACKAGED, Version.FIRST, History.NONE, WEDNESDAY, 1)).isEmpty();
  }

  @Test void a_session_paid_singly_is_owed_when_it_is_booked() {
    assertThat(Owed.onSigning(Agreements.perSession(), Version.FIRST)).isEmpty();
    assertThat(Owed.onBooking(Agreements.perSession(), Version.FIRST, History.NONE, WEDNESDAY, 1))
        .hasValueSatisfying(owed -> {
          assertThat(owed.charge().amount()).isEqualTo(euros("85.01"));
          assertThat(owed.due()).isEqualTo(new Due.OnDate(LocalDate.of(2027, 1, 11)));
        });
    var taxed = Agreements.with(Agreements.perSession(), Price.class,
        new SessionPrice(euros("80.00"), new Vat.Added(Agreements.VAT)));
    assertThat(Owed.onBooking(taxed, Version.FIRST, History.NONE, WEDNESDAY, 1).orElseThrow()
        .charge())
        .satisfies(charge -> {
          assertThat(charge.amount()).isEqualTo(euros("96.80"));
          assertThat(charge.vat()).isEqualTo(euros("16.80"));
          assertThat(charge.from()).isEqualTo(Role.CLIENT);
        });
  }

  @Test void the_examples_stand_at_the_limits_of_the_clauses() {
    var examples = Example.of(PACKAGED);
    assertThat(examples).extracting(it -> it.clause().toString())
        .containsExactly("5.1", "5.2", "5.2", "5.3", "5.5", "5.7", "5.8");
    assertThat(examples).extracting(it -> it.incident().told()).startsWith(
        at("2027-01-12T10:00:00"), at("2027-01-12T10:00:01"), at("2027-01-13T08:00:00"),
        at("2027-01-13T08:00:01"), at("2027-01-13T10:15:00"), at("2027-01-12T10:00:01"));
    assertThat(examples).extracting(it -> ((Verdict.Judged) it.verdict()).owed(Agreements.EUR))
        .startsWith(euros("0.00"), euros("40.00"), euros("40.00"), euros("0.00"));
    assertThat(Example.of(Agreements.inEnglish()).stream().filter(it -> it.incident()
        instanceof Incident.ProfessionalCancelsSession).findFirst().orElseThrow().incident().told())
        .as("an hour before, where no limit decides").isEqualTo("2027-04-07T07:30:00Z");
  }

  @Test void the_sample_session_is_the_first_one_at_a_time_that_exists() {
    var sample = Example.sample(PACKAGED);
    assertThat(sample.start()).isEqualTo(WEDNESDAY.start());
    assertThat(sample.number()).isEqualTo(1);
    assertThat(Example.sample(Agreements.perSession()).start().local())
        .as("ten, where none is usual").isEqualTo(LocalDateTime.parse("2027-01-13T10:00"));
    var skipped = Agreements.with(PACKAGED, Procedure.class, new Procedure(
        Optional.of(8), 60, Procedure.Rhythm.WEEKLY, new Procedure.Place.VideoCall(),
        LocalDate.of(2027, 3, 28), Optional.of(LocalTime.of(2, 30))));
    assertThat(Example.sample(skipped).start().local())
        .isEqualTo(LocalDateTime.parse("2027-03-28T03:00"));
  }

  @Test void the_steps_tell_what_was_measured_and_compared() {
    var late = judged(cancelling(PACKAGED, WEDNESDAY, "2027-01-12T20:00:00")).getFirst();
    assertThat(late.because().steps()).containsExactly(
        new Step.Measured(at("2027-01-12T20:00"), at("2027-01-13T10:00"), 840),
        new Step.Compared(Notice.hours(24), at("2027-01-12T10:00"), false),
        new Step.Compared(Notice.hours(2), at("2027-01-13T08:00"), true),
        new Step.Started(Step.What.SESSION_WORTH, euros("80.00")),
        new Step.Multiplied(Percent.of(50)), new Step.Rounded(Rounding.HALF_UP));
    var free = judged(cancelling(PACKAGED, WEDNESDAY, "2027-01-12T10:00:00"));
    assertThat(free).allMatch(it -> it.because().steps().equals(List.of(
        new Step.Measured(at("2027-01-12T10:00"), at("2027-01-13T10:00"), 1440),
        new Step.Compared(Notice.hours(24), at("2027-01-12T10:00"), true))));
  }

  @Test void grace_and_waiting_and_the_professionals_notice_are_told() {
    var terms = Agreements.perSession();
    var booked = new Session(1, WEDNESDAY.start(), 60, at("2027-01-13T09:00"));
    assertThat(judged(cancelling(terms, booked, "2027-01-13T09:10:00")).getFirst().because()
        .steps()).containsExactly(
            new Step.Measured(at("2027-01-13T09:10"), at("2027-01-13T10:00"), 50),
            new Step.WithinGrace(at("2027-01-13T09:00"), 30));
    var none = CancellingTest.facts(PACKAGED);
    assertThat(judged(Judge.judge(PACKAGED, none, new Incident.ClientDoesNotCome(WEDNESDAY,
        at("2027-01-13T10:20"), Settling.AS_AGREED))).getFirst().because().steps())
        .startsWith(new Step.Waited(at("2027-01-13T10:15"), 15));
    assertThat(judged(Judge.judge(PACKAGED, none, new Incident.ProfessionalCancelsSession(
        WEDNESDAY, at("2027-01-13T09:00")))).getFirst().because().steps()).containsExactly(
            new Step.Measured(at("2027-01-13T09:00"), at("2027-01-13T10:00"), 60),
            new Step.Compared(Notice.hours(24), at("2027-01-12T10:00"), false));
  }

  @Test void a_booking_made_and_dropped_at_once_is_free_only_where_there_is_grace() {
    var told = "2027-01-13T09:00:00";
    var now = new Session(1, WEDNESDAY.start(), 60, at(told));
    assertThat(judged(cancelling(Agreements.perSession(), now, told)).getFirst())
        .isInstanceOf(Consequence.NoEffect.class);
    assertThat(judged(cancelling(PACKAGED, now, told)).getFirst())
        .isInstanceOf(Consequence.UnitsUsed.class);
  }

  @Test void a_pass_of_several_leaves_the_others() {
    var terms = Agreements.inCalendarDays();
    var used = new Facts(Version.FIRST, 1, 0, euros("0.00"), euros("0.00"));
    assertThat(judged(Judge.judge(terms, used, new Incident.ClientCancels(WEDNESDAY,
        at("2027-01-13T09:00"), Settling.WITH_A_PASS))).getFirst())
        .isInstanceOfSatisfying(Consequence.PassSpent.class, spent -> {
          assertThat(spent.left()).isZero();
          assertThat(spent.because().steps()).endsWith(new Step.Excused(0));
        });
  }

  @Test void a_commitment_that_is_over_leaves_no_trace_in_the_sum() {
    var terms = Agreements.withVatAdded();
    var facts = new Facts(Version.FIRST, 0, 1, euros("0.00"), euros("0.00"));
    var over = judged(Judge.judge(terms, facts,
        new Incident.WorkEnds(Role.CLIENT, at("2027-05-31T12:00")))).getFirst();
    assertThat(over.because().steps()).noneMatch(step ->
        step instanceof Step.Prorated || step instanceof Step.Capped);
    var lastDay = judged(Judge.judge(terms, facts,
        new Incident.WorkEnds(Role.CLIENT, at("2027-05-30T12:00")))).getFirst();
    assertThat(lastDay.because().steps()).contains(new Step.Prorated(1, 181));
  }

  @Test void the_bar_ends_its_free_time_at_the_last_free_limit() {
    var none = Facts.none(Version.FIRST, Agreements.EUR);
    assertThat(Scale.of(PACKAGED, none, WEDNESDAY).freeUntil()).contains(at("2027-01-12T10:00"));
    assertThat(Scale.of(PACKAGED, none, WEDNESDAY).bands()).extracting(Scale.Band::cost)
        .containsExactly(euros("0.00"), euros("40.00"), euros("80.00"));
    var never = Agreements.with(PACKAGED, NoticeTiers.class, new NoticeTiers(List.of(
        new NoticeTiers.Tier(Notice.hours(24), Levy.of(10))), Levy.ALL,
        Whole.USES_THE_SESSION, FeeVat.AS_SERVICE, 0, Rounding.HALF_UP));
    assertThat(Scale.of(never, none, WEDNESDAY).freeUntil()).isEmpty();
    var tuesday = CancellingTest.session("2027-02-09T10:00");
    assertThat(Scale.of(RuledAgreements.keptHour(), none, tuesday)).as("no tiers at all")
        .isEqualTo(new Scale(List.of()));
  }

  @Test void just_after_booking_the_bar_is_free_for_as_long_as_agreed() {
    var none = Facts.none(Version.FIRST, Agreements.EUR);
    var late = new Session(1, WEDNESDAY.start(), 60, at("2027-01-12T16:09"));
    var scale = Scale.of(GRACIOUS, none, late);
    assertThat(scale.freeUntil()).contains(at("2027-01-12T16:39"));
    assertThat(scale.bands()).extracting(Scale.Band::cost)
        .containsExactly(euros("0.00"), euros("40.00"), euros("80.00"));
    assertThat(scale.bands().getFirst().clause())
        .isEqualTo(GRACIOUS.idOf(GRACIOUS.tiers(), GRACIOUS.tiers().graceSentence()));
    var last = new Session(1, WEDNESDAY.start(), 60, at("2027-01-13T09:50"));
    assertThat(Scale.of(GRACIOUS, none, last).bands()).extracting(Scale.Band::cost)
        .containsExactly(euros("0.00"), euros("80.00"));
    assertThat(Scale.of(GRACIOUS, none, last).freeUntil())
        .contains(WEDNESDAY.start().instant());
    var early = new Session(1, WEDNESDAY.start(), 60, at("2027-01-12T09:29"));
    assertThat(Scale.of(GRACIOUS, none, early))
        .isEqualTo(Scale.agreed(GRACIOUS, none, early));
  }

  @Test void no_charge_differs_from_its_steps() {
    var because = new Derivation(new ClauseId(5, 2), Version.FIRST,
        List.of(new Step.Started(Step.What.SESSION_WORTH, euros("80.00")),
            new Step.Capped(euros("70.00"))), List.of());
    assertThat(because.result()).contains(euros("70.00"));
    assertThatThrownBy(() -> new Consequence.Charge(Role.CLIENT, euros("80.00"),
        Money.zero(Agreements.EUR), because)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Consequence.Credit(Role.CLIENT, euros("80.00"),
        Optional.empty(), because)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Verdict.Judged(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test void an_early_end_is_shown_for_packages_of_two_sessions_and_more() {
    for (var sessions : List.of(1, 2)) {
      var terms = PACKAGED.with(new PackagePrice(euros("640.00"),
          sessions, new PackagePrice.UnitWorth.Effective(), new Vat.None()));
      assertThat(Example.of(terms)).filteredOn(it ->
          it.incident() instanceof Incident.WorkEnds).hasSize(sessions - 1);
    }
    assertThat(Example.of(Agreements.perSession())).noneMatch(it ->
        it.incident() instanceof Incident.WorkEnds);
  }

  @Test void a_late_delivery_is_shown_for_a_piece_that_has_a_day() {
    var work = RuledAgreements.work().with(new Deliverables(List.of(
        new Deliverables.Piece("borrador", Optional.empty(), Optional.empty()),
        new Deliverables.Piece("web", Optional.of(LocalDate.of(2027, 4, 1)), Optional.empty()))));
    assertThat(Example.of(work)).extracting(Example::incident)
        .filteredOn(Incident.PieceIsDelivered.class::isInstance).hasSize(3)
        .allMatch(it -> ((Incident.PieceIsDelivered) it).piece().equals("web"));
  }
}
