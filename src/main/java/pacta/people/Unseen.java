package pacta.people;

import java.util.regex.Pattern;

/// What stands in a text and is not seen, but changes how the rest is read: signs that turn the
/// direction of a line, that hide or join letters, and those that mean something to one program
/// alone.
public final class Unseen {
  /// Format, private and lone characters, but for the joiner that some emoji need, and the
  /// non-joiner without which Persian is misspelt.
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cf}\\p{Co}\\p{Cs}&&[^\u200c\u200d]]");

  private Unseen() {}

  /// The same text without it.
  public static String without(String text) {
    return UNSEEN.matcher(text).replaceAll("");
  }
}
