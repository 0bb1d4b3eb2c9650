package pacta.words;

/// The stop at the end of a name, such as `Marea, S.L.`: where the sentence ends right after it,
/// its own stop is that one.
public final class FullStop {
  /// Of private use, so that nobody writes it.
  private static final char MARK = '\ue000';

  private FullStop() {}

  /// What is to fill a slot, with its last stop marked.
  public static String marked(String value) {
    var said = value.indexOf(MARK) < 0 ? value : value.replace(MARK, '\ufffd');
    return said.endsWith(".") && !said.endsWith("..")
        ? said.substring(0, said.length() - 1) + MARK : said;
  }

  /// The text whose slots were filled so, with one stop where there would be two.
  public static String joined(String text) {
    return text.indexOf(MARK) < 0 ? text : text.replace(MARK + ".", ".").replace(MARK, '.');
  }
}
