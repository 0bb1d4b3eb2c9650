package pacta.money;

import java.math.RoundingMode;

/// How a fraction of a minor unit becomes whole. A value of the terms, so that it prints itself.
public enum Rounding {
  HALF_UP(RoundingMode.HALF_UP), HALF_EVEN(RoundingMode.HALF_EVEN), DOWN(RoundingMode.DOWN);

  private final RoundingMode mode;

  Rounding(RoundingMode mode) {
    this.mode = mode;
  }

  public RoundingMode mode() {
    return mode;
  }
}
