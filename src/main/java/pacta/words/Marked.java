package pacta.words;

import java.util.ArrayList;
import java.util.List;

/// A text in pieces, of which some are values: the figures, sums, lengths and dates that the rules
/// compute with. Put together they are the text, letter by letter.
///
/// While a sentence is worded its values stand between two characters that no text may have.
///
/// @param text without them
public record Marked(String text, List<Piece> pieces) {
  /// Some of the text.
  ///
  /// @param term it is a value, and not a word around one
  public record Piece(String text, boolean term) {}

  private static final char OPEN = '\ufdd0';
  private static final char CLOSE = '\ufdd1';

  static String open(String value) {
    return OPEN + value + CLOSE;
  }

  /// What stands in a value that stands in another is of the outer one.
  static Marked read(String worded) {
    var pieces = new ArrayList<Piece>();
    var text = new StringBuilder();
    var begun = 0;
    var depth = 0;
    for (var i = 0; i < worded.length(); i++) {
      var letter = worded.charAt(i);
      if (letter != OPEN && letter != CLOSE) {
        text.append(letter);
        continue;
      }
      var inside = letter == OPEN ? depth++ > 0 : --depth > 0;
      if (inside || text.length() == begun) continue;
      pieces.add(new Piece(text.substring(begun), letter == CLOSE));
      begun = text.length();
    }
    if (begun < text.length()) pieces.add(new Piece(text.substring(begun), false));
    return new Marked(text.toString(), List.copyOf(pieces));
  }

  /// The same pieces of that text, which differs from this in capitals alone.
  Marked as(String other) {
    if (other.length() != text.length())
      return new Marked(other, List.of(new Piece(other, false)));
    var cut = new ArrayList<Piece>();
    var from = 0;
    for (var piece : pieces) {
      var until = from + piece.text().length();
      cut.add(new Piece(other.substring(from, until), piece.term()));
      from = until;
    }
    return new Marked(other, List.copyOf(cut));
  }
}
