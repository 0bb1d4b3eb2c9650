package pacta.terms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import pacta.terms.Consequence.UnitsUsed.Fate;
import pacta.terms.Timeline.Units;

/// The sessions while a course is followed, and what became of each.
final class Diary {
  private final Terms terms;
  private final Map<Integer, Session> sessions = new TreeMap<>();
  private final Map<Integer, Fate> fates = new TreeMap<>();
  private int expired;

  /// Whether sessions that are left are given back, once none can be used any more.
  private Optional<Boolean> closed = Optional.empty();

  private int refunded;

  Diary(Terms terms) {
    this.terms = terms;
  }

  boolean has(int session) {
    return sessions.containsKey(session);
  }

  Optional<Session> ahead(int session) {
    return Optional.ofNullable(sessions.get(session)).filter(_ -> !fates.containsKey(session));
  }

  void put(Session session) {
    sessions.put(session.number(), session);
  }

  void became(int session, Fate fate) {
    fates.put(session, fate);
  }

  /// A session that was booked, or counted as given, is still to be given after all.
  void giveBack(int session) {
    fates.put(session, Fate.RETURNED);
  }

  /// No session is left to use: all of them, and any that comes back later, are given back in money
  /// or lost.
  void close(boolean givenBack) {
    closed = Optional.of(givenBack);
  }

  /// Whoever has sessions given back in money, or lost with time, can no longer use them.
  void leave(int toMoney, int toTime) {
    refunded += toMoney;
    expired += toTime;
  }

  /// Sessions held or lost.
  int used() {
    return count(Fate.HELD) + count(Fate.FORFEITED);
  }

  Collection<Session> ahead() {
    return sessions.values().stream().filter(it -> !fates.containsKey(it.number())).toList();
  }

  /// The date of the n-th session in order of use, held, lost or booked.
  Optional<LocalDate> dayOf(int unit) {
    List<Session> used = new ArrayList<>(sessions.values().stream()
        .filter(it -> !fates.containsKey(it.number()) || fates.get(it.number()) == Fate.HELD
            || fates.get(it.number()) == Fate.FORFEITED).toList());
    used.sort(Comparator.comparing(it -> it.start().instant()));
    return used.stream().skip(unit - 1L).findFirst()
        .map(it -> terms.day(it.start().instant()));
  }

  Units units() {
    var agreed = terms.price() instanceof PackagePrice whole ? whole.sessions() : 0;
    var booked = sessions.size() - fates.size();
    var left = agreed == 0 ? 0 : agreed - booked - used() - refunded - expired;
    var back = closed.filter(it -> it).map(_ -> left).orElse(0);
    var gone = closed.filter(it -> !it).map(_ -> left).orElse(0);
    return new Units(agreed, left - back - gone, booked, count(Fate.HELD),
        count(Fate.FORFEITED), refunded + back, expired + gone);
  }

  private int count(Fate fate) {
    var count = 0;
    for (var it : fates.values()) if (it == fate) count++;
    return count;
  }
}
