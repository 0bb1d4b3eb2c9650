package pacta.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import pacta.people.Language;
import pacta.terms.Agreements;
import pacta.terms.Courses;
import pacta.terms.Effects;
import pacta.terms.Grid;
import pacta.terms.RuledAgreements;
import pacta.terms.Terms;

/// An agreement means the same on every machine, whatever its zone and language are set to.
@Isolated
class SameEverywhereTest {
  private static final List<String> ZONES =
      List.of("Europe/Madrid", "America/Bogota", "Pacific/Auckland", "UTC");
  private static final List<Locale> LOCALES = List.of(Locale.forLanguageTag("es-ES"),
      Locale.forLanguageTag("ar-EG-u-nu-arab"));

  @Test void words_and_consequences_are_the_same_under_every_zone_and_locale() {
    var expected = all();
    var zone = TimeZone.getDefault();
    var locale = Locale.getDefault();
    try {
      for (var other : ZONES)
        for (var tongue : LOCALES) {
          TimeZone.setDefault(TimeZone.getTimeZone(other));
          Locale.setDefault(tongue);
          assertThat(all()).as("%s, %s", other, tongue).isEqualTo(expected);
        }
    } finally {
      TimeZone.setDefault(zone);
      Locale.setDefault(locale);
    }
  }

  private static List<Object> all() {
    return Stream.concat(Agreements.all().stream(), RuledAgreements.all().stream())
        .flatMap(SameEverywhereTest::everything).toList();
  }

  private static Stream<Object> everything(Terms terms) {
    var words = Stream.of(Language.values()).flatMap(language ->
        Stream.<Object>of(Prose.of(terms, language), Gist.of(terms, language)));
    var followed = Courses.of(terms).stream().map(it -> Effects.of(terms, it));
    return Stream.of(words, followed, some(terms)).flatMap(it -> it);
  }

  /// Every seventh of all that can happen.
  private static Stream<Object> some(Terms terms) {
    var all = Grid.whole(terms).toList();
    return IntStream.range(0, all.size() / 7).mapToObj(i -> Effects.of(terms, all.get(i * 7)));
  }
}
