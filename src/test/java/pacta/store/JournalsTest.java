package pacta.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pacta.store.Sample.HERE;
import static pacta.store.Sample.NOW;
import static pacta.store.Sample.OTHER;
import static pacta.store.Sample.THERE;
import static pacta.store.Sample.WORK;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataAccessException;
import pacta.journal.Chain;
import pacta.journal.Link;
import pacta.people.PersonId;

class JournalsTest {
  @ParameterizedTest @EnumSource
  void what_was_written_is_read_in_order_and_nobody_else_reads_it(Dialect dialect) {
    try (var database = TestDatabases.fresh(dialect)) {
      var journals = new Journals(database);
      var links = Sample.links(3);
      journals.append(HERE, WORK, links, NOW);
      journals.append(HERE, OTHER, Sample.links(1), NOW);
      assertThat(journals.read(HERE, WORK)).isEqualTo(links);
      assertThat(journals.readAfter(HERE, WORK, 2, Set.of()).links())
          .containsExactly(links.getLast());
      assertThat(journals.last(HERE, WORK)).contains(links.getLast());
      assertThat(journals.read(THERE, WORK)).isEmpty();
      assertThat(journals.last(THERE, WORK)).isEmpty();
    }
  }

  @ParameterizedTest @EnumSource
  void what_is_new_comes_with_whether_anybody_was_erased(Dialect dialect) {
    try (var database = TestDatabases.fresh(dialect)) {
      var journals = new Journals(database);
      var vault = Vault.open(database);
      var links = Sample.links(3);
      journals.append(HERE, WORK, links, NOW);
      var lucia = new PersonId(UUID.randomUUID());
      var ana = new PersonId(UUID.randomUUID());
      for (var one : List.of(lucia, ana)) vault.seals(HERE).seal(one, "text");
      assertThat(journals.readAfter(HERE, WORK, 1, Set.of(lucia, ana)))
          .isEqualTo(new Journals.News(links.subList(1, 3), false));
      vault.erase(THERE, lucia, NOW);
      assertThat(journals.readAfter(HERE, WORK, 1, Set.of(lucia, ana)).erased()).isFalse();
      vault.erase(HERE, ana, NOW);
      assertThat(journals.readAfter(HERE, WORK, 1, Set.of(lucia)).erased()).isFalse();
      assertThat(journals.readAfter(HERE, WORK, 1, Set.of(lucia, ana)).erased()).isTrue();
      assertThat(journals.readAfter(HERE, WORK, 1, Set.of()))
          .isEqualTo(new Journals.News(links.subList(1, 3), false));
    }
  }

  @ParameterizedTest @EnumSource
  void a_taken_position_is_refused_and_nothing_of_the_transaction_stays(Dialect dialect) {
    try (var database = TestDatabases.fresh(dialect)) {
      var journals = new Journals(database);
      var first = Sample.links(1);
      journals.append(HERE, WORK, first, NOW);
      assertThatThrownBy(() -> database.transactions().inTransaction(() -> {
        journals.append(HERE, OTHER, Sample.links(2), NOW);
        journals.append(HERE, WORK, Sample.links(1), NOW);
        return "never";
      })).isInstanceOf(Overtaken.class);
      assertThat(journals.read(HERE, WORK)).isEqualTo(first);
      assertThat(journals.read(HERE, OTHER)).isEmpty();
    }
  }

  @ParameterizedTest @EnumSource
  void of_two_who_race_for_each_position_one_is_overtaken(Dialect dialect) throws Exception {
    try (var database = TestDatabases.fresh(dialect);
        var threads = Executors.newFixedThreadPool(2)) {
      var journals = new Journals(database);
      var start = new CyclicBarrier(2);
      Callable<Integer> racer = () -> race(database, journals, start);
      var lost = 0;
      for (var runner : threads.invokeAll(List.of(racer, racer))) lost += runner.get();
      assertThat(lost).isEqualTo(20);
      assertThat(Chain.check(journals.read(HERE, WORK)))
          .isEqualTo(new Chain.Intact(20, journals.last(HERE, WORK).orElseThrow().digest()));
    }
  }

