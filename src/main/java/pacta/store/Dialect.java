package pacta.store;

import java.util.Map;

/// The two databases, and the few words in which they differ.
public enum Dialect {
  SQLITE(Map.of("uuid", "text", "timestamp", "text", "bytes", "blob"), ""),
  POSTGRESQL(Map.of("uuid", "uuid", "timestamp", "timestamptz", "bytes", "bytea"),
      "for update skip locked");

  private final Map<String, String> types;
  private final String skippingLocked;

  Dialect(Map<String, String> types, String skippingLocked) {
    this.types = types;
    this.skippingLocked = skippingLocked;
  }

  /// @param url of JDBC
  /// @throws IllegalArgumentException when it is of neither
  static Dialect of(String url) {
    if (url.startsWith("jdbc:sqlite:")) return SQLITE;
    if (url.startsWith("jdbc:postgresql:")) return POSTGRESQL;
    throw new IllegalArgumentException("neither SQLite nor PostgreSQL: " + url);
  }

  /// What the placeholders of the migrations stand for: `uuid`, `timestamp`, `bytes`.
  public Map<String, String> types() {
    return types;
  }

  /// The end of a query that takes rows nobody else is taking; SQLite has one writer anyway.
  String skippingLocked() {
    return skippingLocked;
  }

  /// Where the migrations lie that only this database understands.
  String folder() {
    return "classpath:pacta/store/" + switch (this) {
      case SQLITE -> "sqlite";
      case POSTGRESQL -> "postgresql";
    };
  }
}
