package pacta.post;

import java.time.Instant;

/// What takes a letter from here.
public interface Carrier {
  /// Hands over the letter, and waits for the answer.
  ///
  /// @param date as the letter shows it
  Carried carry(Letter letter, Instant date);

  /// What came of it.
  sealed interface Carried {
    /// The mail server took it, which does not say that it was read, nor that it arrived.
    record Accepted() implements Carried {}

    /// @param detail what the server said, for whoever looks after it
    record Refused(Trouble trouble, String detail) implements Carried {
      public Refused {
        detail = Line.of(detail);
      }
    }
  }
}
