package pacta.money;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/// A share of a whole in hundredths: `new Percent("50")` is one half. Exact; zero or more.
public record Percent(BigDecimal value) implements Comparable<Percent> {
  public static final Percent NONE = new Percent(BigDecimal.ZERO);
  public static final Percent ALL = new Percent(BigDecimal.valueOf(100));

  private static final Pattern SHAPE = Pattern.compile("(\\d{1,6}(\\.\\d{1,6})?)\\s*%?");

  public Percent {
    if (value.signum() < 0) throw new IllegalArgumentException("percent: " + value);
    value = value.stripTrailingZeros();
    if (value.scale() < 0) value = value.setScale(0);
  }

  /// Reads what [#toString()] writes: a plain decimal such as `12.5`; a sign behind it is let be.
  ///
  /// @throws IllegalArgumentException when the text is no decimal of zero or more
  public static Percent parse(String text) {
    var found = SHAPE.matcher(text.strip());
    if (!found.matches()) throw new IllegalArgumentException("not a percentage: " + text);
    return new Percent(new BigDecimal(found.group(1)));
  }

  public static Percent of(long hundredths) {
    return new Percent(BigDecimal.valueOf(hundredths));
  }

  /// One half is 0.5.
  public BigDecimal asFraction() {
    return value.movePointLeft(2);
  }

  public boolean isNone() {
    return value.signum() == 0;
  }

  public boolean isAll() {
    return compareTo(ALL) == 0;
  }

  @Override public int compareTo(Percent other) {
    return value.compareTo(other.value);
  }

  @Override public String toString() {
    return value.toPlainString();
  }
}
