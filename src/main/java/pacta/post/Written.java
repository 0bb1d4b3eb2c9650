package pacta.post;

import java.util.List;

/// A letter's words, the same in both of its forms.
///
/// @param slug    what kind of letter it is, as a file may be called: `invitacion`
/// @param subject one line
/// @param keys    what in it opens something (links, codes): hidden once the letter has gone
public record Written(String slug, String subject, String text, String html, List<String> keys) {
  private static final String HIDDEN = "•••";

  public Written {
    subject = Line.of(subject);
    keys = List.copyOf(keys);
  }

  /// The same words for people who look at what was sent: nothing in it opens anything.
  public Written withoutKeys() {
    return new Written(slug, without(subject), without(text), without(html), List.of());
  }

  private String without(String words) {
    for (var key : keys)
      words = words.replace(key, HIDDEN).replace(key.replace("&", "&amp;"), HIDDEN);
    return words;
  }
}
