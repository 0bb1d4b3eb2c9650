package pacta.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pacta.engagement.Samples;
import pacta.people.Language;
import pacta.terms.Facts;
import pacta.terms.Incident;
import pacta.terms.Incident.Settling;
import pacta.terms.Judge;
import pacta.terms.Session;
import pacta.terms.Terms;
import pacta.terms.Version;
import pacta.words.ConsentWords;
import pacta.words.Explained;
import pacta.words.Gist;
import pacta.words.Listener;
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

  @ParameterizedTest @EnumSource
  void what_came_of_a_cancellation_is_said_for_each_reader_and_hour(Language language) {
    var facts = Facts.none(new Version(1), TERMS.currency());
    var session = new Session(1, Samples.wall("2027-02-10T10:00"), 60,
        Samples.at("2027-01-10T10:00"));
    for (var hours : new int[] {1, 30, 72, 1})
      for (var reader : new ZoneId[] {Samples.MADRID, ZoneId.of("America/Bogota")})
        for (var listener : Listener.values()) {
          var incident = new Incident.ClientCancels(session,
              session.start().instant().minus(Duration.ofHours(hours)), Settling.AS_AGREED);
          var verdict = Judge.judge(TERMS, facts, incident);
          assertThat(Worded.brief(verdict, incident, TERMS, language, reader, listener))
              .isEqualTo(Explained.brief(verdict, incident, TERMS, language, reader, listener));
        }
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
