package pacta.web.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A stretch of a letter: words, or an address that is copied whole.
public record Passage(String text, boolean address) {
  private static final Pattern ADDRESS = Pattern.compile("https?://\\S*[^\\s.,;:)]");

  /// All of the text, in order.
  public static List<Passage> of(String text) {
    var passages = new ArrayList<Passage>();
    var found = ADDRESS.matcher(text);
    var at = 0;
    for (; found.find(); at = found.end()) {
      passages.add(new Passage(text.substring(at, found.start()), false));
      passages.add(new Passage(found.group(), true));
    }
    passages.add(new Passage(text.substring(at), false));
    return List.copyOf(passages);
  }
}
