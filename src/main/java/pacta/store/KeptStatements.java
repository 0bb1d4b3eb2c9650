package pacta.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Properties;
import java.util.SequencedMap;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;
import org.sqlite.jdbc4.JDBC4Connection;
import org.sqlite.jdbc4.JDBC4PreparedStatement;

/// Connections to SQLite that keep a statement once it was read: reading the SQL of a small
/// question costs more than answering it. PostgreSQL's driver does the same by itself.
final class KeptStatements extends SQLiteDataSource {
  /// Statements of one connection. The house has some hundred.
  private static final int MOST = 200;

  KeptStatements(String url) {
    setUrl(url);
  }

  @Override public SQLiteConnection getConnection() throws SQLException {
    // nothing but what the address says: settings of the source would go before it
    return new Keeper(getUrl(), new Properties());
  }

  /// Used by one thread at a time, like every connection of a pool.
  private static final class Keeper extends JDBC4Connection {
    private final SequencedMap<String, Kept> idle = new LinkedHashMap<>(16, 0.75f, true);

    Keeper(String url, Properties settings) throws SQLException {
      super(url, url.substring(JDBC.PREFIX.length()), settings);
    }

    @Override public PreparedStatement prepareStatement(String sql, int type, int concurrency,
        int holds) throws SQLException {
      checkOpen();
      checkCursor(type, concurrency, holds);
      var kept = idle.remove(sql);
      return kept == null ? new Kept(this, sql) : kept;
    }

    /// The same text may have been read twice, where one question was asked within another.
    private void keep(Kept statement) throws SQLException {
      var twin = idle.put(statement.text, statement);
      if (twin != null && twin != statement) twin.forget();
      if (idle.size() > MOST) idle.pollFirstEntry().getValue().forget();
    }
  }

  private static final class Kept extends JDBC4PreparedStatement {
    private final Keeper keeper;
    private final String text;

    Kept(Keeper keeper, String sql) throws SQLException {
      super(keeper, sql);
      this.keeper = keeper;
      this.text = sql;
    }

    /// Lets go of what was asked and answered, and of the lock on what was read.
    @Override public void close() throws SQLException {
      if (keeper.isClosed() || pointer.isClosed()) {
        forget();
        return;
      }
      rs.close();
      clearBatch();
      clearParameters();
      keeper.keep(this);
    }

    private void forget() throws SQLException {
      super.close();
    }
  }
}
