package pacta.store;

import java.sql.SQLException;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;
import org.sqlite.SQLiteException;

/// What a database's complaint means. Spring knows those of PostgreSQL and not those of SQLite.
final class Troubles implements SQLExceptionTranslator {
  private final SQLExceptionTranslator others = others();

  private static SQLExceptionTranslator others() {
    var byClass = new SQLExceptionSubclassTranslator();
    byClass.setFallbackTranslator(new SQLStateSQLExceptionTranslator());
    return byClass;
  }

  @Override public DataAccessException translate(String task, String sql, SQLException trouble) {
    if (!(trouble instanceof SQLiteException one)) return others.translate(task, sql, trouble);
    var said = one.getMessage();
    return switch (one.getResultCode()) {
      case SQLITE_CONSTRAINT_UNIQUE, SQLITE_CONSTRAINT_PRIMARYKEY ->
          new DuplicateKeyException(said, one);
      case SQLITE_BUSY, SQLITE_BUSY_SNAPSHOT, SQLITE_LOCKED ->
          new CannotAcquireLockException(said, one);
      case SQLITE_CONSTRAINT_TRIGGER, SQLITE_CONSTRAINT_NOTNULL, SQLITE_CONSTRAINT_CHECK,
          SQLITE_CONSTRAINT_FOREIGNKEY -> new DataIntegrityViolationException(said, one);
      default -> others.translate(task, sql, trouble);
    };
  }
}
