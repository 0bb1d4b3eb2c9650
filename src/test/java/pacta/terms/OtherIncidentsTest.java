package pacta.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static pacta.terms.Agreements.euros;
import static pacta.terms.CancellingTest.at;
import static pacta.terms.CancellingTest.judged;
import static pacta.terms.CancellingTest.session;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pacta.money.Money;
import pacta.money.Percent;
import pacta.people.Role;
import pacta.terms.Consequence.Charge;
import pacta.terms.Consequence.Credit;
import pacta.terms.Consequence.Right;
import pacta.terms.Consequence.StageChange;
import pacta.terms.Consequence.UnitsUsed;
import pacta.terms.Consequence.UnitsUsed.Fate;
import pacta.terms.Incident.Settling;
import pacta.terms.ProfessionalCancels.Amends;
import pacta.time.Notice;

/// Not coming, the professional's own cancelling, sessions held, and the end.
class OtherIncidentsTest {
  private static final Terms PACKAGED = Agreements.packaged();
  private static final Session WEDNESDAY = session("2027-01-13T10:00");

  private static Verdict absent(Terms terms, String told, Settling settling) {
    return Judge.judge(terms, CancellingTest.facts(terms),
        new Incident.ClientDoesNotCome(WEDNESDAY, at(told), settling));
  }

  private static List<Consequence> own(Terms terms, String told) {
    return judged(Judge.judge(terms, CancellingTest.facts(terms),
        new Incident.ProfessionalCancelsSession(WEDNESDAY, at(told))));
  }

  private static <C extends Clause> Terms with(Class<C> kind, C clause) {
    return Agreements.with(PACKAGED, kind, clause);
  }

  // --- not coming ---

  @Test void nobody_has_failed_to_come_before_the_wait_is_over() {
    assertThat(absent(PACKAGED, "2027-01-13T10:14:59", Settling.AS_AGREED))
        .isEqualTo(new Verdict.TooSoon(new ClauseId(5, 5), at("2027-01-13T10:15")));
    assertThat(judged(absent(PACKAGED, "2027-01-13T10:15:00", Settling.AS_AGREED)))
        .singleElement().isInstanceOfSatisfying(UnitsUsed.class, used -> {
          assertThat(used.fate()).isEqualTo(Fate.FORFEITED);
          assertThat(used.worth()).isEqualTo(euros("80.00"));
          assertThat(used.because().clause()).hasToString("5.5");
        });
  }

  @ParameterizedTest(name = "{0} % of a session not come to: {1}")
  @CsvSource(textBlock = """
      50,  40.00
      100, 80.00
      """)
  void not_coming_costs_its_share_where_the_session_is_kept(int share, String owed) {
    var terms = with(NoShow.class,
        new NoShow(0, NoShow.Late.ENDS_AS_PLANNED, Levy.of(share), Whole.COSTS_ITS_PRICE,
            FeeVat.AS_SERVICE));
    assertThat(judged(absent(terms, "2027-01-13T10:00:00", Settling.AS_AGREED)).getFirst())
        .isInstanceOfSatisfying(Charge.class, charge -> {
          assertThat(charge.amount()).isEqualTo(euros(owed));
          assertThat(charge.from()).isEqualTo(Role.CLIENT);
        });
  }

  @Test void not_coming_may_be_free_and_then_no_pass_is_spent() {
    var terms = with(NoShow.class,
        new NoShow(0, NoShow.Late.ENDS_AS_PLANNED, Levy.FREE, Whole.COSTS_ITS_PRICE,
            FeeVat.AS_SERVICE));
    for (var settling : Settling.values())
      assertThat(judged(absent(terms, "2027-01-13T10:00:00", settling)).getFirst())
          .isInstanceOf(Consequence.NoEffect.class);
  }

  @Test void a_pass_covers_an_absence_only_where_it_says_so() {
    assertThat(absent(PACKAGED, "2027-01-13T10:15:00", Settling.WITH_A_PASS))
        .isEqualTo(new Verdict.PassDoesNotCover(new ClauseId(5, 6)));
    var terms = with(Courtesy.class,
        new Courtesy(2, Courtesy.Covers.LATE_CANCELLATION_AND_NO_SHOW));
    assertThat(judged(absent(terms, "2027-01-13T10:15:00", Settling.WITH_A_PASS)).getFirst())
        .isInstanceOfSatisfying(Consequence.PassSpent.class, spent ->
            assertThat(spent.left()).isEqualTo(1));
    assertThat(judged(absent(terms, "2027-01-13T10:15:00", Settling.AS_AGREED)).getFirst()
        .because().others()).containsExactly(new WhyNot.PassLeft(new ClauseId(5, 6), 2));
    assertThat(judged(absent(PACKAGED, "2027-01-13T10:15:00", Settling.AS_AGREED)).getFirst()
        .because().others()).as("a pass that does not cover it is no reason").isEmpty();
  }

