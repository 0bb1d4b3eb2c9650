package pacta.access;

import pacta.people.EngagementId;
import pacta.people.PersonId;
import pacta.people.WorkspaceId;

/// Who asks for a page, and so what may be shown and done.
public sealed interface Visitor {
  /// A member of a workspace, who sees all of it.
  record Professional(WorkspaceId workspace, PersonId person, VisitId visit)
      implements Visitor {}

  /// The client of one engagement, who sees that one alone.
  record Client(WorkspaceId workspace, PersonId person, EngagementId engagement, VisitId visit)
      implements Visitor {}

  /// Anybody else.
  record Stranger() implements Visitor {}
}
