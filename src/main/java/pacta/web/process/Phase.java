package pacta.web.process;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import pacta.alliance.Utterance;
import pacta.engagement.Engagement;
import pacta.engagement.Event;
import pacta.engagement.Stage;
import pacta.people.Signatory;
import pacta.terms.Draft;
import pacta.terms.Finding;
import pacta.terms.Point;

/// One stretch of the way from the first talk to the last session.
///
/// @param kind `done`, `now` or nothing
/// @param at   how much of the present one is behind, in hundredths
/// @param inks while it is signed: whose signatures are there, each in their ink and their place,
///             and `off` where one is missing
public record Phase(String title, String detail, String kind, int at, List<String> inks) {
  private static final int WHOLE = 100;
  /// From the left, as in the ring.
  private static final List<Signatory> PLACES =
      List.of(Signatory.PROFESSIONAL, Signatory.PAYER, Signatory.CLIENT);

  public Phase {
    inks = List.copyOf(inks);
  }

  public boolean isNow() {
    return kind.equals("now");
  }

  static List<Phase> of(Situation s, List<Event> history) {
    var way = new Way(s, history);
    return List.of(way.alliance(), way.agreement(), way.signature(), way.running());
  }

  /// How many of the questions somebody has answered.
  static int answered(Engagement state) {
    return (int) state.alliance().questions().stream().filter(question -> state.alliance()
        .answers().stream().anyMatch(answer -> answer.question().equals(question.id()))).count();
  }

  /// How many of the seven points hold all they need.
  static int written(Optional<Draft> draft) {
    return draft.map(it -> Point.values().length - (int) it.obstacles().stream()
        .map(Finding::point).distinct().count()).orElse(0);
  }

  private record Way(Situation s, List<Event> history) {
    Engagement state() {
      return s.seat().state();
    }

    Phase alliance() {
      var all = state().alliance().questions().size();
      if (state().alliance().isConfirmed())
        return done("alliance", last(event -> event instanceof Event.Conversed it
            && it.said() instanceof Utterance.Confirmed));
      var now = state().stage() instanceof Stage.Talking talking && talking.draft().isEmpty();
      return phase("alliance", s.say("process.phase.questions", "n", answered(state()),
          "all", all), now, part(answered(state()), all));
    }

    Phase agreement() {
      if (state().proposal().isPresent())
        return done("agreement", last(Event.Proposed.class::isInstance));
      var draft = ((Stage.Talking) state().stage()).draft();
      var now = draft.isPresent() || state().alliance().isConfirmed();
      return phase("agreement", draft.isEmpty() ? s.say("process.phase.not-begun")
          : s.say("process.phase.points", "n", written(draft)), now,
          part(written(draft), Point.values().length));
    }

    Phase signature() {
      return switch (state().stage()) {
        case Stage.Running running -> done("signature", Optional.of(running.since()));
        case Stage.Awaiting three when state().payer().isPresent() -> signing(three,
            s.say("process.phase.missing.three", "n", three.missing().size(),
                "missing", s.others(three, true)));
        case Stage.Awaiting awaiting -> signing(awaiting, s.say("process.phase.missing",
            "who", awaiting.signatures().isEmpty() ? "both"
                : awaiting.signatures().containsKey(Signatory.CLIENT) ? "you" : "client",
            "client", s.client()));
        case Stage.Talking _, Stage.Forgotten _ -> phase("signature", "", false, 0);
      };
    }

    private Phase signing(Stage.Awaiting awaiting, String detail) {
      var asked = awaiting.proposal().agreed().terms().signatories();
      var inks = PLACES.stream().filter(asked::contains)
          .map(it -> awaiting.signatures().containsKey(it) ? Fact.ink(it) : "off").toList();
      return new Phase(s.say("process.phase.signature"), detail, "now", 0, inks);
    }

    Phase running() {
      return s.running().map(it -> {
        var used = it.work().unitsUsed();
        return it.work().unitsAgreed().map(all -> phase("running",
                s.say("process.phase.sessions-of", "n", used, "all", all), true, part(used, all)))
            .orElseGet(() -> phase("running", s.say("process.phase.sessions", "n", used), true,
                WHOLE / 2));
      }).orElseGet(() -> phase("running", "", false, 0));
    }

    private Optional<Instant> last(Predicate<Event> which) {
      return history.stream().filter(which).map(Event::at).reduce((_, later) -> later);
    }

    private Phase done(String key, Optional<Instant> when) {
      return new Phase(s.say("process.phase." + key), when.map(s::day).orElse(""), "done", WHOLE,
          List.of());
    }

    private Phase phase(String key, String detail, boolean now, int at) {
      return new Phase(s.say("process.phase." + key), detail, now ? "now" : "", at, List.of());
    }

    private static int part(int of, int all) {
      return all == 0 ? 0 : Math.clamp(of * (long) WHOLE / all, 0, WHOLE);
    }
  }
}
