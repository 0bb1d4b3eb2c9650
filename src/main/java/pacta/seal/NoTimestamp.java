package pacta.seal;

/// An authority gave no timestamp. Nothing else takes its place: it is asked again later.
public final class NoTimestamp extends RuntimeException {
  private static final long serialVersionUID = 1;

  NoTimestamp(String said) {
    super(said);
  }

  NoTimestamp(String said, Throwable cause) {
    super(said, cause);
  }
}
