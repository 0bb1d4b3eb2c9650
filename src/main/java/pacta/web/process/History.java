package pacta.web.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import pacta.alliance.Utterance;
import pacta.engagement.Decider;
import pacta.engagement.Engagement;
import pacta.engagement.Event;

/// Everything that happened, each fact in the ink of who did it. What is said in the alliance and
/// each saving of a draft are told together, not one by one.
///
/// A fact is put into words when it is looked at: a page that shows the latest costs the same
/// however long the engagement has run.
public final class History {
  private final Situation s;
  private final List<Supplier<Fact>> facts = new ArrayList<>();
  private final List<Event.Conversed> heard = new ArrayList<>();
  private Optional<Engagement> state = Optional.empty();
  private int drafts;

  private History(Situation s) {
    this.s = s;
  }

  static History of(Situation s, List<Event> events) {
    var history = new History(s);
    for (var event : events) history.add(event);
    history.tellTalk();
    return history;
  }

  public int size() {
    return facts.size();
  }

  /// The latest first, and no more than so many.
  public List<Fact> latest(int most) {
    return latest().limit(most).toList();
  }

  /// All of it, the latest first.
  public List<Fact> all() {
    return latest().toList();
  }

  private Stream<Fact> latest() {
    return facts.reversed().stream().map(Supplier::get);
  }

  private void add(Event event) {
    state = Optional.of(Decider.evolve(state, event));
    if (event instanceof Event.Conversed said) {
      heard.add(said);
      if (!(said.said() instanceof Utterance.Confirmed
          && state.orElseThrow().alliance().isConfirmed())) return;
    }
    tellTalk();
    tell(event);
  }

  private void tell(Event event) {
    var words = words();
    drafts = event instanceof Event.DraftSaved ? drafts + 1 : 0;
    var n = drafts;
    if (n > 1) facts.removeLast();
    facts.add(() -> event instanceof Event.DraftSaved saved
        ? words.drafts(saved, n) : words.told(event));
  }

  private void tellTalk() {
    if (heard.isEmpty()) return;
    var words = words();
    var said = List.copyOf(heard);
    facts.add(() -> words.talk(said));
    heard.clear();
    drafts = 0;
  }

  private FactWords words() {
    return new FactWords(s, state.orElseThrow());
  }
}
