package pacta.people;

import java.util.UUID;

/// One client's work, from the first talk to the closing.
public record EngagementId(UUID value) {
  /// @throws IllegalArgumentException when the text is no UUID
  public static EngagementId parse(String text) {
    return new EngagementId(UUID.fromString(text));
  }

  @Override public String toString() {
    return value.toString();
  }
}
