package pacta.terms;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import pacta.money.Rounding;
import pacta.time.Notice;

/// Point 5: what it costs the client to cancel, by how early they say so.
///
/// @param table        for every session, or for those on business days where others are apart
/// @param restDays     for sessions on days that are not of business, where they are apart
/// @param whole        what a share of 100 % means
/// @param graceMinutes for so long after booking, cancelling is free whatever the notice, if the
///                     session has not begun; zero for no such time
/// @param rounding     how a fraction of a cent is rounded, once, at the end
public record NoticeTiers(Table table, Optional<Table> restDays, Whole whole, FeeVat feeVat,
    int graceMinutes, Rounding rounding) implements Clause {
  /// With at least this notice, this is owed.
  public record Tier(Notice notice, Levy fee) {
    public Tier {
      InvalidTerm.unlessGiven(notice);
    }
  }

  /// Fees by falling notice.
  ///
  /// @param tiers longest notice first, each with less notice and no lower fee than the one before,
  ///              all in one unit and with one boundary
  /// @param less  owed with less notice than the last tier asks
  public record Table(List<Tier> tiers, Levy less) {
    public Table {
      tiers = List.copyOf(tiers);
      InvalidTerm.unless(!tiers.isEmpty() && tiers.size() <= 6, "tiers.count", tiers.size());
      for (var i = 1; i < tiers.size(); i++) requireOrder(tiers.get(i - 1), tiers.get(i));
      var last = tiers.getLast();
      InvalidTerm.unless(last.notice().amount() >= 1 || last.notice().cutOff().isPresent(),
          "tiers.zero-notice", last.notice().amount());
      requireDearer(last.fee(), less);
      InvalidTerm.unlessWithinAll(less);
    }

    /// All the fees in order of falling notice, the one for less notice last.
    public List<Levy> fees() {
      var fees = new ArrayList<>(tiers.stream().map(Tier::fee).toList());
      fees.add(less);
      return List.copyOf(fees);
    }

    /// One of them, from 0.
    Levy fee(int place) {
      return place < tiers.size() ? tiers.get(place).fee() : less;
    }

    /// The notice that ends the free time, or none when not even the longest notice is free.
    public Optional<Notice> free() {
      return tiers.stream().filter(tier -> tier.fee().isNone()).reduce((_, last) -> last)
          .map(Tier::notice);
    }

    private static void requireOrder(Tier longer, Tier shorter) {
      var a = longer.notice();
      var b = shorter.notice();
      var alike = a.unit() == b.unit() && a.boundary() == b.boundary()
          && a.cutOff().isPresent() == b.cutOff().isPresent();
      InvalidTerm.unless(alike, "tiers.unit", b.unit());
      var earlierOnTheDay = a.amount() == b.amount() && a.cutOff().isPresent()
          && a.cutOff().get().isBefore(b.cutOff().get());
      if (a.amount() <= b.amount() && !earlierOnTheDay)
        throw new InvalidTerm("tiers.overlap", Map.of("first", a.amount(), "second", b.amount()));
      requireDearer(longer.fee(), shorter.fee());
    }

    private static void requireDearer(Levy earlier, Levy later) {
      if (earlier.isDearerThan(later))
        throw new InvalidTerm("tiers.cheaper-later", Map.of("earlier", earlier, "later", later));
    }
  }

  public NoticeTiers {
    InvalidTerm.unless(graceMinutes >= 0 && graceMinutes <= 24 * 60, "tiers.grace", graceMinutes);
  }

  /// One table for every session.
  public NoticeTiers(List<Tier> tiers, Levy less, Whole whole, FeeVat feeVat, int graceMinutes,
      Rounding rounding) {
    this(new Table(tiers, less), Optional.empty(), whole, feeVat, graceMinutes, rounding);
  }

  /// Its tables: one, or two.
  public Stream<Table> tables() {
    return Stream.concat(Stream.of(table), restDays.stream());
  }

  /// The number, from 0, of the first sentence of a table.
  public int firstSentence(Table of) {
    return of == table ? 0 : table.fees().size();
  }

  /// The notice that ends the free time of most sessions, when there is one.
  public Optional<Notice> free() {
    return table.free();
  }

  /// One sentence a fee, one for the grace time when there is one, and one for how it is counted.
  @Override public int sentences() {
    return graceSentence() + (graceMinutes > 0 ? 1 : 0) + 1;
  }

  /// The last instant at which cancelling a session is free because it was just booked; nothing
  /// where no such time was agreed.
  public Optional<Instant> graceUntil(Session session) {
    return graceMinutes == 0 ? Optional.empty()
        : Optional.of(session.booked().plus(Duration.ofMinutes(graceMinutes)));
  }

  /// The number of the sentence on the grace time, which may not be there.
  public int graceSentence() {
    return tables().mapToInt(it -> it.fees().size()).sum();
  }

  @Override public Point point() {
    return Point.CHANGES;
  }
}
