package pacta.post;

import java.time.Instant;

/// What came of one attempt to deliver a letter.
public sealed interface Delivery {
  /// The mail server took it, now or at an earlier attempt.
  record Sent(Instant at) implements Delivery {}

  /// It did not go out.
  ///
  /// @param detail what the server said, for whoever looks after it
  record Failed(Trouble trouble, String detail) implements Delivery {
    /// Whether it may well go out later without anybody changing the letter.
    public boolean isWorthTryingAgain() {
      return trouble.passes();
    }

    /// For whoever looks after it.
    public String said() {
      return trouble + ", " + detail;
    }
  }

  /// No mail server is set: the letter lies in the list of letters, to be read there.
  record NoServer() implements Delivery {}

  /// Another worker has it in hand, or died with it moments ago.
  record InHand(Instant until) implements Delivery {}

  /// The reader was erased; there is nobody to write to.
  record NobodyThere() implements Delivery {}
}
