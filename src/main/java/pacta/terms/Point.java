package pacta.terms;

/// The seven points that an agreement has without fail, in their order.
public enum Point {
  PARTIES, SCOPE, PROCEDURE, FEES, CHANGES, EXTRAS, SIGNATURES;

  /// From 1 to 7.
  public int number() {
    return ordinal() + 1;
  }

  /// @throws IllegalArgumentException when the number is not from 1 to 7
  public static Point of(int number) {
    if (number < 1 || number > values().length)
      throw new IllegalArgumentException("point " + number);
    return values()[number - 1];
  }
}
