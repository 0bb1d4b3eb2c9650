package pacta.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pacta.store.Sample.HERE;
import static pacta.store.Sample.NOW;
import static pacta.store.Sample.WORK;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pacta.people.EngagementId;

class DatabaseTest {
  @Test void sqlite_waits_for_the_disk_and_overwrites_what_is_erased() {
    try (var database = TestDatabases.fresh(Dialect.SQLITE)) {
      assertThat(pragma(database, "journal_mode")).isEqualTo("wal");
      assertThat(pragma(database, "synchronous")).isEqualTo("2");
      assertThat(pragma(database, "secure_delete")).isEqualTo("1");
    }
  }

  private static String pragma(Database database, String name) {
    return database.sql().sql("pragma " + name).query(String.class).single();
  }

  @Test void an_address_says_which_database_and_gets_what_it_needs() {
    assertThat(at("").dialect()).isEqualTo(Dialect.SQLITE);
    assertThat(at("jdbc:postgresql://db/pacta?ssl=true").address())
        .isEqualTo("jdbc:postgresql://db/pacta?ssl=true&stringtype=unspecified");
    assertThat(at("jdbc:postgresql://db/pacta").address())
        .isEqualTo("jdbc:postgresql://db/pacta?stringtype=unspecified");
    assertThatThrownBy(() -> at("jdbc:h2:mem:x").dialect())
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static DatabaseSettings at(String url) {
    return new DatabaseSettings(Path.of("data"), url, "", "");
  }

  @ParameterizedTest @EnumSource
  void opening_again_changes_nothing(Dialect dialect) {
    var settings = TestDatabases.settings(dialect);
    var links = Sample.links(2);
    try (var database = Database.open(settings)) {
      new Journals(database).append(HERE, WORK, links, NOW);
    }
    try (var database = Database.open(settings)) {
      assertThat(new Journals(database).read(HERE, WORK)).isEqualTo(links);
    }
  }

  @ParameterizedTest @EnumSource
  void a_transaction_inside_another_is_part_of_it(Dialect dialect) {
    try (var database = TestDatabases.fresh(dialect)) {
      var journals = new Journals(database);
      var transactions = database.transactions();
      assertThatThrownBy(() -> transactions.inTransaction(() -> {
        transactions.inTransaction(() -> {
          journals.append(HERE, WORK, Sample.links(1), NOW);
          return NOW;
        });
        throw new UnsupportedOperationException("undone");
      })).isInstanceOf(UnsupportedOperationException.class).hasMessage("undone");
      assertThat(journals.read(HERE, WORK)).isEmpty();
    }
  }

  @ParameterizedTest @EnumSource
  void what_comes_after_a_commit_sees_it_and_does_not_come_after_an_undoing(Dialect dialect) {
    try (var database = TestDatabases.fresh(dialect)) {
      var journals = new Journals(database);
      var transactions = database.transactions();
      var seen = new ArrayList<Integer>();
      Runnable look = () -> seen.add(journals.read(HERE, WORK).size());
      transactions.inTransaction(() -> {
        transactions.inTransaction(() -> {
          transactions.afterCommit(look);
          return NOW;
        });
        journals.append(HERE, WORK, Sample.links(2), NOW);
        return NOW;
      });
      assertThat(seen).containsExactly(2);
      assertThatThrownBy(() -> transactions.inTransaction(() -> {
        transactions.afterCommit(look);
        throw new UnsupportedOperationException();
      })).isInstanceOf(UnsupportedOperationException.class);
      assertThat(seen).containsExactly(2);
      transactions.afterCommit(look);
      assertThat(seen).containsExactly(2, 2);
    }
  }

  @ParameterizedTest @EnumSource
  void many_writers_in_two_processes_wait_for_their_turn_and_all_get_it(Dialect dialect)
      throws Exception {
    var settings = TestDatabases.settings(dialect);
    try (var one = Database.open(settings); var two = Database.open(settings);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var writers = new ArrayList<Callable<Integer>>();
      for (var i = 0; i < 40; i++) {
        var database = i % 2 == 0 ? one : two;
        var own = new EngagementId(Sample.id(1000 + i));
        writers.add(() -> writeFive(database, own));
      }
      var written = 0;
      for (var writer : threads.invokeAll(writers)) written += writer.get();
      assertThat(written).isEqualTo(200);
    }
  }

  private static int writeFive(Database database, EngagementId engagement) {
    var journals = new Journals(database);
    for (var link : Sample.links(5))
      database.transactions().inTransaction(() -> {
        assertThat(journals.last(HERE, engagement).map(it -> it.digest()))
            .isEqualTo(link.position() == 1 ? Optional.empty()
                : Optional.of(link.previous()));
        journals.append(HERE, engagement, List.of(link), NOW);
        return link;
      });
    return journals.read(HERE, engagement).size();
  }

  @ParameterizedTest @EnumSource
  void instants_keep_their_microseconds_and_their_order(Dialect dialect) {
    try (var database = TestDatabases.fresh(dialect)) {
      var instants = List.of(Instant.parse("2026-11-25T09:30:00Z"),
          Instant.parse("2026-11-25T09:30:00.000001Z"), Instant.parse("2026-11-25T09:30:00.5Z"),
          Instant.parse("2027-01-01T00:00:00Z"));
      for (var i = 0; i < instants.size(); i++)
        database.sql().sql("insert into blob (workspace, digest, media_type, bytes, at)"
            + " values (?, ?, 'x', ?, ?)")
            .params(HERE.toString(), "" + i, new byte[0], Times.of(instants.get(i))).update();
      assertThat(database.sql().sql("select at from blob order by at")
          .query((row, _) -> Times.read(row, "at")).list()).isEqualTo(instants);
    }
  }
}
