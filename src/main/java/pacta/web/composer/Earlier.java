package pacta.web.composer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pacta.engagement.Event;
import pacta.terms.Draft;
import pacta.terms.Terms;
import pacta.web.Page;

/// What an agreement was before: each draft that was saved and each text that was sent, the newest
/// first.
///
/// @param word how an address says which: `draft-3`, `sent-1`
public record Earlier(String word, String name, Terms terms) {
  static List<Earlier> of(Page page, Bench bench) {
    var found = new ArrayList<Earlier>();
    var sent = 0;
    for (var event : bench.seat().history()) {
      if (event instanceof Event.DraftSaved it) it.draft().value().flatMap(Draft::judgeable)
          .ifPresent(terms -> found.addFirst(new Earlier("draft-" + it.number(),
              page.say("composer.changes.draft", "n", it.number(), "when", page.near(it.at())),
              terms)));
      if (event instanceof Event.Proposed it) {
        var word = "sent-" + ++sent;
        it.agreed().value().ifPresent(agreed -> found.addFirst(new Earlier(word,
            page.say("composer.changes.sent", "when", page.near(it.at())), agreed.terms())));
      }
    }
    return List.copyOf(found);
  }

  /// The one asked for; else what was last sent, or else the draft before the last.
  static Optional<Earlier> chosen(List<Earlier> all, String word) {
    return all.stream().filter(it -> it.word().equals(word)).findFirst()
        .or(() -> all.stream().filter(it -> it.word().startsWith("sent-")).findFirst())
        .or(() -> all.stream().skip(1).findFirst()).or(() -> all.stream().findFirst());
  }
}
