package pacta.terms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pacta.money.Money;
import pacta.money.Percent;

/// What cancelling a session costs, laid out along the time before it: the bar that pages draw.
public record Scale(List<Band> bands) {
  /// A stretch of time in which cancelling costs the same.
  ///
  /// @param until the last instant of the band; empty for the last band
  /// @param cost  what is owed, or the worth of the session that is used up
  public record Band(Optional<Instant> until, Percent share, Money cost, ClauseId clause) {}

  public static Scale of(Terms terms, Facts facts, Session session) {
    var tiers = terms.tiers();
    var bands = new ArrayList<Band>();
    var shares = tiers.shares();
    for (var i = 0; i < shares.size(); i++) {
      var cost = new Fee(terms, facts, shares.get(i), tiers.whole(), tiers.feeVat(),
          tiers.rounding()).outcome();
      Optional<Instant> until = i < tiers.tiers().size()
          ? Optional.of(tiers.tiers().get(i).notice().deadline(session.start(), terms.zone()))
          : Optional.empty();
      bands.add(new Band(until, shares.get(i), cost, terms.idOf(tiers, i)));
    }
    return new Scale(List.copyOf(bands));
  }

  /// The last instant at which cancelling is free, when it ever is.
  public Optional<Instant> freeUntil() {
    return bands.stream().filter(band -> band.share().isNone()).reduce((_, last) -> last)
        .flatMap(Band::until);
  }
}
