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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataAccessException;
import pacta.journal.Chain;
import pacta.journal.Checkpoint;
import pacta.journal.Link;
import pacta.journal.Note;
import pacta.journal.Tree;
import pacta.store.Checkpoints.Kept;

class CheckpointsTest {
  private static final String ORIGIN = "example.com/1";

  private static Kept kept(Database database, List<Link> links, int size) {
    var said = new Checkpoint(ORIGIN, size, Tree.over(links).root(size));
    return kept(size, keys(database).sign(HERE, ORIGIN, said.text()));
  }

  private static Kept kept(int size, Note note) {
    return new Kept(size, note, new byte[] {1, 2}, NOW);
  }

  private static LogKeys keys(Database database) {
    return new LogKeys(Vault.open(database));
  }

  @ParameterizedTest @EnumSource
  void the_first_of_a_size_is_kept_and_nobody_else_reads_it(Dialect dialect) {
    try (var database = TestDatabases.fresh(dialect)) {
      var checkpoints = new Checkpoints(database);
      var links = Sample.links(9);
      for (var size : List.of(7, 3)) checkpoints.keep(HERE, WORK, kept(database, links, size));
      checkpoints.keep(HERE, WORK, new Kept(3, new Note("another"), new byte[0], NOW));
      assertThat(checkpoints.all(HERE, WORK)).usingRecursiveComparison()
          .isEqualTo(List.of(kept(database, links, 3), kept(database, links, 7)));
      assertThat(checkpoints.last(HERE, WORK).orElseThrow().size()).isEqualTo(7);
      assertThat(checkpoints.covering(HERE, WORK, 3).orElseThrow().size()).isEqualTo(3);
      assertThat(checkpoints.covering(HERE, WORK, 4).orElseThrow().size()).isEqualTo(7);
      assertThat(checkpoints.covering(HERE, WORK, 8)).isEmpty();
      assertThat(checkpoints.all(THERE, WORK)).isEmpty();
      assertThat(checkpoints.last(HERE, OTHER)).isEmpty();
    }
  }

  @ParameterizedTest @EnumSource
  void no_statement_changes_or_removes_one(Dialect dialect) {
    try (var database = TestDatabases.fresh(dialect)) {
      new Checkpoints(database).keep(HERE, WORK, kept(2, new Note("a note")));
      var statements = new ArrayList<>(List.of("update checkpoint set note = 'x'",
          "delete from checkpoint"));
      if (dialect == Dialect.POSTGRESQL) statements.add("truncate checkpoint");
      for (var statement : statements)
        assertThatThrownBy(() -> database.sql().sql(statement).update())
            .isInstanceOf(DataAccessException.class).hasMessageContaining("a journal only grows");
    }
  }

  @ParameterizedTest @EnumSource
  void a_journal_written_again_with_a_chain_of_its_own_is_found_where_it_was_signed(
      Dialect dialect) {
    try (var database = TestDatabases.fresh(dialect)) {
      var journals = new Journals(database);
      var checkpoints = new Checkpoints(database);
      var links = Sample.links(9);
      journals.append(HERE, WORK, links, NOW);
      checkpoints.keep(HERE, WORK, kept(database, links, 3));
      checkpoints.keep(HERE, WORK, kept(database, links, 7));
      var check = new JournalCheck(journals, checkpoints, keys(database));
      assertThat(check.check(Optional.empty(), _ -> { }).isIntact()).isTrue();
      disarm(database, dialect, "journal");
      database.sql().sql("delete from journal").update();
      var again = new ArrayList<>(links.subList(0, 4));
      for (var i = 5; i <= 9; i++) again.add(Sample.next(again, "{\"instead\":" + i + "}"));
      journals.append(HERE, WORK, again, NOW);
      assertThat(Chain.check(again)).isInstanceOf(Chain.Intact.class);
      assertThat(check.check(Optional.of(HERE), _ -> { }).first()).contains(found(7,
          Chain.Reason.NOT_AS_SIGNED));
    }
  }

  @ParameterizedTest @EnumSource
  void a_journal_cut_short_or_taken_away_is_found(Dialect dialect) {
    try (var database = TestDatabases.fresh(dialect)) {
      var journals = new Journals(database);
      var checkpoints = new Checkpoints(database);
      var links = Sample.links(9);
      journals.append(HERE, WORK, links.subList(0, 6), NOW);
      checkpoints.keep(HERE, WORK, kept(database, links, 7));
      var check = new JournalCheck(journals, checkpoints, keys(database));
      assertThat(check.check(Optional.of(HERE), _ -> { }).first()).contains(found(7,
          Chain.Reason.OUT_OF_PLACE));
      disarm(database, dialect, "journal");
      database.sql().sql("delete from journal").update();
      var report = check.check(Optional.empty(), _ -> { });
      assertThat(report.first()).contains(found(1, Chain.Reason.OUT_OF_PLACE));
      assertThat(report.journals()).isEqualTo(1);
      assertThat(check.check(Optional.of(THERE), _ -> { }).isIntact()).isTrue();
    }
  }

  @ParameterizedTest @EnumSource
  void a_checkpoint_that_is_no_longer_what_the_house_signed_is_found(Dialect dialect) {
    try (var database = TestDatabases.fresh(dialect)) {
      var journals = new Journals(database);
      var links = Sample.links(9);
      var check = new JournalCheck(journals, new Checkpoints(database), keys(database));
      journals.append(HERE, WORK, links, NOW);
      var good = kept(database, links, 7);
      new Checkpoints(database).keep(HERE, WORK, good);
      var unsigned = good.note().note().substring(0, good.note().note().indexOf("\n\n") + 2);
      disarm(database, dialect, "checkpoint");
      for (var note : List.of("", "no note", unsigned,
          kept(database, links, 8).note().note())) {
        database.sql().sql("update checkpoint set note = ?").param(note).update();
        assertThat(check.check(Optional.of(HERE), _ -> { }).first()).contains(found(7,
            Chain.Reason.NOT_AS_SIGNED));
      }
      database.sql().sql("update checkpoint set note = ?").param(good.note().note()).update();
      assertThat(check.check(Optional.of(HERE), _ -> { }).isIntact()).isTrue();
    }
  }

  private static JournalCheck.Found found(long position, Chain.Reason reason) {
    return new JournalCheck.Found(new Journals.Name(HERE, WORK),
        new Chain.Broken(position, reason));
  }

  /// What the operator of a house can always do.
  private static void disarm(Database database, Dialect dialect, String table) {
    for (var trigger : List.of(table + "_keeps", table + "_stays"))
      database.sql().sql(switch (dialect) {
        case SQLITE -> "drop trigger " + trigger;
        case POSTGRESQL -> "alter table " + table + " disable trigger " + trigger;
      }).update();
  }
}
