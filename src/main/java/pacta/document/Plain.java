package pacta.document;

import java.text.Normalizer;

/// Text as paper can carry it: composed letters, no control, format or private characters.
///
/// What turns a line round (bidirectional overrides) or hides inside it (zero-width signs) would
/// make the printed words differ from the written ones, so none of it reaches the page.
public final class Plain {
  private Plain() {}

  /// One line: breaks become blanks.
  public static String line(String text) {
    return lines(text).replace('\n', ' ');
  }

  /// The same text with its line breaks as `\n`.
  static String lines(String text) {
    var kept = new StringBuilder(text.length());
    text.replace("\r\n", "\n").codePoints().map(Plain::seen).filter(it -> it >= 0)
        .forEach(kept::appendCodePoint);
    return Normalizer.normalize(kept, Normalizer.Form.NFC);
  }

  private static int seen(int point) {
    return switch (Character.getType(point)) {
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> '\n';
      case Character.CONTROL -> control(point);
      case Character.FORMAT -> -1;
      case Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> 0xFFFD;
      default -> point;
    };
  }

  private static int control(int point) {
    return switch (point) {
      case '\n', '\r', '\u000b', '\f', '\u0085' -> '\n';
      case '\t' -> ' ';
      default -> -1;
    };
  }
}
