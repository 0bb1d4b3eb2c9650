package pacta.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pacta.house.Seeds;
import pacta.money.Money;
import pacta.people.Language;
import pacta.terms.Agreements;
import pacta.terms.Consequence;
import pacta.terms.Grid;
import pacta.terms.Incident;
import pacta.terms.Judge;
import pacta.terms.RandomTerms;
import pacta.terms.RuledAgreements;
import pacta.terms.Terms;
import pacta.terms.Verdict;

/// Whoever takes pencil and paper and follows the lines that were printed gets the amount that was
/// printed, in either language. Read back from the text alone.
class SoundnessTest {
  @Test void the_printed_arithmetic_gives_the_printed_amount() {
    var told = new HashSet<Class<?>>();
    for (var terms : Stream.concat(Agreements.all().stream(), RuledAgreements.all().stream())
        .toList()) {
      var cases = Grid.whole(terms).toList();
      for (var i = 0; i < cases.size(); i++) {
        var first = told.add(cases.get(i).incident().getClass());
        if (first || i % 37 == 0) reads(terms, cases.get(i));
      }
    }
    assertThat(told).containsAll(kinds(Incident.class).filter(kind ->
        kind != Incident.ProofIsDue.class).toList());
  }

  private static Stream<Class<?>> kinds(Class<?> type) {
    return type.isSealed() ? Stream.of(type.getPermittedSubclasses()).flatMap(
        SoundnessTest::kinds) : Stream.of(type);
  }

  @Test void so_it_does_for_agreements_nobody_would_think_of() {
    Seeds.forEach(30, random -> {
      var terms = RandomTerms.from(random);
      var cases = Grid.of(terms);
      for (var i = 0; i < 20; i++) reads(terms, cases.get(random.nextInt(cases.size())));
    });
  }

  private static void reads(Terms terms, Grid.Case it) {
    var verdict = Judge.judge(terms, it.facts(), it.incident());
    for (var language : Language.values()) {
      var explained = Explained.of(verdict, it.incident(), terms, language, terms.zone(),
          Listener.BOTH);
      assertThat(explained.plain() + explained.brief()).doesNotContain("{");
      if (verdict instanceof Verdict.Judged judged) checks(explained, judged, language);
      else assertThat(explained.lines()).isEmpty();
    }
  }

  private static void checks(Explained explained, Verdict.Judged judged, Language language) {
    Sound.check(explained, language);
    amount(judged.main()).ifPresent(money -> assertThat(
        new Pencil(language).figure(explained.amount())).isEqualByComparingTo(money.amount()));
    assertThat(explained.because()).contains(judged.main().because().clause().toString());
  }

  private static Optional<Money> amount(Consequence main) {
    return switch (main) {
      case Consequence.Charge it -> Optional.of(it.amount());
      case Consequence.Credit it -> Optional.of(it.amount());
      case Consequence.PriceChange it -> Optional.of(it.price());
      case Consequence.UnitsLapse it -> Optional.of(it.worth());
      case Consequence.UnitsUsed _, Consequence.PassSpent _, Consequence.Right _,
          Consequence.SessionMoved _, Consequence.Awaited _, Consequence.DatesMove _,
          Consequence.Standstill _, Consequence.PieceStands _, Consequence.UsableUntil _,
          Consequence.MinutesKept _, Consequence.StageChange _, Consequence.NoEffect _ ->
          Optional.empty();
    };
  }
}
