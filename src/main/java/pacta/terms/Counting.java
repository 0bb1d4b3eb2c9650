package pacta.terms;

/// What becomes of a stretch of time that was only begun.
public enum Counting {
  /// It counts whole.
  STARTED,
  /// It does not count.
  COMPLETED,
  /// It counts for the part of it that went by.
  PRO_RATA
}
