package pacta.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static pacta.desk.TestOffice.WORKSPACE;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pacta.desk.StoredRecords;
import pacta.desk.TestOffice;
import pacta.engagement.Command;
import pacta.engagement.Samples;
import pacta.people.WorkspaceId;
import pacta.store.Dialect;
import pacta.terms.Incident.Settling;

class BookedHoursTest {
  @ParameterizedTest @EnumSource
  void an_hour_is_taken_by_what_overlaps_it_and_is_still_to_come(Dialect dialect) {
    try (var house = new TestOffice(dialect)) {
      house.run();
      var hours = new BookedHours(house.database);
      book(house, "2027-03-10T10:00");
      book(house, "2027-03-10T12:00");
      assertThat(taken(hours, "2027-03-10T11:00", "2027-03-10T12:00")).isEmpty();
      assertThat(taken(hours, "2027-03-10T10:59", "2027-03-10T12:00")).hasSize(1);
      assertThat(taken(hours, "2027-03-10T11:00", "2027-03-10T12:01")).hasSize(1);
      assertThat(taken(hours, "2027-03-10T10:15", "2027-03-10T10:20")).hasSize(1);
      assertThat(taken(hours, "2027-03-10T00:00", "2027-03-11T00:00")).extracting(
          BookedHours.Taken::engagement, BookedHours.Taken::starts, BookedHours.Taken::ends)
          .containsExactly(
              tuple(house.id, Samples.at("2027-03-10T10:00"),
                  Samples.at("2027-03-10T11:00")),
              tuple(house.id, Samples.at("2027-03-10T12:00"),
                  Samples.at("2027-03-10T13:00")));
      assertThat(hours.between(new WorkspaceId(new UUID(9, 9)), Samples.at("2027-03-10T00:00"),
          Samples.at("2027-03-11T00:00"))).as("of another workspace").isEmpty();
      house.take(Samples.LUCIA, (at, by) -> new Command.Cancel(at, by, 1, Settling.AS_AGREED,
          Optional.empty(), Optional.empty()));
      assertThat(taken(hours, "2027-03-10T10:00", "2027-03-10T11:00")).isEmpty();
    }
  }

  @ParameterizedTest @EnumSource
  void what_is_folded_again_is_what_was_taken(Dialect dialect) {
    try (var house = new TestOffice(dialect)) {
      house.run();
      var hours = new BookedHours(house.database);
      book(house, "2027-03-10T10:00");
      book(house, "2027-03-17T10:00");
      var before = taken(hours, "2027-03-01T00:00", "2027-04-01T00:00");
      assertThat(before).hasSize(2);
      var records = new StoredRecords(house.database,
          new Overviews(house.database, house.vault), house.vault);
      records.forget(WORKSPACE);
      assertThat(taken(hours, "2027-03-01T00:00", "2027-04-01T00:00")).isEmpty();
      records.showAgain(WORKSPACE, house.id);
      assertThat(taken(hours, "2027-03-01T00:00", "2027-04-01T00:00")).isEqualTo(before);
    }
  }

  private static void book(TestOffice house, String start) {
    house.take(Samples.MARTA, (at, by) -> new Command.Book(at, by, Samples.wall(start), 60));
  }

  private static List<BookedHours.Taken> taken(BookedHours hours, String starts, String ends) {
    return hours.between(WORKSPACE, Samples.at(starts), Samples.at(ends));
  }
}
