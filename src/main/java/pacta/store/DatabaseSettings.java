package pacta.store;

import java.nio.file.Path;

/// Where the data are.
///
/// @param data     the folder of the keys, and of the database when it is SQLite
/// @param url      of JDBC; blank for SQLite in the folder
/// @param user     for PostgreSQL; may be blank
/// @param password for PostgreSQL; may be blank
public record DatabaseSettings(Path data, String url, String user, String password) {
  /// SQLite in a folder: what one person needs.
  public static DatabaseSettings in(Path data) {
    return new DatabaseSettings(data, "", "", "");
  }

  public Dialect dialect() {
    return Dialect.of(address());
  }

  /// The whole address. SQLite writes ahead, waits for the disk before it answers, takes the
  /// write lock when a transaction begins (one that reads first and writes later would fail at
  /// once), and overwrites what is erased. PostgreSQL takes texts for every type of column.
  String address() {
    if (url.isBlank()) return "jdbc:sqlite:" + data.resolve("pacta.db") + "?journal_mode=WAL"
        + "&synchronous=FULL&busy_timeout=5000&foreign_keys=true&transaction_mode=IMMEDIATE"
        + "&secure_delete=true";
    if (!url.startsWith("jdbc:postgresql:") || url.contains("stringtype=")) return url;
    return url + (url.contains("?") ? "&" : "?") + "stringtype=unspecified";
  }
}
