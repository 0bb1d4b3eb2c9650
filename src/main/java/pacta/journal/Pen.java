package pacta.journal;

import tools.jackson.core.io.JsonStringEncoder;

/// Writes one JSON text without blanks, and puts the commas.
final class Pen {
  private static final JsonStringEncoder QUOTE = JsonStringEncoder.getInstance();

  private final StringBuilder written = new StringBuilder(512);
  private final Seals seals;

  Pen(Seals seals) {
    this.seals = seals;
  }

  Seals seals() {
    return seals;
  }

  void open(char bracket) {
    comma();
    written.append(bracket);
  }

  void close(char bracket) {
    written.append(bracket);
  }

  void name(String name) {
    text(name);
    written.append(':');
  }

  void text(String text) {
    comma();
    written.append('"');
    QUOTE.quoteAsString(text, written);
    written.append('"');
  }

  /// A number, `true` or `false`, or what another pen wrote.
  void raw(String value) {
    comma();
    written.append(value);
  }

  String written() {
    return written.toString();
  }

  /// A value that follows another value needs one; the last letter tells what stands before.
  private void comma() {
    if (written.isEmpty()) return;
    var last = written.charAt(written.length() - 1);
    if (last != '{' && last != '[' && last != ':') written.append(',');
  }
}
