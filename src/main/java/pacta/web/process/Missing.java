package pacta.web.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pacta.access.Links;
import pacta.engagement.Engagement;
import pacta.engagement.Event;
import pacta.engagement.Stage;
import pacta.people.Role;
import pacta.people.Signatory;
import pacta.terms.Draft;

/// One thing to be done before the work can begin.
///
/// @param kind `done`, `now` or nothing
/// @param href empty where there is nothing to open
public record Missing(String title, String detail, String kind, String href, String go) {
  /// The way to a signed agreement; the first that is not done is the one to do now.
  ///
  /// @param way how the client may have come in, where nothing else tells
  static List<Missing> of(Situation s, List<Event> history, Optional<Links.Way> way) {
    var state = s.seat().state();
    var all = new ArrayList<>(List.of(invitation(s, history, way), alliance(s, state),
        agreement(s, state), signs(s, state, Signatory.CLIENT)));
    if (state.payer().isPresent()) all.add(signs(s, state, Signatory.PAYER));
    all.add(ownSignature(s, state));
    var marked = new ArrayList<Missing>();
    var found = false;
    for (var one : all) {
      var now = !found && !one.kind.equals("done");
      found |= now;
      marked.add(now ? new Missing(one.title, one.detail, "now", one.href, one.go) : one);
    }
    return List.copyOf(marked);
  }

  /// Whether they were sent an invitation, or have written.
  static boolean isInvited(Situation s, List<Event> history) {
    return history.stream().anyMatch(Event.Invited.class::isInstance)
        || s.seat().state().alliance().answers().stream().anyMatch(a -> a.by() == Role.CLIENT);
  }

  /// A link that was given by hand counts once it was opened: nobody else knows whether it was.
  private static Missing invitation(Situation s, List<Event> history, Optional<Links.Way> way) {
    return step(s, "invite", isInvited(s, history) || way.filter(Links.Way::opened).isPresent(),
        "/invitation", way.flatMap(Links.Way::made).map(at ->
            s.say("process.missing.link", "when", s.day(at), "client", s.client())).orElse(""));
  }

  private static Missing alliance(Situation s, Engagement state) {
    return step(s, "alliance", state.alliance().isConfirmed(), "/alliance",
        s.say("process.phase.questions", "n", Phase.answered(state),
            "all", state.alliance().questions().size()));
  }

  private static Missing agreement(Situation s, Engagement state) {
    var proposed = state.proposal().isPresent();
    var draft = state.stage() instanceof Stage.Talking talking ? talking.draft()
        : state.proposal().map(it -> Draft.of(it.agreed().terms()));
    return step(s, "agreement", proposed, "/agreement", draft.isEmpty()
        ? s.say("process.phase.not-begun")
        : s.say("process.phase.points", "n", Phase.written(draft)));
  }

  private static Missing signs(Situation s, Engagement state, Signatory who) {
    var signed = signed(state, who);
    var until = state.proposal().filter(_ -> !signed).map(it ->
        s.say("process.missing.until", "until", s.moment(it.expires()))).orElse("");
    return new Missing(s.say("process.missing.client", "client", s.name(who)),
        signed ? "" : until, signed ? "done" : "", "", "");
  }

  private static Missing ownSignature(Situation s, Engagement state) {
    return step(s, "own", signed(state, Signatory.PROFESSIONAL), "", "");
  }

  static boolean signed(Engagement state, Signatory role) {
    return state.stage() instanceof Stage.Awaiting awaiting
        && awaiting.signatures().containsKey(role);
  }

  private static Missing step(Situation s, String key, boolean done, String path, String detail) {
    return new Missing(s.say("process.missing." + key, "client", s.client()), done ? "" : detail,
        done ? "done" : "", path.isEmpty() ? "" : s.path(path),
        path.isEmpty() ? "" : s.say("process.missing.go." + key));
  }
}
