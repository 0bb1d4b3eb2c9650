package pacta.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;

/// Real databases for tests: a new, empty one each time, in a folder of its own.
public final class TestDatabases {
  private static final AtomicInteger COUNT = new AtomicInteger();

  private TestDatabases() {}

  /// A new database with its tables. Close it, and it is gone with the test's JVM.
  public static Database fresh(Dialect dialect) {
    return Database.open(settings(dialect));
  }

  /// Where a new database would be, for tests that open it themselves, or twice.
  public static DatabaseSettings settings(Dialect dialect) {
    var folder = folder();
    return switch (dialect) {
      case SQLITE -> DatabaseSettings.in(folder);
      case POSTGRESQL -> new DatabaseSettings(folder, created(), "postgres", "");
    };
  }

  private static String created() {
    var name = "test_" + COUNT.incrementAndGet();
    try (var connection = DriverManager.getConnection(
            TestPostgres.url("postgres"), "postgres", "");
        var statement = connection.createStatement()) {
      statement.execute("create database " + name);
      return TestPostgres.url(name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path folder() {
    try {
      var folder = Files.createTempDirectory("pacta-test");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
    } catch (IOException busy) {
      // the system clears its temporary folder some day
      return;
    }
  }
}
