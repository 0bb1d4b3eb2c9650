package pacta.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pacta.store.Sample.HERE;
import static pacta.store.Sample.NOW;
import static pacta.store.Sample.OTHER;
import static pacta.store.Sample.THERE;
import static pacta.store.Sample.WORK;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CommandsTest {
  private static final Commands.Seen ACCEPTED =
      new Commands.Seen("accepted", Optional.of(new Commands.Positions(1, 2)));

  @ParameterizedTest @EnumSource
  void a_command_that_comes_again_finds_what_came_of_it(Dialect dialect) {
    try (var database = TestDatabases.fresh(dialect)) {
      var commands = new Commands(database);
      var refused = new Commands.Seen("refused: TermsMoved", Optional.empty());
      commands.record(HERE, WORK, "a", ACCEPTED, NOW);
      commands.record(HERE, WORK, "b", refused, NOW);
      assertThat(commands.find(HERE, WORK, "a")).contains(ACCEPTED);
      assertThat(commands.find(HERE, WORK, "b")).contains(refused);
      assertThat(commands.find(HERE, OTHER, "a")).isEmpty();
      assertThat(commands.find(THERE, WORK, "a")).isEmpty();
    }
  }

  @ParameterizedTest @EnumSource
  void the_second_of_two_at_once_is_overtaken_and_writes_nothing(Dialect dialect) {
    try (var database = TestDatabases.fresh(dialect)) {
      var commands = new Commands(database);
      var journals = new Journals(database);
      commands.record(HERE, WORK, "a", ACCEPTED, NOW);
      assertThatThrownBy(() -> database.transactions().inTransaction(() -> {
        journals.append(HERE, WORK, Sample.links(2), NOW);
        commands.record(HERE, WORK, "a", ACCEPTED, NOW);
        return ACCEPTED;
      })).isInstanceOf(Overtaken.class);
      assertThat(journals.read(HERE, WORK)).isEmpty();
    }
  }
}