  @Test void what_the_agreement_does_not_name_it_does_not_answer() {
    var silent = Draft.of(PACKAGED).without(NoShow.class).without(EarlyTermination.class)
        .complete().orElseThrow();
    assertThat(absent(silent, "2027-01-13T11:00:00", Settling.AS_AGREED))
        .isEqualTo(new Verdict.Silent());
    assertThat(Judge.judge(silent, CancellingTest.facts(silent),
        new Incident.WorkEnds(Role.CLIENT, at("2027-01-13T11:00:00"))))
        .isEqualTo(new Verdict.Silent());
  }

  // --- the professional cancels ---

  @ParameterizedTest(name = "told {0}: {1} extra minutes")
  @CsvSource(textBlock = """
      2027-01-12T09:59:59, 0
      2027-01-12T10:00:00, 0
      2027-01-12T10:00:01, 30
      2027-01-13T10:20:00, 30
      """)
  void the_professional_gives_the_session_again_and_time_on_top_when_late(String told,
      int minutes) {
    var consequences = own(PACKAGED, told);
    assertThat(consequences).filteredOn(it -> it instanceof Right right
            && right.kind() == Right.Kind.EXTRA_MINUTES)
        .extracting(it -> ((Right) it).minutes())
        .isEqualTo(minutes == 0 ? List.of() : List.of(minutes));
    assertThat(consequences).anyMatch(it -> it instanceof Right right
        && right.kind() == Right.Kind.SESSION_AGAIN && right.minutes() == 60);
    assertThat(consequences.getLast()).isInstanceOfSatisfying(UnitsUsed.class, used ->
        assertThat(used.fate()).isEqualTo(Fate.RETURNED));
  }

  @Test void nothing_is_added_where_the_terms_add_nothing() {
    var terms = with(ProfessionalCancels.class,
        new ProfessionalCancels(Notice.hours(24), new Amends.OnlyAgain()));
    assertThat(own(terms, "2027-01-13T09:59:00")).hasSize(2);
  }

  @Test void a_discount_bears_the_tax_that_the_session_would() {
    var discount = new ProfessionalCancels(Notice.hours(24),
        new Amends.Discount(Percent.of(20)));
    assertThat(own(with(ProfessionalCancels.class, discount), "2027-01-13T09:00:00").getFirst())
        .isInstanceOfSatisfying(Credit.class, credit -> {
          assertThat(credit.amount()).isEqualTo(euros("16.00"));
          assertThat(credit.to()).isEqualTo(Role.CLIENT);
          assertThat(credit.due()).isEmpty();
        });
    var added = Agreements.with(with(ProfessionalCancels.class, discount), Price.class,
        new PackagePrice(euros("640.00"), 8, new PackagePrice.UnitWorth.Effective(),
            new Vat.Added(Agreements.VAT)));
    assertThat(((Credit) own(added, "2027-01-13T09:00:00").getFirst()).amount())
        .isEqualTo(euros("19.36"));
  }

  // --- sessions held ---

  @Test void a_session_held_uses_one_up_at_its_worth() {
    var terms = Agreements.inCalendarDays();
    var facts = new Facts(Version.FIRST, 0, 1, euros("0.00"), euros("0.00"));
    assertThat(judged(Judge.judge(terms, facts,
        new Incident.SessionIsHeld(WEDNESDAY, at("2027-01-13T11:00"))))).singleElement()
        .isInstanceOfSatisfying(UnitsUsed.class, used -> {
          assertThat(used.fate()).isEqualTo(Fate.HELD);
          assertThat(used.worth()).isEqualTo(euros("33.33"));
          assertThat(used.because().clause()).hasToString("4.1");
        });
  }

  // --- the end ---

  @ParameterizedTest(name = "paid {0}, used {1}, fees {2}: {3} {4}")
  @CsvSource(textBlock = """
      320.00, 3, 0.00,  CREDIT, 80.00
      320.00, 3, 40.00, CREDIT, 40.00
      320.00, 4, 0.00,  NOTHING,
      320.00, 5, 0.00,  CHARGE, 80.00
      0.00,   0, 0.00,  NOTHING,
      320.00, 4, 40.00, CHARGE, 40.00
      """)
  void an_end_settles_what_was_paid_and_used(String paid, int used, String fees, String way,
      String amount) {
    var facts = new Facts(Version.FIRST, 0, used, euros(paid), euros(fees));
    var consequences = judged(Judge.judge(PACKAGED, facts,
        new Incident.WorkEnds(Role.CLIENT, at("2027-02-01T12:00"))));
    switch (way) {
      case "CREDIT" -> assertThat(consequences.getFirst())
          .isInstanceOfSatisfying(Credit.class, credit -> {
            assertThat(credit.amount()).isEqualTo(euros(amount));
            assertThat(credit.due()).contains(LocalDate.of(2027, 3, 1));
          });
      case "CHARGE" -> assertThat(consequences.getFirst())
          .isInstanceOfSatisfying(Charge.class, charge ->
              assertThat(charge.amount()).isEqualTo(euros(amount)));
      default -> assertThat(consequences).hasSize(1);
    }
    assertThat(consequences.getLast()).isInstanceOfSatisfying(StageChange.class, change ->
        assertThat(change.lastDay()).isEqualTo(LocalDate.of(2027, 2, 15)));
  }

