package pacta.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pacta.engagement.Samples;
import pacta.people.Language;
import pacta.terms.Terms;
import pacta.words.ConsentWords;
import pacta.words.Gist;
import pacta.words.Prose;

/// What is remembered is what would be said now.
class WordedTest {
  /// Held, so that what is said of it is remembered.
  private static final Terms TERMS = Samples.terms();
  private static final LocalDate DAY = LocalDate.of(2027, 1, 12);

  @ParameterizedTest @EnumSource
  void the_words_are_the_same_and_made_once(Language language) {
    assertThat(Worded.points(TERMS, language)).isEqualTo(Prose.of(TERMS, language))
        .isSameAs(Worded.points(TERMS, language));
    assertThat(Worded.gist(TERMS, language)).isEqualTo(Gist.of(TERMS, language))
        .isSameAs(Worded.gist(TERMS, language));
  }

  @Test void what_a_consumer_is_told_is_of_its_day_title_and_language() {
    for (var language : Language.values())
      for (var day : new LocalDate[] {DAY, DAY.plusDays(1), DAY})
        for (var title : new String[] {"Proceso", "Otro"}) {
          var words = new ConsentWords(TERMS, title, language, day);
          assertThat(Worded.notice(words)).isEqualTo(words.notice());
        }
  }
}
