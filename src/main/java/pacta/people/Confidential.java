package pacta.people;

import java.util.Optional;

/// A whole piece of data that says things about a person: a draft, the signed terms.
///
/// Kept like [Personal]: sealed under that person's key wherever it is stored, plain inside the
/// rules, and empty once the key has been erased.
///
/// @param about whose it is
public record Confidential<T>(PersonId about, Optional<T> value) {
  public static <T> Confidential<T> of(PersonId about, T value) {
    return new Confidential<>(about, Optional.of(value));
  }
}
