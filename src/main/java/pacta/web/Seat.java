package pacta.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import pacta.desk.Desk;
import pacta.desk.Outcome;
import pacta.engagement.Actor;
import pacta.engagement.Card;
import pacta.engagement.Command;
import pacta.engagement.Engagement;
import pacta.engagement.Event;
import pacta.people.EngagementId;
import pacta.people.PersonId;
import pacta.people.Personal;
import pacta.people.WorkspaceId;

/// Where a visitor sits: one engagement, on one side, as it was when the page was asked for.
///
/// @param history everything that had happened, oldest first
/// @param state   what it came to
public record Seat(Desk desk, WorkspaceId workspace, EngagementId engagement, Actor actor,
    List<Event> history, Engagement state) {
  /// Asks the desk, once for each form that was shown.
  public Outcome take(Form form, BiFunction<Instant, Actor, Command> what) {
    return take(form.once(), what);
  }

  /// Asks the desk, once for each thing that a form with several buttons sends: gone back to, it
  /// may send another.
  ///
  /// @param sent what this one is
  public Outcome take(Form form, String sent, BiFunction<Instant, Actor, Command> what) {
    return take(form.once().map(it -> UUID.nameUUIDFromBytes((it + " " + sent).getBytes(UTF_8))),
        what);
  }

  private Outcome take(Optional<UUID> once, BiFunction<Instant, Actor, Command> what) {
    return desk.take(workspace, engagement, once.orElseGet(UUID::randomUUID).toString(),
        at -> what.apply(at, actor));
  }

  public PersonId client() {
    return state.client();
  }

  /// A text of this page's form, as something about whoever sits here.
  public Personal aboutMe(String text) {
    return new Personal(actor.person(), text.strip());
  }

  /// @throws NotFound when the client has been forgotten
  public Card card() {
    return state.card().value().orElseThrow(NotFound::new);
  }

  /// A text of this page's form, as something about the client.
  public Personal aboutClient(String text) {
    return new Personal(client(), text.strip());
  }

  /// A path under this engagement, for the professional: `path("/sessions")`.
  public String path(String rest) {
    return "/engagements/" + engagement + rest;
  }
}
