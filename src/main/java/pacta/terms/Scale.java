package pacta.terms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pacta.money.Money;

/// What cancelling a session costs, laid out along the time before it: the bar that pages draw.
public record Scale(List<Band> bands) {
  /// A stretch of time in which cancelling costs the same.
  ///
  /// @param until the last instant of the band; empty for the last band
  /// @param cost  what is owed, or the worth of the session that is used up
  public record Band(Optional<Instant> until, Levy fee, Money cost, ClauseId clause) {}

  /// Empty when the agreement says nothing of cancelling a session.
  public static Scale of(Terms terms, Facts facts, Session session) {
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

  /// The last instant at which cancelling is free, when it ever is.
  public Optional<Instant> freeUntil() {
    return bands.stream().filter(band -> band.fee().isNone()).reduce((_, last) -> last)
        .flatMap(Band::until);
  }
}
