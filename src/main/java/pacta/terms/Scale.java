package pacta.terms;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pacta.money.Money;
import pacta.time.Notice;
import pacta.time.Notice.Boundary;

/// What cancelling a session costs, laid out along the time before it: the bar that pages draw.
public record Scale(List<Band> bands) {
  /// A stretch of time in which cancelling costs the same.
  ///
  /// @param until       where the band ends; empty for the last band
  /// @param boundary    whether what is told exactly then is still in it
  /// @param cost        what is owed, or the worth of the session that is used up
  /// @param usesSession whether one of a package is used up, and nothing owed
  public record Band(Optional<Instant> until, Boundary boundary, Levy fee, Money cost,
      boolean usesSession, ClauseId clause) {
    private boolean holds(Instant told) {
      return until.map(it -> boundary == Boundary.IN_TIME ? !told.isAfter(it) : told.isBefore(it))
          .orElse(true);
    }
  }

  /// Of that very session: just after it was booked, the time of grace counts too, and an hour that
  /// is kept has a rule of its own. Empty when the agreement says nothing of cancelling a session.
  public static Scale of(Terms terms, Facts facts, Session session) {
    return terms.find(FixedSlot.class).filter(it -> KeptHour.is(it, session, terms.zone()))
        .map(it -> kept(terms, facts, new KeptHour(terms, facts, it, session, Instant.EPOCH)))
        .orElseGet(() -> agreed(terms, facts, session)
            .with(terms.find(NoticeTiers.class).flatMap(it -> grace(terms, session, it))));
  }

  /// As the clause has it in print, a band for each fee, whenever the session was booked.
  public static Scale agreed(Terms terms, Facts facts, Session session) {
    return terms.find(NoticeTiers.class).map(tiers -> of(terms, facts, session, tiers))
        .orElseGet(() -> new Scale(List.of()));
  }

  private static Scale of(Terms terms, Facts facts, Session session, NoticeTiers tiers) {
    var table = new Tiering(terms, tiers, session, Instant.EPOCH).table();
    var bands = new ArrayList<Band>();
    var fees = table.fees();
    for (var i = 0; i < fees.size(); i++) {
      var notice = table.tiers().stream().skip(i).findFirst().map(NoticeTiers.Tier::notice);
      bands.add(band(
          notice.map(it -> it.deadline(session.counted(), terms.reckoning())),
          notice.map(Notice::boundary).orElse(Boundary.IN_TIME),
          Fee.of(terms, facts, fees.get(i), tiers, session),
          terms.idOf(tiers, tiers.firstSentence(table) + i)));
    }
    return new Scale(List.copyOf(bands));
  }

  /// Free until a free week can no longer be said, while there is one; then all of it is paid.
  private static Scale kept(Terms terms, Facts facts, KeptHour hour) {
    var paid = band(Optional.empty(), Boundary.IN_TIME, hour.fee(), hour.clause());
    return new Scale(Stream.concat(
        hour.freeUntil().map(it -> free(it, terms, hour.clause())).stream(), Stream.of(paid))
        .toList());
  }

  private static Band band(Optional<Instant> until, Boundary boundary, Fee fee, ClauseId clause) {
    return new Band(until, boundary, fee.levy(), fee.outcome(), fee.usesTheSession(), clause);
  }

  private static Band free(Instant until, Terms terms, ClauseId clause) {
    return new Band(Optional.of(until), Boundary.IN_TIME, Levy.FREE,
        Money.zero(terms.currency()), false, clause);
  }

  /// For a while after booking, cancelling is free whatever the notice.
  private static Optional<Band> grace(Terms terms, Session session, NoticeTiers tiers) {
    var start = session.start().instant();
    return tiers.graceUntil(session).map(end -> free(end.isBefore(start) ? end : start, terms,
        terms.idOf(tiers, tiers.graceSentence())));
  }

  /// That stretch in the place of those that end with it or before, unless it ends before the
  /// first of them.
  private Scale with(Optional<Band> grace) {
    var end = grace.flatMap(Band::until);
    if (end.isEmpty() || freeUntil().filter(it -> !it.isBefore(end.get())).isPresent())
      return this;
    return new Scale(Stream.concat(grace.stream(), bands.stream()
        .filter(band -> band.until().map(it -> it.isAfter(end.get())).orElse(true))).toList());
  }

  /// The last instant at which cancelling is free, when it ever is.
  public Optional<Instant> freeUntil() {
    return bands.stream().filter(band -> band.fee().isNone()).reduce((_, last) -> last)
        .flatMap(Band::until);
  }

  /// In which stretch something told then falls; empty when there are none. Fractions of a second
  /// do not count.
  public Optional<Band> at(Instant told) {
    var second = told.truncatedTo(ChronoUnit.SECONDS);
    return bands.stream().filter(band -> band.holds(second)).findFirst();
  }
}
