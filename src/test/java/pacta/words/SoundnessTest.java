package pacta.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import pacta.house.Seeds;
import pacta.money.Money;
import pacta.people.Language;
import pacta.terms.Agreements;
import pacta.terms.Consequence;
import pacta.terms.Grid;
import pacta.terms.Judge;
import pacta.terms.RandomTerms;
import pacta.terms.Terms;
import pacta.terms.Verdict;

/// Whoever takes pencil and paper and follows the lines that were printed gets the amount that was
/// printed, in either language. Read back from the text alone.
class SoundnessTest {
  private static final MathContext PRECISE = new MathContext(60);
  private static final Pattern FIGURE = Pattern.compile("\\d[\\d.,]*");

  @Test void the_printed_arithmetic_gives_the_printed_amount() {
    for (var terms : Agreements.all()) {
      var cases = Grid.of(terms);
      for (var i = 0; i < cases.size(); i += 5) reads(terms, cases.get(i));
    }
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
    assertThat(explained.lines().getLast().kind()).isEqualTo(SumLine.Kind.RESULT);
    assertThat(explained.lines().getLast().value()).isEqualTo(explained.amount());
    var printed = figure(explained.amount(), language);
    var worked = worked(explained.lines(), language);
    assertThat(worked.map(BigDecimal::abs).orElse(BigDecimal.ZERO))
        .as(explained.plain()).isEqualByComparingTo(printed);
    amount(judged.main()).ifPresent(money ->
        assertThat(printed).isEqualByComparingTo(money.amount()));
    assertThat(explained.because()).contains(judged.main().because().clause().toString());
  }

  private static Optional<Money> amount(Consequence main) {
    return switch (main) {
      case Consequence.Charge it -> Optional.of(it.amount());
      case Consequence.Credit it -> Optional.of(it.amount());
      case Consequence.UnitsUsed _, Consequence.PassSpent _, Consequence.Right _,
          Consequence.StageChange _, Consequence.NoEffect _ -> Optional.empty();
    };
  }

  /// Pencil and paper: a sign says what to do with the figure, a bare amount begins.
  private static Optional<BigDecimal> worked(List<SumLine> lines, Language language) {
    var sum = Optional.<BigDecimal>empty();
    for (var line : lines.subList(0, lines.size() - 1)) sum = after(sum, line, language);
    return sum;
  }

  private static Optional<BigDecimal> after(Optional<BigDecimal> sum, SumLine line,
      Language language) {
    var value = line.value();
    var figure = FIGURE.matcher(value).find() ? figure(value, language) : BigDecimal.ZERO;
    if (line.kind() == SumLine.Kind.SUBTOTAL) return Optional.of(turned(sum, value, figure));
    return switch (value.charAt(0)) {
      case '×' -> sum.map(it -> value.contains("%") ? hundredths(it.multiply(figure))
          : prorated(it, value, language));
      case '÷' -> sum.map(it -> it.divide(figure, PRECISE));
      case '+' -> Optional.of(value.contains("%")
          ? hundredths(sum.orElseThrow().multiply(figure.add(BigDecimal.valueOf(100))))
          : sum.orElse(BigDecimal.ZERO).add(figure));
      case '\u2212' -> Optional.of(sum.orElse(BigDecimal.ZERO).subtract(figure));
      case '≈' -> Optional.of(near(sum.orElseThrow(), figure));
      default -> begins(value) ? Optional.of(figure) : sum;
    };
  }

  private static BigDecimal turned(Optional<BigDecimal> sum, String value, BigDecimal figure) {
    var after = value.indexOf('\u2212') >= 0 ? figure.negate() : figure;
    assertThat(after).isEqualByComparingTo(sum.orElseThrow().negate());
    return after;
  }

  private static boolean begins(String value) {
    return value.matches(".*(€|£|JPY).*");
  }

  private static BigDecimal near(BigDecimal exact, BigDecimal rounded) {
    assertThat(exact.subtract(rounded).abs()).isLessThan(BigDecimal.ONE);
    assertThat(List.of(RoundingMode.HALF_UP, RoundingMode.HALF_EVEN, RoundingMode.DOWN))
        .anyMatch(mode -> exact.setScale(rounded.scale(), mode).compareTo(rounded) == 0);
    return rounded;
  }

  private static BigDecimal prorated(BigDecimal sum, String value, Language language) {
    var parts = value.substring(2).split("/");
    return sum.multiply(figure(parts[0], language)).divide(figure(parts[1], language), PRECISE);
  }

  private static BigDecimal hundredths(BigDecimal number) {
    return number.movePointLeft(2);
  }

  private static BigDecimal figure(String text, Language language) {
    var found = FIGURE.matcher(text);
    assertThat(found.find()).as(text).isTrue();
    var digits = language == Language.ES
        ? found.group().replace(".", "").replace(',', '.') : found.group().replace(",", "");
    return new BigDecimal(digits);
  }
}
