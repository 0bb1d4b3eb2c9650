package pacta.store;

import java.nio.file.Path;

/// The house cannot be opened with the master key that is there. Nothing was changed.
public final class KeyRefused extends RuntimeException {
  private static final long serialVersionUID = 1;

  /// Why not.
  public enum Reason {
    /// There is no key file, and things are kept that were closed with one.
    MISSING,
    /// It is not the key that closed what is kept.
    WRONG,
    /// The file does not hold a key.
    UNREADABLE
  }

  private final Reason reason;
  private final transient Path file;

  KeyRefused(Reason reason, Path file) {
    super("master key " + reason + ": " + file);
    this.reason = reason;
    this.file = file;
  }

  public Reason reason() {
    return reason;
  }

  /// Where the key is, or should be.
  public Path file() {
    return file;
  }
}
