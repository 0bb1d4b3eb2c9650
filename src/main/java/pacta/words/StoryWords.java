package pacta.words;

import java.util.Map;
import pacta.people.Language;
import pacta.terms.Draft;
import pacta.terms.Story;
import pacta.terms.Terms;

/// A [Story] as somebody asks it: `¿Y si Lucía cancela la víspera?`
public final class StoryWords {
  private StoryWords() {}

  /// @param listener who asks: the client of themselves, the professional of themselves, or
  ///                 somebody of both
  public static String question(Story story, Terms terms, Language language, Listener listener) {
    return Phrases.of("explained", language).say(
        "story." + story, names(terms, language, listener));
  }

  /// How the two are called in a sentence, and whom it speaks to: `me`, `client`, `pro`.
  public static Map<String, Object> names(Terms terms, Language language, Listener listener) {
    var ground = Ground.of(Draft.of(terms), language);
    return Map.of("me", listener.name(), "client", ground.client(), "pro", ground.pro());
  }
}
