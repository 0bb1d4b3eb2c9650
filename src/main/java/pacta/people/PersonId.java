package pacta.people;

import java.util.UUID;

/// One human or company: a professional, a client, a payer.
public record PersonId(UUID value) {
  /// @throws IllegalArgumentException when the text is no UUID
  public static PersonId parse(String text) {
    return new PersonId(UUID.fromString(text));
  }

  @Override public String toString() {
    return value.toString();
  }
}
