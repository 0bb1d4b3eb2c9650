package pacta.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pacta.house.Seeds;
import pacta.money.Money;
import pacta.money.Rounding;
import pacta.people.Role;
import pacta.terms.Consequence.UnitsUsed;
import pacta.terms.Consequence.UnitsUsed.Fate;
import pacta.terms.Incident.Settling;

/// What holds of every agreement that could be signed, whatever happens under it.
class LawsTest {
  private static final int RUNS = 200;

  /// A random agreement, with one of its sessions.
  private record Life(RandomGenerator random, Terms terms, Facts facts, Session session) {
    static void forEach(BiConsumer<Life, Instant> law) {
      Seeds.forEach(RUNS, random -> {
        var terms = RandomTerms.from(random);
        var session = RandomTerms.session(random, terms);
        var life = new Life(random, terms, RandomTerms.facts(random, terms), session);
        life.edges().forEach(told -> law.accept(life, told));
      });
    }

    /// Every breakpoint and a second to either side: fees are steps, so nothing else can differ.
    List<Instant> edges() {
      return Grid.breakpoints(terms, session).flatMap(at ->
          Stream.of(at.minusSeconds(1), at, at.plusSeconds(1))).sorted().distinct().toList();
    }

    Verdict cancelling(Instant told, Settling settling) {
      return judge(new Incident.ClientCancels(session, told, settling));
    }

    Verdict judge(Incident incident) {
      return Judge.judge(terms, facts, incident);
    }

    /// What a session costs, tax and all.
    Money gross() {
      return Tax.onTop(terms.price().unitValue(facts.unitsUsed() + 1), terms.price().vat(),
          Rounding.HALF_UP);
    }

    Money zero() {
      return Money.zero(terms.price().currency());
    }

    boolean afterGrace(Instant told) {
      var minutes = terms.tiers().graceMinutes();
      return minutes == 0 || told.isAfter(session.booked().plus(Duration.ofMinutes(minutes)));
    }

    /// In money, or in the worth of the session that is used up.
    Money cost(Verdict verdict) {
      var main = ((Verdict.Judged) verdict).main();
      if (main instanceof Consequence.Charge it) return it.amount();
      return main instanceof UnitsUsed it ? it.because().result().orElseThrow() : zero();
    }
  }

  @Test void later_notice_is_never_cheaper() {
    Seeds.forEach(RUNS, random -> {
      var terms = RandomTerms.from(random);
      var session = RandomTerms.session(random, terms);
      var life = new Life(random, terms, RandomTerms.facts(random, terms), session);
      var before = life.zero();
      for (var told : life.edges()) {
        if (!life.afterGrace(told)) continue;
        var cost = life.cost(life.cancelling(told, Settling.AS_AGREED));
        assertThat(cost).isGreaterThanOrEqualTo(before);
        before = cost;
      }
    });
  }

  @Test void no_fee_is_above_what_a_session_costs() {
    Life.forEach((life, told) ->
        assertThat(life.cost(life.cancelling(told, Settling.AS_AGREED)))
            .isLessThanOrEqualTo(life.gross()));
  }

  @Test void an_incident_takes_the_session_or_money_and_never_both() {
    Life.forEach((life, told) -> Stream.of(
            life.cancelling(told, Settling.AS_AGREED),
            life.judge(new Incident.ClientDoesNotCome(life.session(), told, Settling.AS_AGREED)))
        .filter(Verdict.Judged.class::isInstance).map(Verdict.Judged.class::cast)
        .forEach(judged -> assertThat(judged.charges().count() + judged.consequences().stream()
            .filter(it -> it instanceof UnitsUsed used && used.fate() == Fate.FORFEITED).count())
            .isLessThanOrEqualTo(1)));
  }

  @Test void a_pass_never_costs_anything_but_itself() {
    Life.forEach((life, told) -> Stream.of(
            life.cancelling(told, Settling.WITH_A_PASS),
            life.judge(new Incident.ClientDoesNotCome(life.session(), told,
                Settling.WITH_A_PASS)))
        .filter(Verdict.Judged.class::isInstance).map(Verdict.Judged.class::cast)
        .forEach(judged -> assertThat(life.cost(judged)).isEqualTo(life.zero())));
  }

  @Test void a_pass_is_not_spent_where_nothing_would_be_owed() {
    Life.forEach((life, told) -> {
      var free = life.cost(life.cancelling(told, Settling.AS_AGREED)).isZero();
      var spent = life.cancelling(told, Settling.WITH_A_PASS) instanceof Verdict.Judged judged
          && judged.main() instanceof Consequence.PassSpent;
      if (free && spent) assertThat(life.terms().tiers().table().fees())
          .as("only a share that rounds to nothing").anyMatch(fee -> !fee.isNone());
    });
  }

