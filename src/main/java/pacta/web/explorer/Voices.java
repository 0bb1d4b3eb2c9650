package pacta.web.explorer;

import java.util.Map;
import pacta.people.Language;
import pacta.terms.Terms;
import pacta.words.Listener;
import pacta.words.StoryWords;

/// Who asks and in which language, and how the two are called.
record Voices(Language language, Listener listener) {
  Sentence sentence(Kind kind, Terms terms) {
    return new Sentence(kind, terms, language, said(terms));
  }

  /// What every text may need: `me`, `client` and `pro`.
  Map<String, Object> said(Terms terms) {
    return StoryWords.names(terms, language, listener);
  }
}