  @Test void a_list_price_never_counts_for_more_than_the_package() {
    var price = new PackagePrice(euros("640.00"), 8,
        new PackagePrice.UnitWorth.ListPrice(euros("95.00")), new Vat.None());
    assertThat(price.worth(6)).isEqualTo(euros("570.00"));
    assertThat(price.worth(7)).isEqualTo(euros("640.00"));
  }

  @ParameterizedTest(name = "said on {0}: {1}")
  @CsvSource(textBlock = """
      2026-12-01T12:00, 181.00
      2026-12-31T12:00, 181.00
      2027-01-01T12:00, 180.00
      2027-06-29T12:00, 1.00
      2027-06-30T12:00, 0.00
      2027-09-01T12:00, 0.00
      """)
  void a_commitment_costs_a_euro_a_day_left(String told, String owed) {
    assertThat(penalty(euros("181.00"), euros("0.00"), told)).isEqualTo(euros(owed));
  }

  @Test void leaving_never_costs_more_than_what_was_left_to_pay() {
    assertThat(penalty(euros("1000.00"), euros("0.00"), "2027-01-01T12:00"))
        .as("994.48 would be owed").isEqualTo(euros("640.00"));
    assertThat(penalty(euros("1000.00"), euros("640.00"), "2027-01-01T12:00"))
        .as("all is paid").isEqualTo(euros("0.00"));
  }

  private static Money penalty(Money penalty, Money paid,
      String told) {
    var terms = with(EarlyTermination.class, new EarlyTermination(0, 14)).with(
        new MinimumCommitment(penalty, LocalDate.of(2027, 1, 1), LocalDate.of(2027, 6, 30)));
    var facts = new Facts(Version.FIRST, 0, 0, paid, euros("0.00"));
    return ((Verdict.Judged) Judge.judge(terms, facts,
        new Incident.WorkEnds(Role.CLIENT, at(told)))).owed(Agreements.EUR);
  }

  @Test void no_penalty_when_the_professional_ends_and_it_says_so() {
    var terms = Agreements.withVatAdded();
    var consequences = judged(Judge.judge(terms, CancellingTest.facts(terms),
        new Incident.WorkEnds(Role.PROFESSIONAL, at("2027-02-01T12:00"))));
    assertThat(consequences).singleElement().isInstanceOf(StageChange.class);
    assertThat(consequences.getFirst().because().others()).singleElement()
        .isInstanceOf(WhyNot.EndedByProfessional.class);
  }

  @Test void with_tax_on_top_what_was_used_is_counted_with_it() {
    var terms = Agreements.with(PACKAGED, Price.class, new PackagePrice(euros("640.00"), 8,
        new PackagePrice.UnitWorth.Effective(), new Vat.Added(Agreements.VAT)));
    var facts = new Facts(Version.FIRST, 0, 2, euros("0.00"), euros("0.00"));
    assertThat(judged(Judge.judge(terms, facts,
        new Incident.WorkEnds(Role.CLIENT, at("2027-02-01T12:00")))).getFirst())
        .isInstanceOfSatisfying(Charge.class, charge -> {
          assertThat(charge.amount()).isEqualTo(euros("193.60"));
          assertThat(charge.vat()).isEqualTo(euros("33.60"));
        });
  }

  private static Terms without(Terms terms, Class<? extends Clause> kind) {
    var written = new Written(terms.language(), terms.zone(), terms.capacity(), Optional.empty(),
        Optional.empty(), terms.clauses().stream().filter(it -> !kind.isInstance(it)).toList());
    return written.terms();
  }

  @Test void a_piece_is_handed_over_where_pieces_or_their_acceptance_were_agreed() {
    var work = RuledAgreements.work();
    var delivered = new Incident.PieceIsDelivered("web", euros("2000.00"), 0, Incident.Delay.OWN,
        at("2027-02-20T11:00"));
    var free = without(work, Deliverables.class);
    var facts = CancellingTest.facts(work);
    assertThat(Judge.judge(free, facts, delivered)).isInstanceOfSatisfying(Verdict.Judged.class,
        it -> assertThat(it.consequences()).anySatisfy(piece -> {
          assertThat(piece).isInstanceOf(Consequence.PieceStands.class);
          assertThat(piece.because().clause()).isEqualTo(
              free.idOf(free.find(Acceptance.class).orElseThrow(), 0));
        }));
    assertThat(Judge.judge(without(work, Acceptance.class), facts, delivered))
        .isInstanceOf(Verdict.Judged.class);
    assertThat(Judge.judge(without(free, Acceptance.class), facts, delivered))
        .isEqualTo(new Verdict.Silent());
  }
}
