package pacta.post;

/// A letter's words, the same in both of its forms.
///
/// @param kind    what kind of letter it is: `invitation`
/// @param slug    the same in the letter's language, as a file may be called: `invitacion`
/// @param subject one line
/// @param keys    hidden once the letter has gone
public record Written(String kind, String slug, String subject, String text, String html,
    Keys keys) {
  private static final String HIDDEN = "•••";

  public Written {
    subject = Line.of(subject);
  }

  /// The same words for people who look at what was sent: nothing in it opens anything.
  public Written withoutKeys() {
    return new Written(kind, slug, without(subject), without(text), without(html), Keys.NONE);
  }

  private String without(String words) {
    for (var key : keys.words())
      words = words.replace(key, HIDDEN).replace(key.replace("&", "&amp;"), HIDDEN);
    return words;
  }
}
