package pacta.views;

import static org.assertj.core.api.Assertions.assertThat;
import static pacta.desk.TestOffice.WORKSPACE;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pacta.desk.TestOffice;
import pacta.engagement.Command;
import pacta.engagement.Samples;
import pacta.people.Confidential;
import pacta.store.Dialect;

/// A line that was read before is shown from what is remembered of it; never what it was before.
class OverviewsTest {
  @ParameterizedTest @EnumSource
  void what_happens_shows_in_a_line_that_was_read_before(Dialect dialect) {
    try (var house = new TestOffice(dialect)) {
      house.run();
      var before = line(house);
      assertThat(line(house)).isEqualTo(before);
      house.clock.turn(Duration.ofMinutes(1));
      house.take(Samples.MARTA, (at, by) ->
          new Command.Book(at, by, Samples.wall("2027-03-10T10:00"), 60));
      assertThat(line(house).booked()).isEqualTo(before.booked() + 1);
    }
  }

  @ParameterizedTest @EnumSource
  void of_somebody_who_was_erased_a_line_that_was_read_before_shows_nothing(Dialect dialect) {
    try (var house = new TestOffice(dialect)) {
      house.run();
      assertThat(line(house).card()).isEqualTo(house.see().card());
      house.vault.erase(WORKSPACE, Samples.LUCIA_ID, house.clock.instant());
      assertThat(line(house).card().value()).isEmpty();
    }
  }

  @ParameterizedTest @EnumSource
  void a_line_from_before_its_person_was_kept_beside_it_is_read_all_the_same(Dialect dialect) {
    try (var house = new TestOffice(dialect)) {
      house.run();
      var before = line(house);
      house.database.sql().sql("update overview set person = null").update();
      assertThat(line(house)).isEqualTo(before);
      house.vault.erase(WORKSPACE, Samples.LUCIA_ID, house.clock.instant());
      assertThat(line(house).card())
          .isEqualTo(new Confidential<>(Samples.LUCIA_ID, Optional.empty()));
    }
  }

  private static Overview line(TestOffice house) {
    var lines = house.office.overviews().of(WORKSPACE);
    assertThat(lines).hasSize(1);
    return lines.getFirst();
  }
}
