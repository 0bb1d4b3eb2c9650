package pacta.post;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import pacta.people.Unseen;

/// Text that people typed, made fit to stand in a letter: nothing in it can end a header, turn
/// the direction of what is read, or hide.
final class Line {
  /// Longer names and subjects are cut: a header has to stay readable.
  static final int CHARACTERS_MAX = 200;

  private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]+");
  private static final Pattern BLANKS = Pattern.compile(" {2,}");
  private static final Pattern NEW_LINE = Pattern.compile("\\R");

  private Line() {}

  /// One line, of at most [#CHARACTERS_MAX] characters.
  static String of(String text) {
    var line = BLANKS.matcher(whole(text)).replaceAll(" ").strip();
    if (line.codePointCount(0, line.length()) <= CHARACTERS_MAX) return line;
    return line.substring(0, line.offsetByCodePoints(0, CHARACTERS_MAX - 1)) + "…";
  }

  /// One line of any length.
  static String whole(String text) {
    return BREAKS.matcher(seen(text)).replaceAll(" ").strip();
  }

  /// As many lines as there are, each of any length.
  static List<String> lines(String text) {
    return NEW_LINE.splitAsStream(seen(text).strip()).map(Line::whole).toList();
  }

  private static String seen(String text) {
    return Unseen.without(Normalizer.normalize(text, Normalizer.Form.NFC));
  }
}
