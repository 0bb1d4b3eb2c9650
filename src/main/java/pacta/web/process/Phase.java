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
public record Phase(String title, String detail, String kind, int at) {
  private static final int WHOLE = 100;

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
        case Stage.Awaiting three when state().payer().isPresent() -> phase("signature",
            s.say("process.phase.missing.three", "n", three.missing().size(),
                "missing", s.others(three, true)), true,
            three.signatures().size() * WHOLE / three.proposal().agreed().terms().signatories()
                .size());
        case Stage.Awaiting awaiting -> phase("signature", s.say("process.phase.missing",
            "who", awaiting.signatures().isEmpty() ? "both"
                : awaiting.signatures().containsKey(Signatory.CLIENT) ? "you" : "client",
            "client", s.client()), true, awaiting.signatures().size() * WHOLE / 2);
        case Stage.Talking _, Stage.Forgotten _ -> phase("signature", "", false, 0);
      };
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
      return new Phase(s.say("process.phase." + key), when.map(s::day).orElse(""), "done", WHOLE);
    }

    private Phase phase(String key, String detail, boolean now, int at) {
      return new Phase(s.say("process.phase." + key), detail, now ? "now" : "", at);
    }

    private static int part(int of, int all) {
      return all == 0 ? 0 : Math.clamp(of * (long) WHOLE / all, 0, WHOLE);
    }
  }
}
