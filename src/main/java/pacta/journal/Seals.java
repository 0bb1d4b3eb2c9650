package pacta.journal;

import java.util.Optional;
import pacta.people.PersonId;

/// How texts about people are closed before they are kept, and opened when they are read.
///
/// The same text about the same person closes to the same letters, so that what was written twice
/// is the same twice.
public interface Seals {
  /// Nothing is closed: for files that people write, and for tests. What others closed stays
  /// closed, and reads as erased.
  Seals PLAIN = new Seals() {
    @Override public String seal(PersonId about, String plain) {
      throw new IllegalStateException("nothing is sealed here");
    }

    @Override public Optional<String> open(PersonId about, String sealed) {
      return Optional.empty();
    }
  };

  /// @return letters, digits and `+/=` alone
  String seal(PersonId about, String plain);

  /// The plain text, or none when the person's key was erased.
  Optional<String> open(PersonId about, String sealed);
}
