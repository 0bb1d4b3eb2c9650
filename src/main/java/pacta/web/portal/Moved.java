package pacta.web.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pacta.engagement.Event;
import pacta.people.Language;
import pacta.terms.ClauseId;
import pacta.terms.Terms;
import pacta.web.Worded;
import pacta.web.explorer.Outcomes;
import pacta.web.explorer.Scene;
import pacta.words.ClauseText;
import pacta.words.Listener;
import pacta.words.PointText;

/// Where an agreement reads otherwise than the one somebody had before their eyes, clause by
/// clause. A clause that only has another number now is no change.
///
/// @param changes in the order of the points; empty where every clause reads the same
/// @param outcomes what comes out otherwise
public record Moved(List<Change> changes, Outcomes outcomes) {
  /// One clause that was added, taken away, or reads otherwise: then it has both sides.
  public record Change(Optional<Side> was, Optional<Side> now) {
    private static Change of(Optional<ClauseText> was, Optional<ClauseText> now) {
      var before = was.map(Moved::text).orElse("");
      var after = now.map(Moved::text).orElse("");
      return new Change(was.map(it -> Side.of(it.id(), before, after)),
          now.map(it -> Side.of(it.id(), after, before)));
    }
  }

  /// A clause, and which of its words the other side does not have.
  public record Side(ClauseId number, String start, String own, String end) {
    private static Side of(ClauseId number, String text, String other) {
      var words = List.of(text.split(" "));
      var others = List.of(other.split(" "));
      var most = Math.min(words.size(), others.size());
      var start = 0;
      while (start < most && words.get(start).equals(others.get(start))) start++;
      var end = 0;
      while (end < most - start && words.get(words.size() - 1 - end)
          .equals(others.get(others.size() - 1 - end))) end++;
      var cut = words.size() - end;
      return new Side(number, String.join(" ", words.subList(0, start)),
          String.join(" ", words.subList(start, cut)),
          String.join(" ", words.subList(cut, words.size())));
    }
  }

  /// From what was proposed with that digest to what is there to be signed now.
  ///
  /// @param seen the digest of a document, as a form brought it back
  /// @return empty where nothing they were shown had it, or nothing is proposed now
  static Optional<Moved> since(String seen, Mine mine) {
    return mine.seat().state().proposal().flatMap(now -> shown(mine)
        .filter(Event.Proposed.class::isInstance).map(Event.Proposed.class::cast)
        .filter(it -> it.documents().stream()
            .anyMatch(one -> one.digest().toString().equals(seen)))
        .flatMap(it -> it.agreed().value().stream()).findFirst()
        .map(was -> between(was.terms(), now.agreed().terms(), mine)));
  }

  /// From what was proposed before to what is there to be signed now; empty where this is the
  /// first.
  static Optional<Moved> sinceLast(Mine mine) {
    var sent = shown(mine).filter(Event.Proposed.class::isInstance)
        .map(Event.Proposed.class::cast).toList();
    if (sent.size() < 2) return Optional.empty();
    return sent.get(sent.size() - 2).agreed().value().map(was ->
        between(was.terms(), mine.terms(), mine));
  }

  /// A payer was shown nothing of what was sent before they were named.
  private static Stream<Event> shown(Mine mine) {
    var all = mine.seat().history().stream();
    return mine.isPayer() ? all.dropWhile(it -> !(it instanceof Event.PayerNamed named
        && named.payer().equals(mine.seat().actor().person()))) : all;
  }

  private static Moved between(Terms was, Terms now, Mine mine) {
    if (was.equals(now)) return new Moved(List.of(), new Outcomes(List.of()));
    return new Moved(changes(was, now, mine.page().language()), Outcomes.between(
        was, Scene.of(now, mine.page().now()), mine.onOwnClock(), Listener.CLIENT));
  }

  static List<Change> changes(Terms was, Terms now, Language language) {
    var before = Worded.points(was, language);
    var after = Worded.points(now, language);
    var changes = new ArrayList<Change>();
    for (var i = 0; i < after.size(); i++) compare(before.get(i), after.get(i), changes);
    return List.copyOf(changes);
  }

  /// Clauses that read the same hold the two texts together; what lies between is compared in
  /// its order.
  private static void compare(PointText was, PointText now, List<Change> changes) {
    var old = was.clauses();
    var texts = old.stream().map(Moved::text).toList();
    var at = 0;
    var fresh = new ArrayList<ClauseText>();
    for (var clause : now.clauses()) {
      var same = texts.subList(at, texts.size()).indexOf(text(clause));
      if (same < 0) {
        fresh.add(clause);
      } else {
        pair(old.subList(at, at + same), fresh, changes);
        at += same + 1;
        fresh.clear();
      }
    }
    pair(old.subList(at, old.size()), fresh, changes);
  }

  private static void pair(List<ClauseText> was, List<ClauseText> now, List<Change> changes) {
    for (var i = 0; i < Math.max(was.size(), now.size()); i++)
      changes.add(Change.of(was.stream().skip(i).findFirst(), now.stream().skip(i).findFirst()));
  }

  /// All that the clause says, with the dated parts of a price.
  private static String text(ClauseText clause) {
    var rows = clause.rows().stream().map(row ->
        Stream.of(row.part(), row.when(), row.amount()).filter(it -> !it.isEmpty())
            .collect(Collectors.joining(": ")));
    return Stream.of(Stream.of(clause.text()), rows, clause.mark().stream())
        .flatMap(it -> it).collect(Collectors.joining(" · "));
  }
}
