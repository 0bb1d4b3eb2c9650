package pacta.web.composer;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pacta.house.Golden;
import pacta.people.Language;
import pacta.terms.Capacity;
import pacta.terms.Draft;
import pacta.terms.Party;
import pacta.words.ConsumerNotice;
import pacta.words.Prose;

/// What most people will sign: each template as it is, in both languages, with what a consumer has
/// to know before.
class TemplateWordsTest {
  @ParameterizedTest @EnumSource
  void a_template_reads_as_it_was_reviewed(Template template) throws IOException {
    for (var language : Language.values()) {
      var draft = new Draft(language, ZoneId.of("Europe/Madrid"),
          Optional.of(new Party("Marta Soler Vidal", "12345678Z",
              "Rambla de la Llibertat 20, 17004 Girona", "marta@example.com")),
          Optional.of(new Party("Lucía Ferrer Navas", "", "", "lucia@example.com")),
          Optional.of(Capacity.CONSUMER), template.clauses(language, LocalDate.of(2027, 1, 4)));
      var notice = ConsumerNotice.of(draft.complete().orElseThrow(), "", language,
          Optional.empty()).orElseThrow();
      Golden.of("web").matches("template-" + template.name().toLowerCase(java.util.Locale.ROOT)
          + "." + language.tag() + ".txt",
          Prose.plain(Prose.of(draft, language)) + "\n" + notice.whole() + "\n");
    }
  }
}
