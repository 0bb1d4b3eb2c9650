package pacta.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pacta.money.Percent;
import pacta.money.Rounding;
import pacta.time.Notice;

/// Point 5: what it costs the client to cancel, by how early they say so.
///
/// @param tiers        longest notice first, each with less notice and no lower share than the one
///                     before, all in one unit and with one boundary
/// @param less         the share owed with less notice than the last tier asks
/// @param whole        what a share of 100 % means
/// @param graceMinutes for so long after booking, cancelling is free whatever the notice, if the
///                     session has not begun; zero for no such time
/// @param rounding     how a fraction of a cent is rounded, once, at the end
public record NoticeTiers(List<Tier> tiers, Percent less, Whole whole, FeeVat feeVat,
    int graceMinutes, Rounding rounding) implements Clause {
  /// With at least this notice, this share of the session is owed.
  public record Tier(Notice notice, Percent share) {}

  public NoticeTiers {
    tiers = List.copyOf(tiers);
    InvalidTerm.unless(!tiers.isEmpty() && tiers.size() <= 6, "tiers.count", tiers.size());
    for (var i = 1; i < tiers.size(); i++) requireOrder(tiers.get(i - 1), tiers.get(i));
    var last = tiers.getLast();
    InvalidTerm.unless(last.notice().amount() >= 1, "tiers.zero-notice", last.notice().amount());
    requireDearer(last.share(), less);
    InvalidTerm.unless(less.compareTo(Percent.ALL) <= 0, "tiers.over-all", less);
    InvalidTerm.unless(graceMinutes >= 0 && graceMinutes <= 24 * 60, "tiers.grace", graceMinutes);
  }

  private static void requireOrder(Tier longer, Tier shorter) {
    var a = longer.notice();
    var b = shorter.notice();
    var alike = a.unit() == b.unit() && a.boundary() == b.boundary();
    InvalidTerm.unless(alike, "tiers.unit", b.unit());
    if (a.amount() <= b.amount())
      throw new InvalidTerm("tiers.overlap", Map.of("first", a.amount(), "second", b.amount()));
    requireDearer(longer.share(), shorter.share());
  }

  private static void requireDearer(Percent earlier, Percent later) {
    if (earlier.compareTo(later) > 0)
      throw new InvalidTerm("tiers.cheaper-later", Map.of("earlier", earlier, "later", later));
  }

  /// The notice that ends the free time, or none when not even the longest notice is free.
  public Optional<Notice> free() {
    return tiers.stream().filter(tier -> tier.share().isNone()).reduce((_, last) -> last)
        .map(Tier::notice);
  }

  /// All the shares in order of falling notice, the one for less notice last.
  public List<Percent> shares() {
    var shares = new ArrayList<>(tiers.stream().map(Tier::share).toList());
    shares.add(less);
    return List.copyOf(shares);
  }

  /// One sentence a share, one for the grace time when there is one, and one for how it is counted.
  @Override public int sentences() {
    return tiers.size() + 1 + (graceMinutes > 0 ? 1 : 0) + 1;
  }

  @Override public Point point() {
    return Point.CHANGES;
  }
}
