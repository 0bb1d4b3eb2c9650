package pacta.seal;

/// A token did not sign. No other key takes its place.
public final class NoToken extends RuntimeException {
  private static final long serialVersionUID = 1;

  /// What keeps it from signing.
  public enum Reason {
    /// Its module is not there, or is none.
    MODULE,
    /// It is in none of the slots.
    ABSENT,
    /// Nobody has said its PIN, or not since it refused one.
    PIN_WANTED,
    /// It refused the PIN, or did not take it for no good reason: nobody shows it that one again.
    PIN_REFUSED,
    /// It takes no PIN any more, or would not after one more that is wrong.
    LOCKED,
    /// It wants its PIN on keys of its own, where no server types.
    PIN_PAD,
    /// The key is no longer on it.
    NO_KEY,
    /// It is there and open, and does not sign.
    FAILED
  }

  private final Reason reason;

  NoToken(Reason reason, String said) {
    this(reason, said, null);
  }

  NoToken(Reason reason, String said, Throwable cause) {
    super(reason + ": " + said, cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  /// Whether it stays like that until somebody says the PIN.
  public boolean wantsPin() {
    return switch (reason) {
      case PIN_WANTED, PIN_REFUSED, LOCKED -> true;
      case MODULE, ABSENT, PIN_PAD, NO_KEY, FAILED -> false;
    };
  }
}
