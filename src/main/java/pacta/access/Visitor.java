package pacta.access;

import pacta.people.EngagementId;
import pacta.people.PersonId;
import pacta.people.WorkspaceId;

/// Who asks for a page, and so what may be shown and done.
public sealed interface Visitor {
  /// A member of a workspace, who sees all of it.
  record Professional(WorkspaceId workspace, PersonId person, VisitId visit)
      implements Visitor {}

  /// Somebody who came by a link from a letter to one engagement, and sees of that one alone what
  /// is for them.
  sealed interface Guest extends Visitor {
    WorkspaceId workspace();

    PersonId person();

    EngagementId engagement();

    VisitId visit();
  }

  /// The client of one engagement.
  record Client(WorkspaceId workspace, PersonId person, EngagementId engagement, VisitId visit)
      implements Guest {}

  /// Who signs for the payer of one engagement: never sees the alliance nor what the client asks.
  record Payer(WorkspaceId workspace, PersonId person, EngagementId engagement, VisitId visit)
      implements Guest {}

  /// Anybody else.
  record Stranger() implements Visitor {}
}
