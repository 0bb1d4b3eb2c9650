package pacta.web;

import java.util.Optional;
import pacta.access.Visit;
import pacta.access.Visitor;
import pacta.desk.Desk;
import pacta.engagement.Actor;
import pacta.people.EngagementId;
import pacta.people.Signatory;
import pacta.people.WorkspaceId;

/// Finds where a visitor sits. Whoever may not sit there finds nothing, as if it did not exist.
public final class Seats {
  private final Desk desk;

  public Seats(Desk desk) {
    this.desk = desk;
  }

  /// @param engagement as it stands in the path
  /// @throws NotFound for a stranger, a client, another workspace's professional, or nothing there
  public Seat ofProfessional(Page page, String engagement) {
    if (!(visitor(page) instanceof Visitor.Professional(var workspace, var person, var _)))
      throw new NotFound();
    return seat(workspace, parsed(engagement), new Actor(person, Signatory.PROFESSIONAL));
  }

  /// @throws NotFound for anybody who did not come by a link to one engagement
  public Seat ofGuest(Page page) {
    return switch (visitor(page)) {
      case Visitor.Client _ -> ofClient(page);
      case Visitor.Payer(var workspace, var person, var engagement, var _) ->
          seat(workspace, engagement, new Actor(person, Signatory.PAYER));
      case Visitor.Professional _, Visitor.Stranger _ -> throw new NotFound();
    };
  }

  /// @throws NotFound for anybody who did not come by a client's link
  public Seat ofClient(Page page) {
    if (!(visitor(page) instanceof Visitor.Client(var workspace, var person, var engagement,
        var _)))
      throw new NotFound();
    return seat(workspace, engagement, new Actor(person, Signatory.CLIENT));
  }

  /// The workspace of a signed-in professional.
  ///
  /// @throws NotFound for anybody else
  public Visitor.Professional professional(Page page) {
    if (visitor(page) instanceof Visitor.Professional professional) return professional;
    throw new NotFound();
  }

  private Seat seat(WorkspaceId workspace, EngagementId engagement, Actor actor) {
    var past = desk.past(workspace, engagement);
    var state = past.state().orElseThrow(NotFound::new);
    if (!state.roleOf(actor.person()).equals(Optional.of(actor.role()))) throw new NotFound();
    return new Seat(desk, workspace, engagement, actor, past.events(), state);
  }

  private static Visitor visitor(Page page) {
    return page.visit().map(Visit::visitor).orElseThrow(NotFound::new);
  }

  private static EngagementId parsed(String engagement) {
    try {
      return EngagementId.parse(engagement);
    } catch (IllegalArgumentException noId) {
      throw new NotFound();
    }
  }
}
