package pacta.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pacta.people.Language;
import pacta.terms.Agreements;
import pacta.terms.Draft;
import pacta.terms.Outline;
import pacta.words.Marked.Piece;

/// The values in a sentence apart from its words.
class MarkedTest {
  @Test void the_values_of_a_clause_stand_apart() {
    assertThat(terms(Language.ES, "5.1")).containsExactly("24 horas");
    assertThat(terms(Language.ES, "5.2")).containsExactly("24 horas", "2", "50\u00a0%",
        "40,00\u00a0€");
    assertThat(terms(Language.EN, "5.2")).containsExactly("24 hours", "2", "50%", "€40.00");
    assertThat(terms(Language.ES, "4.2")).contains("320,00\u00a0€");
    assertThat(terms(Language.ES, "1.1")).isEmpty();
  }

  @Test void what_somebody_wrote_in_their_own_words_is_not_data() {
    var free = Prose.of(Agreements.withFreeClauses(), Language.ES).stream()
        .flatMap(it -> it.clauses().stream()).filter(it -> it.mark().isPresent()).toList();
    assertThat(free).isNotEmpty().allMatch(it -> it.pieces().stream().noneMatch(Piece::term));
  }

  @Test void put_together_they_are_the_sentence_as_it_is_worded_without_them() throws IOException {
    var all = Stream.concat(GoldenAgreementsTest.agreements().map(it -> Draft.of(it.terms())),
        GoldenAgreementsTest.others().map(GoldenAgreementsTest.Prosed::draft)).toList();
    for (var draft : all) for (var language : Language.values()) {
      var ground = Ground.of(draft, language);
      for (var point : Prose.of(draft, language)) for (var clause : point.clauses())
        assertThat(clause.pieces().stream().map(Piece::text).collect(Collectors.joining()))
            .isEqualTo(clause.text()).isEqualTo(Outline.of(draft.clauses()).lines().stream()
                .filter(it -> it.id().equals(clause.id())).findFirst()
                .map(it -> ground.sentences(ClauseWords.of(ground, it.clause())
                    .get(it.sentence()))).orElse(clause.text()));
    }
  }

  @Test void a_value_in_a_value_is_of_the_outer_one_and_what_is_not_closed_is_words() {
    assertThat(pieces("a " + Marked.open("b " + Marked.open("c") + " d") + " e"))
        .isEqualTo("a |[b c d]| e");
    assertThat(pieces(Marked.open("") + "a")).isEqualTo("a");
    assertThat(pieces(Marked.open("a").substring(0, 2))).isEqualTo("a");
    assertThat(pieces(Marked.open("a").substring(1) + "b")).doesNotContain("\ufdd0", "\ufdd1");
  }

  private static String pieces(String worded) {
    return Marked.read(worded).pieces().stream()
        .map(it -> it.term() ? "[" + it.text() + "]" : it.text())
        .collect(Collectors.joining("|"));
  }

  private static List<String> terms(Language language, String clause) {
    return Prose.of(Agreements.packaged(), language).stream()
        .flatMap(it -> it.clauses().stream()).filter(it -> it.id().toString().equals(clause))
        .flatMap(it -> it.pieces().stream()).filter(Piece::term).map(Piece::text).toList();
  }
}
