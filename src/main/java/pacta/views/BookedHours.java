package pacta.views;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import pacta.engagement.Command;
import pacta.engagement.Engagement;
import pacta.engagement.Event;
import pacta.people.EngagementId;
import pacta.people.WorkspaceId;
import pacta.store.Database;
import pacta.store.Times;

/// The hours of a workspace that sessions still to come take, whoever they are with. Whether one is
/// free is asked of an index, not of every engagement.
public final class BookedHours {
  /// @param starts included
  /// @param ends   not included
  public record Taken(EngagementId engagement, Instant starts, Instant ends) {}

  /// No session lasts longer, so none that began before then reaches into the hour.
  private static final Duration LONGEST = Duration.ofMinutes(Command.Book.LONGEST);
  private static final String TAKE = """
      insert into booked_hour (workspace, engagement, session, starts, ends)
      values (?, ?, ?, ?, ?)""";
  private static final String LEAVE =
      "delete from booked_hour where workspace = ? and engagement = ?";
  private static final String BETWEEN = """
      select engagement, starts, ends from booked_hour
       where workspace = ? and starts >= ? and starts < ? and ends > ?
       order by starts, engagement, session""";
  private static final String FORGET = "delete from booked_hour where workspace = ?";

  private final JdbcClient sql;

  public BookedHours(Database database) {
    sql = database.sql();
  }

  /// Keeps the hours of an engagement as they are now, as part of the present transaction.
  ///
  /// @param state as it is after the news
  public void show(WorkspaceId workspace, EngagementId engagement, Engagement state,
      List<Event> news) {
    if (news.stream().noneMatch(BookedHours::concernsHours)) return;
    sql.sql(LEAVE).params(workspace.toString(), engagement.toString()).update();
    for (var session : state.work().stream().flatMap(work -> work.ahead().stream()).toList()) {
      var starts = session.session().start().instant();
      sql.sql(TAKE).params(workspace.toString(), engagement.toString(),
          session.session().number(), Times.of(starts),
          Times.of(starts.plus(Duration.ofMinutes(session.session().minutes())))).update();
    }
  }

  private static boolean concernsHours(Event event) {
    return event instanceof Event.SessionBooked || event instanceof Event.SessionCancelled
        || event instanceof Event.SessionHeld || event instanceof Event.ClientDidNotCome;
  }

  /// What overlaps that time, the earliest first. What ends as it begins does not.
  ///
  /// @param starts included
  /// @param ends   not included
  public List<Taken> between(WorkspaceId workspace, Instant starts, Instant ends) {
    return sql.sql(BETWEEN).params(workspace.toString(), Times.of(starts.minus(LONGEST)),
        Times.of(ends), Times.of(starts)).query((row, _) -> taken(row)).list();
  }

  private static Taken taken(ResultSet row) throws SQLException {
    return new Taken(EngagementId.parse(row.getString("engagement")),
        Times.read(row, "starts"), Times.read(row, "ends"));
  }

  /// Throws the hours of a workspace away, to be folded again.
  public void forget(WorkspaceId workspace) {
    sql.sql(FORGET).params(workspace.toString()).update();
  }
}
