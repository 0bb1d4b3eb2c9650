package pacta.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static pacta.terms.Agreements.MADRID;
import static pacta.terms.Agreements.euros;
import static pacta.terms.CancellingTest.at;
import static pacta.terms.CancellingTest.judged;
import static pacta.terms.CancellingTest.session;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pacta.money.Money;
import pacta.money.Rounding;
import pacta.people.Role;
import pacta.terms.Incident.Settling;
import pacta.terms.NoticeTiers.Tier;
import pacta.terms.PackagePrice.UnitWorth;
import pacta.time.Notice;
import pacta.time.Reckoning;

/// Answers worked out apart from the program, by hand and by another program.
/// Source: Pacta's numeric oracles: a session of 90.00 € net, free from 48 real hours on, half
/// from 24, all with less, the limit in time, in Madrid.
class OraclesTest {
  private static final Session THURSDAY = session("2026-12-17T18:00");

  private static Terms ninety(Vat vat, FeeVat feeVat) {
    var tiers = new NoticeTiers(List.of(new Tier(Notice.hours(48), Levy.FREE),
        new Tier(Notice.hours(24), Levy.of(50))), Levy.ALL, Whole.COSTS_ITS_PRICE, feeVat, 0,
        Rounding.HALF_UP);
    return Agreements.with(Agreements.with(Agreements.perSession(), Price.class,
        new SessionPrice(euros("90.00"), vat)), NoticeTiers.class, tiers);
  }

  private static Money owed(Terms terms, Session session, String told) {
    return ((Verdict.Judged) Judge.judge(terms, CancellingTest.facts(terms),
        new Incident.ClientCancels(session, at(told), Settling.AS_AGREED)))
        .owed(Agreements.EUR);
  }

  @ParameterizedTest(name = "{0}: told {1}, {2}")
  @CsvSource(textBlock = """
      O1, 2026-12-15T18:00:00, 0.00
      O2, 2026-12-15T18:00:01, 45.00
      O3, 2026-12-16T18:00:00, 45.00
      O3, 2026-12-16T18:00:01, 90.00
      """)
  void the_tiers_of_a_thursday(String oracle, String told, String owed) {
    assertThat(owed(ninety(new Vat.None(), FeeVat.AS_SERVICE), THURSDAY, told)).as(oracle)
        .isEqualTo(euros(owed));
  }

  @Test void o4_twenty_three_and_a_half_hours_are_late_and_the_day_before_is_in_time() {
    var sunday = session("2027-03-28T10:00").start();
    var told = at("2027-03-27T09:30");
    assertThat(Notice.hours(24).inTime(told, sunday, Reckoning.in(MADRID))).isFalse();
    assertThat(Notice.days(1).inTime(told, sunday, Reckoning.in(MADRID))).isTrue();
  }

  @Test void o5_the_same_session_seen_from_bogota() {
    var bogota = ZoneId.of("America/Bogota");
    assertThat(THURSDAY.start().instant().atZone(bogota).toLocalDateTime())
        .isEqualTo(LocalDateTime.parse("2026-12-17T12:00"));
    var freeUntil = Scale.of(ninety(new Vat.None(), FeeVat.AS_SERVICE),
        Facts.none(Version.FIRST, Agreements.EUR), THURSDAY).freeUntil();
    assertThat(freeUntil.map(it -> it.atZone(bogota).toLocalDateTime()))
        .contains(LocalDateTime.parse("2026-12-15T12:00"));
  }

