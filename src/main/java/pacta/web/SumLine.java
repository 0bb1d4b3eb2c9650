package pacta.web;

import java.util.List;

/// One line of a sum.
///
/// @param small  under the text; may be empty
/// @param figure already written out, with its sign and unit
/// @param kind   `carry` for a subtotal, `result` for the end, or nothing
public record SumLine(String text, String small, String figure, String kind) {
  public static SumLine of(String text, String figure) {
    return new SumLine(text, "", figure, "");
  }

  /// The arithmetic of an answer, as a page shows it.
  public static List<SumLine> told(List<pacta.words.SumLine> lines) {
    return lines.stream().map(line ->
        new SumLine(line.label(), line.detail(), line.value(), switch (line.kind()) {
          case LINE -> "";
          case SUBTOTAL -> "carry";
          case RESULT -> "result";
        })).toList();
  }

  public SumLine with(String small) {
    return new SumLine(text, small, figure, kind);
  }

  public SumLine as(String kind) {
    return new SumLine(text, small, figure, kind);
  }
}
