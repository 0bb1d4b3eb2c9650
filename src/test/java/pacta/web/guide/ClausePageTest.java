package pacta.web.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import pacta.house.Golden;
import pacta.journal.Canonical;
import pacta.people.Language;
import pacta.terms.Clause;
import pacta.terms.Incident;

/// Every kind of clause has its page, and the pages in `docs/clauses` are those of the program:
/// written again with `-Dgolden=write`.
class ClausePageTest {
  private static final Path DOCS = Path.of("docs/clauses");
  private static final Golden PUBLISHED = new Golden(DOCS);

  static Stream<ClauseKind> kinds() {
    return ClauseKind.ALL.stream();
  }

  @ParameterizedTest @MethodSource("kinds") void the_published_page_is_that_of_the_program(
      ClauseKind kind) throws IOException {
    for (var language : Language.values())
      PUBLISHED.matches(ClauseMarkdown.file(kind, language),
          ClauseMarkdown.of(ClausePage.of(kind, language)));
  }

  @Test void the_list_leads_to_every_page_and_no_other_lies_there() throws IOException {
    PUBLISHED.matches("README.md", ClauseMarkdown.list());
    var files = new ArrayList<>(List.of("README.md"));
    for (var kind : ClauseKind.ALL)
      for (var language : Language.values()) {
        files.add(ClauseMarkdown.file(kind, language));
        assertThat(ClauseMarkdown.list()).contains("](" + files.getLast() + ")");
      }
    try (var there = Files.list(DOCS)) {
      assertThat(there.map(it -> it.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(files);
    }
  }

  @Test void no_kind_is_left_out() {
    assertThat(ClauseKind.ALL).extracting(ClauseKind::name)
        .containsExactlyInAnyOrderElementsOf(kinds(Clause.class));
    assertThat(ClauseKind.ALL).extracting(ClauseKind::word).doesNotHaveDuplicates();
  }

  @ParameterizedTest @MethodSource("kinds") void a_page_says_every_component_by_its_name(
      ClauseKind kind) {
    var page = ClausePage.of(kind, Language.ES);
    var names = Stream.of(kind.of().getRecordComponents()).map(it -> it.getName()).toList();
    assertThat(page.fields()).extracting(Field::name).containsExactlyElementsOf(names);
    assertThat(page.fields()).allMatch(it -> !it.label().isBlank()
        && !(it.values().isBlank() && it.within().isEmpty()));
    assertThat(page.said()).isNotEmpty();
    assertThat(Canonical.PLAIN.read(page.json(), Clause.class)).isInstanceOf(kind.of());
    assertThat(page.vectors()).isNotEmpty();
    assertThat(ClauseMarkdown.of(page).split("```json")[0])
        .doesNotContain("1970", "{", "null", "..", "  ·");
  }

  @ParameterizedTest @EnumSource
  void the_pages_tell_between_them_every_incident_and_all_that_is_found(Language language)
      throws IOException {
    var incidents = new TreeSet<String>();
    var found = new TreeSet<String>();
    for (var kind : ClauseKind.ALL) {
      var page = ClausePage.of(kind, language);
      incidents.addAll(Answered.in(Specimen.of(kind, language)).incidents());
      Stream.concat(page.remarks().stream(), page.absent().stream())
          .map(Remarks.One::reason).forEach(found::add);
    }
    assertThat(incidents).containsAll(kinds(Incident.class));
    var findings = new Properties();
    try (var in = Files.newBufferedReader(
        Path.of("src/main/resources/pacta/words/findings_en.properties"))) {
      findings.load(in);
    }
    assertThat(findings.stringPropertyNames().stream().filter(it -> !found.contains(it)))
        .as("but for who the parties are, and sums in another currency")
        .containsExactlyInAnyOrder("gap.professional", "gap.client", "payer.party",
            "payer.same", "currency.mixed", "instalments.currency");
  }

  private static List<String> kinds(Class<?> type) {
    return Stream.of(type.getPermittedSubclasses()).flatMap(kind -> kind.isSealed()
        ? kinds(kind).stream() : Stream.of(kind.getSimpleName())).toList();
  }
}
