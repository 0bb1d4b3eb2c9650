package pacta.terms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pacta.money.Percent;

/// Published rates of interest, each from a day on. A day beyond the last known stretch has no
/// rate: nothing is guessed.
public record Rates(List<Dated> known) {
  /// @param until the last day for which it is known to rule
  public record Dated(PublicRate rate, LocalDate from, LocalDate until, Percent year) {
    /// What is left of it around others of its rate.
    private List<Dated> outside(List<Dated> others) {
      var left = List.of(this);
      for (var other : others)
        left = left.stream().flatMap(it -> it.outside(other)).toList();
      return left;
    }

    private Stream<Dated> outside(Dated other) {
      if (other.rate != rate || other.from.isAfter(until) || other.until.isBefore(from))
        return Stream.of(this);
      return Stream.of(new Dated(rate, from, other.from.minusDays(1), year),
          new Dated(rate, other.until.plusDays(1), until, year))
          .filter(it -> !it.from.isAfter(it.until));
    }
  }

  /// What had been published when this program was.
  ///
  /// Source: art. 1108 of the Civil Code with the budget acts of 2016 to 2026; art. 7.2 of
  /// Ley 3/2004 with the resolutions on the rate for each half-year, here without the 8 points.
  public static final Rates PUBLISHED = new Rates(List.of(
      year(PublicRate.LEGAL_INTEREST_ES, 2016, 2022, "3"),
      year(PublicRate.LEGAL_INTEREST_ES, 2023, 2026, "3.25"),
      half("2019-01-01", "2022-12-31", "0"), half("2023-01-01", "2023-06-30", "2.5"),
      half("2023-07-01", "2023-12-31", "4"), half("2024-01-01", "2024-06-30", "4.5"),
      half("2024-07-01", "2024-12-31", "4.25"), half("2025-01-01", "2025-06-30", "3.15"),
      half("2025-07-01", "2026-06-30", "2.15")));

  static final Rates UNKNOWN = new Rates(List.of());

  public Rates {
    known = known.stream().sorted(Comparator.comparing(Dated::from)).toList();
  }

  /// These and others, which rule where both are known.
  Rates with(List<Dated> others) {
    if (others.isEmpty()) return this;
    var all = new ArrayList<>(others);
    for (var it : known) all.addAll(it.outside(others));
    return new Rates(all);
  }

  /// The stretch that a day lies in, when its rate is known.
  Optional<Dated> on(PublicRate rate, LocalDate day) {
    return known.stream().filter(it -> it.rate() == rate && !day.isBefore(it.from())
        && !day.isAfter(it.until())).findFirst();
  }

  private static Dated year(PublicRate rate, int from, int until, String percent) {
    return new Dated(rate, LocalDate.of(from, 1, 1), LocalDate.of(until, 12, 31),
        Percent.parse(percent));
  }

  private static Dated half(String from, String until, String percent) {
    return new Dated(PublicRate.ECB_MAIN_REFINANCING, LocalDate.parse(from),
        LocalDate.parse(until), Percent.parse(percent));
  }
}
