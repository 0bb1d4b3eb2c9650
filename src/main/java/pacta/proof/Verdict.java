package pacta.proof;

/// What an examination comes to, the mildest first. Of several findings the gravest decides.
public enum Verdict {
  /// Whole, signed by all, and as it was sealed.
  VALID,
  /// All that, and a later version is among what was handed over.
  SUPERSEDED,
  /// Nothing that this examination knows, or sealed by somebody else than was expected.
  NOT_OURS,
  /// It was one of ours, or claims to be, and it is not as it was sealed.
  ALTERED;

  /// As machines read it: `not-ours`.
  public String tag() {
    return Tags.of(this);
  }

  Verdict orGraver(Verdict other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
