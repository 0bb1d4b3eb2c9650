package pacta.terms;

/// Point 3: how long the price holds for work that does not begin.
///
/// @param days   calendar days from the last signature within which the work has to begin
/// @param remedy what the professional may do when it begins later for the client's reasons
public record LateStart(int days, Remedy remedy) implements Clause {
  /// What follows when the client begins late.
  public enum Remedy { NEW_PRICE, MAY_LEAVE }

  public LateStart {
    InvalidTerm.unless(days >= 1 && days <= 730, "late-start.days", days);
  }

  @Override public Point point() {
    return Point.PROCEDURE;
  }
}
