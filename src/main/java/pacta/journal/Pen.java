package pacta.journal;

import tools.jackson.core.io.JsonStringEncoder;

/// Writes one JSON text without blanks, and puts the commas.
final class Pen {
  /// Letters of a text of some length, so that it need not grow.
  private static final int ROOM = 2048;

  private static final JsonStringEncoder QUOTE = JsonStringEncoder.getInstance();

  private final StringBuilder written = new StringBuilder(ROOM);
  private final Seals seals;

  /// Whether what comes next follows another value, and so needs a comma.
  private boolean follows;

  Pen(Seals seals) {
    this.seals = seals;
  }

  Seals seals() {
    return seals;
  }

  void open(char bracket) {
    comma();
    written.append(bracket);
    follows = false;
  }

  void close(char bracket) {
    written.append(bracket);
    follows = true;
  }

  void name(String name) {
    lead(named(name));
  }

  /// A name as it is written before its value, quoted and all, to be made once.
  static String named(String name) {
    var quoted = new StringBuilder("\"");
    QUOTE.quoteAsString(name, quoted);
    return quoted.append("\":").toString();
  }

  /// @param named as [#named(String)] gives it
  void lead(String named) {
    comma();
    written.append(named);
    follows = false;
  }

  void text(String text) {
    comma();
    written.append('"');
    if (isPlain(text)) written.append(text);
    else QUOTE.quoteAsString(text, written);
    written.append('"');
  }

  /// Whether no letter of it needs to be told apart in JSON, as with most.
  private static boolean isPlain(String text) {
    for (var i = 0; i < text.length(); i++) {
      var letter = text.charAt(i);
      if (letter < ' ' || letter == '"' || letter == '\\') return false;
    }
    return true;
  }

  /// A number, `true` or `false`, or what another pen wrote.
  void raw(String value) {
    comma();
    written.append(value);
  }

  String written() {
    return written.toString();
  }

  private void comma() {
    if (follows) written.append(',');
    follows = true;
  }
}