  /// Twenty times both read, wait for each other, and write: how often this one was overtaken.
  private static int race(Database database, Journals journals, CyclicBarrier start)
      throws Exception {
    var lost = 0;
    for (var i = 0; i < 20; i++) {
      var next = Link.after(journals.last(HERE, WORK), Thread.currentThread().getName() + i);
      start.await();
      try {
        database.transactions().inTransaction(() -> {
          journals.append(HERE, WORK, List.of(next), NOW);
          return next;
        });
      } catch (Overtaken overtaken) {
        lost++;
      }
      start.await();
    }
    return lost;
  }

  @ParameterizedTest @EnumSource
  void no_statement_changes_or_removes_a_link(Dialect dialect) {
    try (var database = TestDatabases.fresh(dialect)) {
      var links = Sample.links(2);
      new Journals(database).append(HERE, WORK, links, NOW);
      var statements = new ArrayList<>(List.of("update journal set body = 'x' where position = 1",
          "delete from journal where position = 2", "delete from journal"));
      if (dialect == Dialect.POSTGRESQL) statements.add("truncate journal");
      for (var statement : statements)
        assertThatThrownBy(() -> database.sql().sql(statement).update())
            .isInstanceOf(DataAccessException.class).hasMessageContaining("a journal only grows");
      assertThat(new Journals(database).read(HERE, WORK)).isEqualTo(links);
    }
  }

  @ParameterizedTest @EnumSource
  void a_long_journal_and_many_journals_are_walked_page_by_page(Dialect dialect) {
    try (var database = TestDatabases.fresh(dialect)) {
      var journals = new Journals(database);
      var links = Sample.links(1001);
      database.transactions().inTransaction(() -> {
        journals.append(HERE, WORK, links, NOW);
        journals.append(HERE, OTHER, Sample.links(2), NOW);
        journals.append(THERE, OTHER, Sample.links(3), NOW);
        return links;
      });
      assertThat(journals.walk(HERE, WORK)).toIterable().isEqualTo(links);
      var seen = new ArrayList<JournalCheck.Found>();
      var check = check(database);
      assertThat(check.check(Optional.empty(), seen::add))
          .isEqualTo(new JournalCheck.Report(3, 1006, 0, Optional.empty()));
      assertThat(seen).extracting(it -> it.journal().engagement())
          .containsExactly(WORK, OTHER, OTHER);
      assertThat(check.check(Optional.of(THERE), _ -> {}).links()).isEqualTo(3);
    }
  }

  private static JournalCheck check(Database database) {
    return new JournalCheck(new Journals(database), new Checkpoints(database),
        new LogKeys(Vault.open(database)));
  }

  @ParameterizedTest @EnumSource
  void one_changed_letter_in_the_database_is_found_and_told_where(Dialect dialect) {
    try (var database = TestDatabases.fresh(dialect)) {
      var journals = new Journals(database);
      journals.append(HERE, WORK, Sample.links(5), NOW);
      journals.append(HERE, OTHER, Sample.links(4), NOW);
      database.sql().sql(switch (dialect) {
        case SQLITE -> "drop trigger journal_keeps";
        case POSTGRESQL -> "alter table journal disable trigger journal_keeps";
      }).update();
      database.sql().sql("update journal set body = '{\"number\":30}' "
          + "where engagement = ? and position = 3").param(OTHER.toString()).update();
      var report = check(database)
          .check(Optional.of(HERE), _ -> {});
      assertThat(report.isIntact()).isFalse();
      assertThat(report.journals()).isEqualTo(2);
      assertThat(report.links()).isEqualTo(5);
      assertThat(report.first()).contains(new JournalCheck.Found(new Journals.Name(HERE, OTHER),
          new Chain.Broken(3, Chain.Reason.CHANGED)));
    }
  }
}
