package pacta.views;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.ConcurrentLruCache;
import pacta.engagement.Engagement;
import pacta.journal.Canonical;
import pacta.people.EngagementId;
import pacta.people.PersonId;
import pacta.people.WorkspaceId;
import pacta.store.Database;
import pacta.store.Vault;

/// Where the lines of the lists are kept: written with the events, in the same transaction.
public final class Overviews {
  private static final String SHOW = """
      insert into overview (workspace, engagement, next_at, body, person) values (?, ?, ?, ?, ?)
      on conflict (workspace, engagement) do update
      set next_at = excluded.next_at, body = excluded.body, person = excluded.person""";
  /// With each line the key of the person it is about, so that none is asked for apart.
  private static final String ALL = """
      select o.body, o.person, k.wrapped from overview o
        left join person_key k on k.workspace = ? and k.person = o.person
       where o.workspace = ? order by o.next_at, o.engagement""";
  private static final String FORGET = "delete from overview where workspace = ?";
  private static final String LATEST = "9999";
  private static final int REMEMBERED = 1000;

  private final JdbcClient sql;
  private final Vault vault;
  private final ConcurrentLruCache<Line, Overview> read =
      new ConcurrentLruCache<>(REMEMBERED, this::read);

  public Overviews(Database database, Vault vault) {
    sql = database.sql();
    this.vault = vault;
  }

  /// A line as it is kept, with the key that opens it: all that reading it depends on. The same
  /// letters read the same, so what was read is never out of date; and of whoever was erased there
  /// is no key, and with it no line to look up.
  private record Line(WorkspaceId workspace, PersonId about, String key, String body) {}

  /// Shows an engagement as it is now, as part of the present transaction.
  public void show(WorkspaceId workspace, EngagementId engagement, Engagement state) {
    var overview = Overview.of(engagement, state);
    sql.sql(SHOW).params(workspace.toString(), engagement.toString(),
        overview.next().map(Object::toString).orElse(LATEST),
        new Canonical(vault.seals(workspace)).write(overview), overview.card().about().toString())
        .update();
  }

  /// Every engagement of a workspace, those with the soonest session first.
  public List<Overview> of(WorkspaceId workspace) {
    return sql.sql(ALL).params(workspace.toString(), workspace.toString())
        .query((row, _) -> read(workspace, row)).list();
  }

  private Overview read(WorkspaceId workspace, ResultSet row) throws SQLException {
    var body = row.getString("body");
    var key = row.getString("wrapped");
    return key == null
        ? new Canonical(vault.seals(workspace)).read(body, Overview.class)
        : read.get(new Line(workspace, PersonId.parse(row.getString("person")), key, body));
  }

  private Overview read(Line line) {
    var seals = vault.seals(line.workspace(), line.about(), Optional.of(line.key()));
    return new Canonical(seals).read(line.body(), Overview.class);
  }

  /// Throws the lines of a workspace away, to be folded again.
  public void forget(WorkspaceId workspace) {
    sql.sql(FORGET).params(workspace.toString()).update();
  }
}
