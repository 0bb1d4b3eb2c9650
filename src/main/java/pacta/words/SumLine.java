package pacta.words;

/// One line of the arithmetic, as it is read.
///
/// @param detail may be empty
/// @param value  an amount, `× 50 %`, `14 horas`…
public record SumLine(String label, String detail, String value, Kind kind) {
  public enum Kind { LINE, SUBTOTAL, RESULT }

  static SumLine line(String label, String detail, String value) {
    return new SumLine(label, detail, value, Kind.LINE);
  }
}