  @ParameterizedTest(name = "counted at {0}, {1} come back")
  @CsvSource(textBlock = """
      ,       400.00
      100.00, 300.00
      """)
  void o7_five_of_ten_used_and_all_paid(String listPrice, String refund) {
    var worth = listPrice == null ? new UnitWorth.Effective()
        : new UnitWorth.ListPrice(euros(listPrice));
    var terms = ten(new PackagePrice(euros("800.00"), 10, worth, new Vat.None()),
        Optional.empty());
    var facts = new Facts(Version.FIRST, 0, 5, euros("800.00"), euros("0.00"));
    assertThat(judged(end(terms, facts, Role.CLIENT, "2027-02-01T12:00")).getFirst())
        .isInstanceOfSatisfying(Consequence.Credit.class, credit -> {
          assertThat(credit.amount()).isEqualTo(euros(refund));
          assertThat(credit.to()).isEqualTo(Role.CLIENT);
        });
    assertThat(Draft.of(terms).findings()).filteredOn(it -> it.weight() == Finding.Weight.WARNING)
        .extracting(Finding::reason)
        .isEqualTo(listPrice == null ? List.of() : List.of("L5.list-price"));
  }

  @Test void o9_a_hundred_for_three_sessions() {
    var price = new PackagePrice(euros("100.00"), 3, new UnitWorth.Effective(), new Vat.None());
    assertThat(List.of(price.unitValue(1), price.unitValue(2), price.unitValue(3)))
        .containsExactly(euros("33.34"), euros("33.33"), euros("33.33"));
    assertThat(price.unitValue(4)).isEqualTo(euros("33.33"));
    assertThat(price.worth(2)).isEqualTo(euros("66.67"));
    assertThat(price.worth(3)).isEqualTo(euros("100.00"));
  }

  @ParameterizedTest(name = "as {0}: {1}")
  @CsvSource(textBlock = """
      AS_SERVICE,   54.45, 9.45
      AS_INDEMNITY, 45.00, 0.00
      """)
  void o11_tax_on_a_fee(FeeVat feeVat, String amount, String tax) {
    var terms = ninety(new Vat.Added(Agreements.VAT), feeVat);
    var verdict = Judge.judge(terms, CancellingTest.facts(terms), new Incident.ClientCancels(
        THURSDAY, at("2026-12-16T10:00"), Settling.AS_AGREED));
    assertThat(judged(verdict).getFirst()).isInstanceOfSatisfying(Consequence.Charge.class, it -> {
      assertThat(it.amount()).isEqualTo(euros(amount));
      assertThat(it.vat()).isEqualTo(euros(tax));
    });
  }

  /// 105 of the 181 days from 1 January to 30 June are left after 17 March.
  @Test void o13_the_penalty_of_a_commitment_in_proportion_to_the_days_left() {
    var terms = ten(new PackagePrice(euros("800.00"), 10, new UnitWorth.Effective(),
        new Vat.None()), Optional.of(new MinimumCommitment(euros("300.00"),
            LocalDate.of(2027, 1, 1), LocalDate.of(2027, 6, 30))));
    var facts = new Facts(Version.FIRST, 0, 0, euros("0.00"), euros("0.00"));
    assertThat(judged(end(terms, facts, Role.CLIENT, "2027-03-17T12:00")).getFirst())
        .isInstanceOfSatisfying(Consequence.Charge.class, charge ->
            assertThat(charge.amount()).isEqualTo(euros("174.03")));
    assertThat(judged(end(terms, facts, Role.PROFESSIONAL, "2027-03-17T12:00")))
        .singleElement().isInstanceOf(Consequence.StageChange.class);
  }

  private static Terms ten(PackagePrice price, Optional<MinimumCommitment> commitment) {
    var draft = Agreements.draft()
        .with(Procedure.class, new Procedure(Optional.of(10), 60, Procedure.Rhythm.WEEKLY,
            new Procedure.Place.VideoCall(), LocalDate.of(2027, 1, 13), Optional.empty()))
        .with(Price.class, price)
        .with(PaymentSchedule.class, new BeforeEachSession(0))
        .with(EarlyTermination.class, new EarlyTermination(0, 14));
    return Agreements.terms(commitment.map(it -> draft.with(MinimumCommitment.class, it))
        .orElse(draft));
  }

  private static Verdict end(Terms terms, Facts facts, Role by, String told) {
    return Judge.judge(terms, facts, new Incident.WorkEnds(by, at(told)));
  }
}
