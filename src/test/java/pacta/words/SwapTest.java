package pacta.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pacta.people.Language;
import pacta.people.Role;
import pacta.terms.Agreements;
import pacta.terms.Capacity;
import pacta.terms.Consequence;
import pacta.terms.Draft;
import pacta.terms.Grid;
import pacta.terms.Judge;
import pacta.terms.Party;
import pacta.terms.RuledAgreements;
import pacta.terms.Terms;
import pacta.terms.Verdict;

/// Who owes is who the sentence says: swap the two, and every sentence and every debt swaps.
class SwapTest {
  @Test void every_sentence_swaps_its_names() {
    var ruled = RuledAgreements.all().stream().map(terms -> Draft.of(terms).withParties(
        terms.professional(), Agreements.packaged().client(), Capacity.BUSINESS)
        .complete().orElseThrow());
    for (var terms : Stream.concat(ruled, Stream.of(Agreements.packaged(),
        Agreements.withVatAdded(), Agreements.inCalendarDays())).toList())
      for (var language : Language.values())
        assertThat(clauses(swapped(terms), language))
            .isEqualTo(exchanged(clauses(terms, language)));
  }

  private static Terms swapped(Terms terms) {
    return Draft.of(terms).withParties(terms.client(), terms.professional(), terms.capacity())
        .complete().orElseThrow();
  }

  /// Points 2 to 6: the first and the last print whole names on purpose.
  private static String clauses(Terms terms, Language language) {
    return Prose.of(terms, language).stream()
        .filter(point -> point.number() > 1 && point.number() < 7)
        .flatMap(point -> point.clauses().stream()).map(ClauseText::text)
        .collect(Collectors.joining("\n"));
  }

  private static String exchanged(String text) {
    return text.replace("Marta", "\u0000").replace("Lucía", "Marta").replace("\u0000", "Lucía");
  }

  @Test void only_the_client_owes_and_only_the_client_is_credited() {
    for (var terms : Stream.concat(Agreements.all().stream(), RuledAgreements.all().stream())
        .toList())
      for (var it : Grid.whole(terms).toList())
        if (Judge.judge(terms, it.facts(), it.incident()) instanceof Verdict.Judged judged)
          for (var consequence : judged.consequences()) {
            if (consequence instanceof Consequence.Charge charge)
              assertThat(charge.from()).isEqualTo(Role.CLIENT);
            if (consequence instanceof Consequence.Credit credit)
              assertThat(credit.to()).isEqualTo(Role.CLIENT);
          }
  }

  @Test void the_sentence_on_cancelling_names_the_one_who_owes() {
    var text = clauses(Agreements.packaged(), Language.ES);
    assertThat(text).contains("Lucía puede cancelar una sesión sin coste")
        .contains("Si quien cancela es Marta, la sesión se repite sin coste para Lucía")
        .doesNotContain("Marta puede cancelar");
  }

  @Test void two_people_of_one_first_name_are_told_apart() {
    var ana = new Party("Ana Gil", "", "", "a@example.com");
    var other = new Party("Ana Paz", "", "", "p@example.com");
    var terms = Draft.of(Agreements.packaged())
        .withParties(ana, other, Capacity.CONSUMER).complete().orElseThrow();
    assertThat(clauses(terms, Language.ES)).contains("Si quien cancela es Ana Gil")
        .contains("sin coste para Ana Paz");
  }

  @Test void a_company_keeps_its_whole_name() {
    assertThat(clauses(Agreements.perSession(), Language.ES))
        .contains("Si Northwind Coaching Ltd no se presenta");
  }
}
