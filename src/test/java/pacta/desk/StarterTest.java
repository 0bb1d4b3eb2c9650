package pacta.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pacta.people.Language;
import pacta.terms.Draft;
import pacta.terms.Finding;

class StarterTest {
  @ParameterizedTest @EnumSource(Starter.class)
  void what_one_starts_from_leaves_gaps_but_no_contradiction(Starter starter) {
    for (var language : Language.values()) {
      var draft = new Draft(language, ZoneId.of("Europe/Madrid"), Optional.empty(),
          Optional.empty(), Optional.empty(), starter.in(language).clauses());
      assertThat(draft.findings()).allMatch(it -> it.weight() == Finding.Weight.GAP);
    }
  }
}
