package pacta.store;

import static org.assertj.core.api.Assertions.assertThat;
import static pacta.store.Sample.HERE;
import static pacta.store.Sample.NOW;
import static pacta.store.Sample.WORK;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pacta.journal.Chain;
import pacta.journal.Link;

/// A process that is killed in the middle of its work has lost nothing it said was kept.
class KillTest {
  private static final int CYCLES = 3;

  @ParameterizedTest @EnumSource
  void what_was_acknowledged_is_there_after_a_kill(Dialect dialect) throws Exception {
    var settings = TestDatabases.settings(dialect);
    Database.open(settings).close();
    var acknowledged = 0L;
    for (var cycle = 1; cycle <= CYCLES; cycle++) {
      acknowledged = killAfter(acknowledged + 150L * cycle, settings);
      try (var database = Database.open(settings)) {
        var links = new Journals(database).read(HERE, WORK);
        var head = links.getLast();
        assertThat(head.position()).isGreaterThanOrEqualTo(acknowledged);
        assertThat(Chain.check(links))
            .isEqualTo(new Chain.Intact(head.position(), head.digest()));
        assertThat(commands(database)).isEqualTo(head.position());
      }
    }
  }

  private static long commands(Database database) {
    return database.sql().sql("select count(*) from command_seen").query(Long.class).single();
  }

  /// Starts a writer, reads what it acknowledges, and kills it when that is far enough.
  ///
  /// @return the last position it acknowledged, which may be a little further
  private static long killAfter(long position, DatabaseSettings settings) throws IOException {
    var writer = new ProcessBuilder(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
        "-cp", System.getProperty("java.class.path"), Writer.class.getName(),
        settings.data().toString(), settings.url(), settings.user())
        .redirectError(ProcessBuilder.Redirect.INHERIT).start();
    var acknowledged = 0L;
    try (var said = writer.inputReader()) {
      for (var line = said.readLine(); line != null; line = said.readLine()) {
        if (!line.matches("\\d+")) continue;
        acknowledged = Long.parseLong(line);
        if (acknowledged >= position) writer.toHandle().destroyForcibly();
      }
    }
    assertThat(acknowledged).isGreaterThanOrEqualTo(position);
    return acknowledged;
  }

  /// Adds one link after another, each with its command, and says so after each commit.
  static final class Writer {
    private Writer() {}

    public static void main(String[] args) {
      var settings = new DatabaseSettings(Path.of(args[0]), args[1], args[2], "");
      try (var database = Database.open(settings)) {
        var journals = new Journals(database);
        while (true) System.out.println(addOne(database, journals));
      }
    }

    private static long addOne(Database database, Journals journals) {
      return database.transactions().inTransaction(() -> {
        var last = journals.last(HERE, WORK);
        var link = Link.after(last, "{\"after\":" + last.map(Link::position).orElse(0L) + "}");
        journals.append(HERE, WORK, List.of(link), NOW);
        new Commands(database).record(HERE, WORK, "" + link.position(), new Commands.Seen("ok",
            Optional.of(new Commands.Positions(link.position(), link.position()))), NOW);
        return link.position();
      });
    }
  }
}
