package pacta.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sqlite.jdbc4.JDBC4PreparedStatement;

/// A statement kept for the next time says nothing of the last time, and holds no lock of it.
class KeptStatementsTest {
  private static final String ASK = "select n from thing where n >= ? order by n";

  private final DatabaseSettings settings = TestDatabases.settings(Dialect.SQLITE);
  private final KeptStatements source = new KeptStatements(settings.address());
  private final Connection one = connected();

  private Connection connected() {
    try {
      Folders.make(settings.data());
      var made = source.getConnection();
      try (var sql = made.createStatement()) {
        sql.execute("create table if not exists thing (n integer primary key)");
        sql.execute("insert or ignore into thing values (1), (2), (3)");
      }
      return made;
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }

  @AfterEach void close() throws SQLException {
    one.close();
  }

  private static int first(PreparedStatement asked, int from) throws SQLException {
    asked.setInt(1, from);
    try (var rows = asked.executeQuery()) {
      return rows.next() ? rows.getInt(1) : 0;
    }
  }

  @Test void the_same_text_is_read_once() throws SQLException {
    PreparedStatement before;
    try (var asked = one.prepareStatement(ASK)) {
      before = asked;
      assertThat(first(asked, 2)).isEqualTo(2);
    }
    try (var asked = one.prepareStatement(ASK)) {
      assertThat(asked).isSameAs(before);
      assertThat(first(asked, 3)).isEqualTo(3);
    }
  }

  @Test void one_question_within_another_has_a_statement_of_its_own() throws SQLException {
    for (var round = 0; round < 3; round++) {
      try (var outer = one.prepareStatement(ASK); var inner = one.prepareStatement(ASK)) {
        assertThat(outer).isNotSameAs(inner);
        assertThat(first(outer, 1)).isEqualTo(1);
        assertThat(first(inner, 2)).isEqualTo(2);
      }
    }
  }

  @Test void what_was_asked_is_forgotten() throws SQLException {
    try (var asked = one.prepareStatement(ASK)) {
      first(asked, 2);
    }
    try (var asked = one.prepareStatement(ASK); var rows = asked.executeQuery()) {
      assertThat(rows.next()).as("nothing is at least null").isFalse();
    }
  }

  @Test void what_was_not_read_to_its_end_holds_no_lock() throws SQLException {
    var asked = one.prepareStatement(ASK);
    asked.setInt(1, 1);
    assertThat(asked.executeQuery().next()).isTrue();
    asked.close();
    try (var other = source.getConnection(); var sql = other.createStatement()) {
      sql.execute("insert into thing values (4)");
      try (var emptied = sql.executeQuery("pragma wal_checkpoint(truncate)")) {
        assertThat(emptied.getInt(1)).as("busy").isZero();
        assertThat(emptied.getInt(2)).as("left in the file").isZero();
      }
    }
    try (var again = one.prepareStatement(ASK)) {
      assertThat(first(again, 4)).isEqualTo(4);
    }
  }

  @Test void a_table_that_was_changed_is_read_as_it_is_now() throws SQLException {
    try (var asked = one.prepareStatement(ASK)) {
      first(asked, 1);
    }
    try (var other = source.getConnection(); var sql = other.createStatement()) {
      sql.execute("alter table thing add column said text default 'yes'");
      sql.execute("create index by_said on thing (said)");
    }
    try (var asked = one.prepareStatement(ASK)) {
      assertThat(first(asked, 2)).isEqualTo(2);
    }
  }

  @Test void those_least_used_are_let_go_and_none_outlives_its_connection() throws SQLException {
    var all = new ArrayList<PreparedStatement>();
    for (var i = 0; i < 300; i++)
      try (var asked = one.prepareStatement("select " + i)) {
        all.add(asked);
      }
    assertThat(all.getFirst().isClosed()).isTrue();
    assertThat(all.getLast()).isInstanceOf(JDBC4PreparedStatement.class)
        .matches(it -> !isClosed(it));
    var open = one.prepareStatement(ASK);
    one.close();
    open.close();
    assertThat(open.isClosed()).isTrue();
    assertThatThrownBy(() -> one.prepareStatement(ASK)).isInstanceOf(SQLException.class);
  }

  private static boolean isClosed(PreparedStatement it) {
    try {
      return it.isClosed();
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
