package pacta.terms;

/// Point 5: the right of a consumer who contracts at a distance to think better of it within 14
/// days. It is the law's: nobody can shorten it or give it up beforehand.
///
/// Source: arts. 102, 104 and 108 of RDLeg 1/2007.
///
/// @param begins whether the client asks for the work to begin within those days, and so pays the
///               part of it that was given when they withdraw
public record WithdrawalRight(Begins begins) implements Clause {
  /// The days the law gives.
  public static final int DAYS = 14;

  /// When the work begins.
  public enum Begins { AT_ONCE_ON_REQUEST, AFTER_THE_PERIOD }

  @Override public Point point() {
    return Point.CHANGES;
  }
}
