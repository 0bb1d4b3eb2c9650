package pacta.terms;

/// Point 5: what it costs the client not to come.
///
/// @param waitMinutes the professional waits so long after the planned start
/// @param late        what becomes of a session to which the client comes within the wait
/// @param whole       what a share of 100 % means
public record NoShow(int waitMinutes, Late late, Levy fee, Whole whole, FeeVat feeVat)
    implements Clause {
  /// What becomes of a session that begins late because of the client. Its price is the same.
  public enum Late { ENDS_AS_PLANNED, FULL_LENGTH }

  public NoShow {
    InvalidTerm.unless(waitMinutes >= 0 && waitMinutes <= 24 * 60, "no-show.wait", waitMinutes);
    InvalidTerm.unlessWithinAll(fee);
  }

  @Override public Point point() {
    return Point.CHANGES;
  }
}
