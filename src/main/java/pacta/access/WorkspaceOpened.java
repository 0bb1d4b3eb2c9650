package pacta.access;

import java.time.Instant;
import pacta.people.PersonId;

/// What else a new workspace needs before anybody works in it.
@FunctionalInterface
public interface WorkspaceOpened {
  /// Called inside the transaction that makes the workspace: what it throws undoes it.
  void tell(Workspace workspace, PersonId owner, Instant now);
}
