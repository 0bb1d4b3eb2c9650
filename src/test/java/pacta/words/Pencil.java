package pacta.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import pacta.people.Language;

/// Pencil and paper: works out printed lines from their text alone. A sign says what to do with the
/// figure, a bare amount begins; words tell, and a side sum with `=` has to come out.
record Pencil(Language language) {
  private static final MathContext PRECISE = new MathContext(60);
  private static final Pattern FIGURE = Pattern.compile("\\d[\\d.,]*");
  private static final String CURRENCY = "€|£|US\\$|JPY";
  private static final Pattern AMOUNT = Pattern.compile(
      "\u2212?((" + CURRENCY + ")\u00a0?\\d.*|\\d[\\d.,]*\u00a0?(" + CURRENCY + ").*)");

  /// What the lines come to, the result line aside; none where no line is about money.
  Optional<BigDecimal> worked(List<SumLine> lines) {
    var sum = Optional.<BigDecimal>empty();
    for (var line : lines)
      if (line.kind() == SumLine.Kind.SUBTOTAL) sum = Optional.of(turned(sum, line.value()));
      else if (line.kind() == SumLine.Kind.LINE) sum = after(sum, line.value());
    return sum;
  }

  private Optional<BigDecimal> after(Optional<BigDecimal> sum, String value) {
    if (value.contains("=")) comesOut(value);
    return switch (value.charAt(0)) {
      case '×' -> sum.map(it -> times(it, value));
      case '÷' -> sum.map(it -> it.divide(figure(value), PRECISE));
      case '+' -> Optional.of(plus(sum, value));
      case '\u2212' -> Optional.of(sum.orElse(BigDecimal.ZERO).subtract(figure(value)));
      case '≈' -> Optional.of(near(sum.orElseThrow(), figure(value)));
      default -> AMOUNT.matcher(value).matches() ? Optional.of(product(value)) : sum;
    };
  }

  private BigDecimal times(BigDecimal sum, String factor) {
    if (factor.contains("%")) return sum.multiply(figure(factor)).movePointLeft(2);
    var parts = factor.split("/");
    var times = sum.multiply(figure(parts[0]));
    return parts.length == 1 ? times : times.divide(figure(parts[1]), PRECISE);
  }

  private BigDecimal plus(Optional<BigDecimal> sum, String value) {
    if (value.contains("×")) return sum.orElse(BigDecimal.ZERO).add(product(value));
    return value.contains("%")
        ? sum.orElseThrow().multiply(figure(value).add(BigDecimal.valueOf(100))).movePointLeft(2)
        : sum.orElse(BigDecimal.ZERO).add(figure(value));
  }

  /// `1.000,00 € × 8 % × 30/365`.
  private BigDecimal product(String value) {
    var factors = value.split("×");
    var product = figure(factors[0]);
    for (var i = 1; i < factors.length; i++) product = times(product, factors[i]);
    return product;
  }

  /// `1.000,00 € − (300,00 € − 12,00 €) = 712,00 €`.
  private void comesOut(String value) {
    var figures = FIGURE.matcher(value).results().map(it -> figure(it.group())).toList();
    assertThat(figures).as(value).hasSize(4);
    assertThat(figures.get(0).subtract(figures.get(1).subtract(figures.get(2))))
        .as(value).isEqualByComparingTo(figures.get(3));
  }

  private BigDecimal turned(Optional<BigDecimal> sum, String value) {
    var after = value.indexOf('\u2212') >= 0 ? figure(value).negate() : figure(value);
    assertThat(after).isEqualByComparingTo(sum.orElseThrow().negate());
    return after;
  }

  private static BigDecimal near(BigDecimal exact, BigDecimal rounded) {
    assertThat(exact.subtract(rounded).abs()).isLessThan(BigDecimal.ONE);
    assertThat(List.of(RoundingMode.HALF_UP, RoundingMode.HALF_EVEN, RoundingMode.DOWN))
        .anyMatch(mode -> exact.setScale(rounded.scale(), mode).compareTo(rounded) == 0);
    return rounded;
  }

  BigDecimal figure(String text) {
    var found = FIGURE.matcher(text);
    assertThat(found.find()).as(text).isTrue();
    var digits = language == Language.ES
        ? found.group().replace(".", "").replace(',', '.') : found.group().replace(",", "");
    return new BigDecimal(digits);
  }
}
