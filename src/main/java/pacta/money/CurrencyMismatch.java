package pacta.money;

import java.util.Currency;

/// Two amounts of different currencies met in one sum: a fault of the program, never of a person.
public final class CurrencyMismatch extends IllegalArgumentException {
  private static final long serialVersionUID = 1;
  private final transient Currency left;
  private final transient Currency right;

  public CurrencyMismatch(Currency left, Currency right) {
    super(left + " and " + right);
    this.left = left;
    this.right = right;
  }

  public Currency left() {
    return left;
  }

  public Currency right() {
    return right;
  }
}
