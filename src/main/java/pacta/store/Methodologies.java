package pacta.store;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import pacta.engagement.Methodology;
import pacta.journal.Canonical;
import pacta.people.WorkspaceId;

/// The way of agreeing that each workspace has made its own.
public final class Methodologies {
  /// @param number grows by one each time it is kept, from 1
  public record Kept(int number, Methodology methodology) {}

  private static final String HAS =
      "select exists (select 1 from methodology where workspace = ?)";
  private static final String FIND = "select number, body from methodology where workspace = ?";
  private static final String FIRST = """
      insert into methodology (workspace, number, body) values (?, 1, ?)
      on conflict do nothing""";
  private static final String NEXT = """
      update methodology set number = number + 1, body = ? where workspace = ? and number = ?""";

  private final JdbcClient sql;

  public Methodologies(Database database) {
    sql = database.sql();
  }

  /// Whether the workspace has one of its own.
  public boolean has(WorkspaceId workspace) {
    return sql.sql(HAS).param(workspace.toString()).query(Boolean.class).single();
  }

  /// Empty while the workspace has none of its own.
  public Optional<Kept> find(WorkspaceId workspace) {
    return sql.sql(FIND).param(workspace.toString())
        .query((row, _) -> new Kept(row.getInt("number"),
            Canonical.PLAIN.read(row.getString("body"), Methodology.class))).optional();
  }

  /// Keeps it in the place of the one that was there.
  ///
  /// @param basedOn the number of the one it was made from, 0 for none
  /// @return false, and nothing is kept, when somebody else kept another in between
  public boolean keep(WorkspaceId workspace, int basedOn, Methodology methodology) {
    var body = Canonical.PLAIN.write(methodology);
    var kept = basedOn == 0
        ? sql.sql(FIRST).params(workspace.toString(), body).update()
        : sql.sql(NEXT).params(body, workspace.toString(), basedOn).update();
    return kept == 1;
  }
}
