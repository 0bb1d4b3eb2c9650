package pacta.post;

/// A line of figures or dates: what it is, and how much or when.
///
/// @param label already worded: `Vence`; empty when the value is a whole sentence
/// @param value already worded: `lunes 9 de marzo`
public record Fact(String label, String value, Weight weight) {
  public enum Weight { PLAIN, STRONG }

  public Fact {
    label = Line.of(label);
    value = Line.of(value);
  }

  public static Fact of(String label, String value) {
    return new Fact(label, value, Weight.PLAIN);
  }

  /// One that the eye should find first.
  public static Fact strong(String label, String value) {
    return new Fact(label, value, Weight.STRONG);
  }

  /// Whether the label may stand on one line on a phone.
  public boolean isShort() {
    return label.length() <= 20;
  }

  public boolean isStrong() {
    return weight == Weight.STRONG;
  }
}
