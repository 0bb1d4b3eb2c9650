package pacta.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/// Instants as both databases keep them: to the microsecond, in an order that texts keep too.
public final class Times {
  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private Times() {}

  /// The value for a parameter. What is finer than a microsecond is cut off.
  public static String of(Instant instant) {
    return WRITTEN.format(instant.truncatedTo(ChronoUnit.MICROS));
  }

  /// @return null when the column is
  public static Instant read(ResultSet row, String column) throws SQLException {
    var text = row.getString(column);
    if (text == null) return null;
    if (text.endsWith("Z")) return Instant.parse(text);
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
