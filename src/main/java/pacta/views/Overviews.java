package pacta.views;

import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import pacta.engagement.Engagement;
import pacta.journal.Canonical;
import pacta.journal.Seals;
import pacta.people.EngagementId;
import pacta.people.WorkspaceId;
import pacta.store.Database;

/// Where the lines of the lists are kept: written with the events, in the same transaction.
public final class Overviews {
  private static final String SHOW = """
      insert into overview (workspace, engagement, next_at, body) values (?, ?, ?, ?)
      on conflict (workspace, engagement) do update
      set next_at = excluded.next_at, body = excluded.body""";
  private static final String ALL = """
      select body from overview where workspace = ? order by next_at, engagement""";
  private static final String FORGET = "delete from overview where workspace = ?";

  private final JdbcClient sql;
  private final Function<WorkspaceId, Seals> seals;

  public Overviews(Database database, Function<WorkspaceId, Seals> seals) {
    sql = database.sql();
    this.seals = seals;
  }

  /// Shows an engagement as it is now, as part of the present transaction.
  public void show(WorkspaceId workspace, EngagementId engagement, Engagement state) {
    var overview = Overview.of(engagement, state);
    sql.sql(SHOW).params(workspace.toString(), engagement.toString(),
        overview.next().map(Object::toString).orElse(LATEST), canonical(workspace).write(overview))
        .update();
  }

  /// Every engagement of a workspace, those with the soonest session first.
  public List<Overview> of(WorkspaceId workspace) {
    var canonical = canonical(workspace);
    return sql.sql(ALL).params(workspace.toString())
        .query((row, _) -> canonical.read(row.getString("body"), Overview.class)).list();
  }

  /// Throws the lines of a workspace away, to be folded again.
  public void forget(WorkspaceId workspace) {
    sql.sql(FORGET).params(workspace.toString()).update();
  }

  private static final String LATEST = "9999";

  private Canonical canonical(WorkspaceId workspace) {
    return new Canonical(seals.apply(workspace));
  }
}