  @Test void the_professional_never_profits_from_cancelling() {
    Life.forEach((life, told) -> {
      var judged = (Verdict.Judged) life.judge(
          new Incident.ProfessionalCancelsSession(life.session(), told));
      assertThat(judged.charges()).isEmpty();
      assertThat(judged.consequences()).anyMatch(it ->
          it instanceof UnitsUsed used && used.fate() == Fate.RETURNED);
    });
  }

  @Test void an_end_gives_back_no_more_than_was_paid_and_asks_no_more_than_was_left() {
    Life.forEach((life, told) -> {
      for (var by : Role.values())
        if (life.judge(new Incident.WorkEnds(by, told)) instanceof Verdict.Judged judged)
          judged.consequences().forEach(it -> within(life, it));
    });
  }

  private static void within(Life life, Consequence consequence) {
    if (consequence instanceof Consequence.Credit credit)
      assertThat(credit.amount()).isLessThanOrEqualTo(life.facts().paid());
    if (consequence instanceof Consequence.Charge charge
        && life.terms().price() instanceof PackagePrice whole)
      assertThat(charge.amount().plus(life.facts().paid())).isLessThanOrEqualTo(
          Tax.onTop(whole.price(), whole.vat(), Rounding.HALF_UP).plus(life.facts().fees()));
  }

  @Test void leaving_costs_the_client_nothing_when_the_professional_leaves() {
    Life.forEach((life, told) -> {
      var own = life.judge(new Incident.WorkEnds(Role.PROFESSIONAL, told));
      var theirs = life.judge(new Incident.WorkEnds(Role.CLIENT, told));
      assertThat(balance(life, own)).isGreaterThanOrEqualTo(balance(life, theirs));
    });
  }

  private static Money balance(Life life, Verdict verdict) {
    if (!(verdict instanceof Verdict.Judged judged)) return life.zero();
    if (judged.main() instanceof Consequence.Credit it) return it.amount();
    return judged.main() instanceof Consequence.Charge it ? it.amount().negated() : life.zero();
  }

  @Test void instalments_add_up_to_the_price_with_its_tax() {
    Seeds.forEach(RUNS, random -> {
      var terms = RandomTerms.from(random);
      var owed = Owed.onSigning(terms, Version.FIRST);
      if (owed.isEmpty()) return;
      var whole = (PackagePrice) terms.price();
      assertThat(owed.stream().map(it -> it.charge().amount()).reduce(Money::plus).orElseThrow())
          .isEqualTo(Tax.onTop(whole.price(), whole.vat(), Rounding.HALF_UP));
    });
  }

  @Test void the_sessions_of_a_package_add_up_to_its_price() {
    Seeds.forEach(RUNS, random -> {
      if (!(RandomTerms.from(random).price() instanceof PackagePrice whole)) return;
      var sum = Money.zero(whole.currency());
      for (var unit = 1; unit <= whole.sessions(); unit++) sum = sum.plus(whole.unitValue(unit));
      assertThat(sum).isEqualTo(whole.price());
      assertThat(whole.worth(whole.sessions())).isLessThanOrEqualTo(whole.price());
    });
  }

  @Test void every_amount_is_what_its_steps_give_and_cites_a_clause_that_is_printed() {
    Life.forEach((life, told) -> {
      var judged = (Verdict.Judged) life.cancelling(told, Settling.AS_AGREED);
      var printed = Outline.of(life.terms().clauses()).lines().stream().map(Outline.Line::id);
      assertThat(printed).contains(judged.main().because().clause());
      judged.charges().forEach(charge -> {
        assertThat(charge.because().result()).contains(charge.amount());
        assertThat(charge.vat()).isLessThanOrEqualTo(charge.amount());
      });
    });
  }

  @Test void the_same_facts_give_the_same_answer_and_fractions_of_a_second_do_not_count() {
    Life.forEach((life, told) -> {
      var once = life.cancelling(told, Settling.AS_AGREED);
      assertThat(life.cancelling(told, Settling.AS_AGREED)).isEqualTo(once);
      assertThat(life.cancelling(told.plusNanos(999_999_999), Settling.AS_AGREED)).isEqualTo(once);
    });
  }

  @Test void the_bar_says_what_the_judge_does() {
    Life.forEach((life, told) -> {
      var bands = Scale.of(life.terms(), life.facts(), life.session()).bands();
      var judged = (Verdict.Judged) life.cancelling(told, Settling.AS_AGREED);
      if (!life.afterGrace(told)) {
        assertThat(bands).filteredOn(band -> band.until().filter(told::isAfter).isEmpty())
            .first().matches(band -> band.fee().isNone());
        return;
      }
      var clause = judged.main().because().clause();
      assertThat(bands).filteredOn(band -> band.clause().equals(clause)).hasSize(1)
          .allMatch(band -> band.cost().equals(life.cost(judged)));
    });
  }

  @Test void the_examples_of_an_agreement_come_out_the_same_each_time() {
    Seeds.forEach(RUNS, random -> {
      var terms = RandomTerms.from(random);
      assertThat(Example.of(terms)).isEqualTo(Example.of(terms)).isNotEmpty();
    });
  }
}
