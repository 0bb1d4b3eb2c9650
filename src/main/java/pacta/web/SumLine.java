package pacta.web;

/// One line of a sum.
///
/// @param small  under the text; may be empty
/// @param figure already written out, with its sign and unit
/// @param kind   `carry` for a subtotal, `result` for the end, or nothing
public record SumLine(String text, String small, String figure, String kind) {
  public static SumLine of(String text, String figure) {
    return new SumLine(text, "", figure, "");
  }

  public SumLine with(String small) {
    return new SumLine(text, small, figure, kind);
  }

  public SumLine as(String kind) {
    return new SumLine(text, small, figure, kind);
  }
}
