package pacta.desk;

import java.util.Optional;
import pacta.people.WorkspaceId;

/// Finds the practice of a workspace.
public interface Practices {
  Optional<Practice> find(WorkspaceId workspace);
}
