package pacta.terms;

import java.util.Optional;
import pacta.money.Money;
import pacta.money.Percent;

/// What an incident costs: a share of the session's worth, or a fixed sum that never goes above it.
/// As text, `50%` or `30.00 EUR`.
public sealed interface Levy {
  Levy FREE = new Share(Percent.NONE);
  Levy ALL = new Share(Percent.ALL);

  /// @param share from 0 to 100
  record Share(Percent share) implements Levy {
    @Override public String toString() {
      return share + "%";
    }
  }

  /// @param sum above zero; net or with tax, as the prices are
  record Fixed(Money sum) implements Levy {
    public Fixed {
      InvalidTerm.unless(sum.isPositive(), "price.positive", sum);
    }

    @Override public String toString() {
      return sum.toString();
    }
  }

  static Levy of(int hundredths) {
    return new Share(Percent.of(hundredths));
  }

  /// Reads what `toString()` writes; a bare figure is a share.
  ///
  /// @throws IllegalArgumentException when the text is neither a percentage nor a sum
  static Levy parse(String text) {
    return text.strip().matches("[\\d.]+\\s*%?")
        ? new Share(Percent.parse(text)) : new Fixed(Money.parse(text));
  }

  default boolean isNone() {
    return this instanceof Share(var share) && share.isNone();
  }

  /// Whether it is the whole worth of the session, by its share.
  default boolean isAll() {
    return this instanceof Share(var share) && share.isAll();
  }

  /// The share, where it is one.
  default Optional<Percent> asShare() {
    return this instanceof Share(var share) ? Optional.of(share) : Optional.empty();
  }

  /// Whether this one is above the other, where the two can be compared without a price.
  default boolean isDearerThan(Levy other) {
    if (other.isNone()) return !isNone();
    return switch (this) {
      case Share(var share) -> other instanceof Share(var less) && share.compareTo(less) > 0;
      case Fixed(var sum) -> other instanceof Fixed(var less)
          && less.currency().equals(sum.currency()) && sum.compareTo(less) > 0;
    };
  }
}
