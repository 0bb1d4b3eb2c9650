package pacta.web;

import gg.jte.TemplateOutput;
import java.util.regex.Pattern;
import pacta.people.Unseen;

/// A page on its way out, in which nothing that people typed turns the direction of what is read,
/// hides, or is a character that no page may hold. What is stored stays as it was typed.
///
/// @param page what is written goes there
record Legible(TemplateOutput page) implements TemplateOutput {
  /// What is below it needs no closer look, but for controls and the hyphen that may not show.
  private static final char FIRST_STRANGE = 0x600;
  /// Nor do dashes, quotes and dots, the narrow blank and the minus of sums, and the signs of
  /// currencies.
  private static final char FIRST_DASH = 0x2010;
  private static final char LAST_DOTS = 0x2027;
  private static final char NARROW_BLANK = 0x202f;
  private static final char FIRST_CURRENCY = 0x20a0;
  private static final char LAST_CURRENCY = 0x20cf;
  private static final char MINUS = 0x2212;
  private static final char FIRST_PRINTED = 0x20;
  private static final char DELETE = 0x7f;
  private static final char LAST_CONTROL = 0x9f;
  private static final char SOFT_HYPHEN = 0xad;
  /// Also what ends a line for some programs and not for others.
  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}&&[^\n\r\t]]");

  @Override public void writeContent(String text) {
    page.writeContent(isPlain(text, 0, text.length()) ? text : legible(text));
  }

  @Override public void writeContent(String text, int from, int to) {
    if (isPlain(text, from, to)) page.writeContent(text, from, to);
    else page.writeContent(legible(text.substring(from, to)));
  }

  /// Of the template itself, and of nobody.
  @Override public void writeBinaryContent(byte[] text) {
    page.writeBinaryContent(text);
  }

  private static boolean isPlain(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char it = text.charAt(i);
      if (it >= FIRST_STRANGE && !isOfPrint(it) || it == SOFT_HYPHEN
          || it >= DELETE && it <= LAST_CONTROL
          || it < FIRST_PRINTED && it != '\n' && it != '\r' && it != '\t') return false;
    }
    return true;
  }

  private static boolean isOfPrint(char it) {
    return it >= FIRST_DASH && it <= LAST_DOTS || it == NARROW_BLANK || it == MINUS
        || it >= FIRST_CURRENCY && it <= LAST_CURRENCY;
  }

  private static String legible(String text) {
    return CONTROLS.matcher(Unseen.without(text)).replaceAll(" ");
  }
}
