package pacta.proof;

/// What a file is, told from its bytes and never from its name.
public enum Kind {
  /// A paper that people sign, as PDF.
  AGREEMENT,
  /// What ties a sealed paper to the journal, as JSON.
  RECEIPT,
  /// Everything of one engagement, as an archive.
  CASE_FILE,
  /// None of these.
  OTHER;

  /// As machines read it: `case-file`.
  public String tag() {
    return Tags.of(this);
  }
}
