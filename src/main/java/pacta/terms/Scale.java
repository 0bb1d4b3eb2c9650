package pacta.terms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pacta.money.Money;

/// What cancelling a session costs, laid out along the time before it: the bar that pages draw.
public record Scale(List<Band> bands) {
  /// A stretch of time in which cancelling costs the same.
  ///
  /// @param until the last instant of the band; empty for the last band
  /// @param cost  what is owed, or the worth of the session that is used up
  public record Band(Optional<Instant> until, Levy fee, Money cost, ClauseId clause) {}

  /// Of that very session: just after it was booked, the time of grace counts too. Empty when the
  /// agreement says nothing of cancelling a session.
  public static Scale of(Terms terms, Facts facts, Session session) {
    return agreed(terms, facts, session)
        .with(terms.find(NoticeTiers.class).flatMap(it -> grace(terms, session, it)));
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
      Optional<Instant> until = i < table.tiers().size()
          ? Optional.of(table.tiers().get(i).notice()
              .deadline(session.counted(), terms.reckoning()))
          : Optional.empty();
      bands.add(new Band(until, fees.get(i),
          Fee.of(terms, facts, fees.get(i), tiers, session).outcome(),
          terms.idOf(tiers, tiers.firstSentence(table) + i)));
    }
    return new Scale(List.copyOf(bands));
  }

  /// For a while after booking, cancelling is free whatever the notice.
  private static Optional<Band> grace(Terms terms, Session session, NoticeTiers tiers) {
    var start = session.start().instant();
    if (terms.find(FixedSlot.class).filter(it -> KeptHour.is(it, session, terms.zone()))
        .isPresent()) return Optional.empty();
    return tiers.graceUntil(session).map(end -> new Band(
        Optional.of(end.isBefore(start) ? end : start), Levy.FREE,
        Money.zero(terms.currency()), terms.idOf(tiers, tiers.graceSentence())));
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
}
