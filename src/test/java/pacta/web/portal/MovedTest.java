package pacta.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pacta.engagement.Samples;
import pacta.people.Language;
import pacta.terms.Courtesy;
import pacta.terms.Draft;
import pacta.terms.Extras;
import pacta.terms.FeeVat;
import pacta.terms.Instalments;
import pacta.terms.Levy;
import pacta.terms.NoShow;
import pacta.terms.Whole;
import pacta.web.portal.Moved.Change;
import pacta.web.portal.Moved.Side;

/// What changed between two agreements, by the numbers of their clauses.
class MovedTest {
  @Test void the_same_agreement_has_no_changes() {
    assertThat(changes(Samples.draft())).isEmpty();
  }

  @Test void a_clause_that_reads_otherwise_shows_the_words_that_differ() {
    var more = Samples.draft().with(NoShow.class,
        new NoShow(20, NoShow.Late.ENDS_AS_PLANNED, Levy.ALL,
            Whole.USES_THE_SESSION, FeeVat.AS_SERVICE));
    assertThat(changes(more)).singleElement().satisfies(it -> {
      assertThat(it.was()).map(Side::own).hasValueSatisfying(own -> assertThat(own).contains("15"));
      assertThat(it.now()).map(Side::own).hasValueSatisfying(own -> assertThat(own).contains("20"));
      assertThat(number(it.was())).isEqualTo(number(it.now()));
    });
  }

  @Test void one_taken_away_does_not_change_those_that_move_up() {
    var fewer = Samples.draft().without(Courtesy.class);
    assertThat(changes(fewer)).singleElement().satisfies(it -> {
      assertThat(number(it.was())).startsWith("5.");
      assertThat(it.was().orElseThrow().own()).contains("comodín");
      assertThat(it.now()).isEmpty();
    });
    assertThat(Moved.changes(fewer.complete().orElseThrow(), Samples.terms(), Language.EN))
        .singleElement().satisfies(it -> {
          assertThat(it.was()).isEmpty();
          assertThat(number(it.now())).startsWith("5.");
        });
  }

  @Test void the_dated_parts_of_the_price_and_the_extras_count() {
    var otherwise = Samples.draft()
        .with(Instalments.class, new Instalments(List.of(new Instalments.Part(
            Samples.euros("640.00"), new Instalments.Due.OnSignature(0)))))
        .with(Extras.class, new Extras(List.of("un libro")));
    assertThat(changes(otherwise)).extracting(it -> number(it.now())).contains("6.1")
        .anyMatch(it -> it.startsWith("4."));
  }

  private static List<Change> changes(Draft now) {
    return Moved.changes(Samples.terms(), now.complete().orElseThrow(), Language.ES);
  }

  private static String number(Optional<Side> side) {
    return side.orElseThrow().number().toString();
  }
}
