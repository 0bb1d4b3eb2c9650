package pacta.people;

import java.util.UUID;

/// One professional's practice, whose data no other practice reaches.
public record WorkspaceId(UUID value) {
  /// @throws IllegalArgumentException when the text is no UUID
  public static WorkspaceId parse(String text) {
    return new WorkspaceId(UUID.fromString(text));
  }

  @Override public String toString() {
    return value.toString();
  }
}
