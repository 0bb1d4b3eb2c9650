package pacta.store;

import java.time.Instant;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import pacta.people.EngagementId;
import pacta.people.WorkspaceId;

/// Which commands were taken, so that one that comes twice gets the first answer again.
public final class Commands {
  /// What came of a command.
  ///
  /// @param outcome in the desk's own words; nothing about a person
  /// @param events  the positions it wrote, when it wrote any
  public record Seen(String outcome, Optional<Positions> events) {}

  /// @param first from 1
  /// @param last  not before the first
  public record Positions(long first, long last) {}

  private static final String FIND = """
      select outcome, first_position, last_position from command_seen
      where workspace = ? and engagement = ? and key = ?""";
  private static final String RECORD = """
      insert into command_seen
        (workspace, engagement, key, outcome, first_position, last_position, at)
      values (?, ?, ?, ?, ?, ?, ?)""";

  private final JdbcClient sql;

  public Commands(Database database) {
    sql = database.sql();
  }

  /// @param key what the sender gave the command, the same when it is sent again
  public Optional<Seen> find(WorkspaceId workspace, EngagementId engagement, String key) {
    return sql.sql(FIND).params(workspace.toString(), engagement.toString(), key)
        .query((row, _) -> {
          var first = row.getLong("first_position");
          var events = row.wasNull() ? Optional.<Positions>empty()
              : Optional.of(new Positions(first, row.getLong("last_position")));
          return new Seen(row.getString("outcome"), events);
        }).optional();
  }

  /// Writes down what came of a command, as part of the present transaction.
  ///
  /// @throws Overtaken when the same command was just taken by somebody else
  public void record(WorkspaceId workspace, EngagementId engagement, String key, Seen seen,
      Instant at) {
    try {
      sql.sql(RECORD).params(workspace.toString(), engagement.toString(), key, seen.outcome(),
          seen.events().map(Positions::first).orElse(null),
          seen.events().map(Positions::last).orElse(null), Times.of(at)).update();
    } catch (DuplicateKeyException taken) {
      throw new Overtaken(taken);
    }
  }
}
