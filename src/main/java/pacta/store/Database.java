package pacta.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/// An open database with its tables in their present form.
///
/// @param sql          takes part in the transaction of its thread, or commits each statement
/// @param transactions how several statements become one
public record Database(DatabaseSettings settings, HikariDataSource source, JdbcClient sql,
    Transactions transactions) implements AutoCloseable {
  private static final int SQLITE_CONNECTIONS = 4;
  private static final int POSTGRESQL_CONNECTIONS = 10;

  /// Opens it, makes the folder when there is none, and brings the tables up to date.
  ///
  /// @throws IllegalArgumentException when the address is of neither database
  public static Database open(DatabaseSettings settings) {
    Folders.make(settings.data());
    var source = connect(settings);
    try {
      Migrations.run(source, settings.dialect());
      var template = new JdbcTemplate(source);
      template.setExceptionTranslator(new Troubles());
      var manager = new JdbcTransactionManager(source);
      manager.setExceptionTranslator(new Troubles());
      return new Database(settings, source, JdbcClient.create(template),
          new Transactions(manager, settings.dialect()));
    } catch (RuntimeException failed) {
      source.close();
      throw failed;
    }
  }

  private static HikariDataSource connect(DatabaseSettings settings) {
    var pool = new HikariConfig();
    pool.setPoolName("pacta");
    switch (settings.dialect()) {
      case SQLITE -> {
        pool.setDataSource(new KeptStatements(settings.address()));
        pool.setMaximumPoolSize(SQLITE_CONNECTIONS);
      }
      case POSTGRESQL -> {
        pool.setJdbcUrl(settings.address());
        pool.setMaximumPoolSize(POSTGRESQL_CONNECTIONS);
      }
    }
    if (!settings.user().isBlank()) pool.setUsername(settings.user());
    if (!settings.password().isBlank()) pool.setPassword(settings.password());
    return new HikariDataSource(pool);
  }

  public Dialect dialect() {
    return settings.dialect();
  }

  /// Leaves nothing of what was erased in the file that SQLite writes ahead.
  void forget() {
    if (dialect() != Dialect.SQLITE) return;
    sql.sql("pragma wal_checkpoint(truncate)").query().listOfRows();
  }

  @Override public void close() {
    source.close();
  }
}
