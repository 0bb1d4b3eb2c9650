package pacta.store;

/// Somebody else wrote first. Nothing of one's own transaction was kept: read again, decide again.
public final class Overtaken extends RuntimeException {
  private static final long serialVersionUID = 1;

  Overtaken(Throwable cause) {
    super(cause);
  }
}
