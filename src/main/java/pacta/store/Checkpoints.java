package pacta.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import pacta.journal.Note;
import pacta.people.EngagementId;
import pacta.people.WorkspaceId;

/// The signed checkpoints of all journals. They only grow, as the journals do.
public final class Checkpoints {
  /// One checkpoint as it was signed.
  ///
  /// @param size  how many links there were
  /// @param note  the checkpoint with its signature
  /// @param stamp the timestamp over the note's UTF-8: a `TimeStampToken`, as DER
  /// @param at    when the house made it
  public record Kept(long size, Note note, byte[] stamp, Instant at) {}

  private static final String KEEP = """
      insert into checkpoint (workspace, engagement, size, note, stamp, at)
      values (?, ?, ?, ?, ?, ?) on conflict (workspace, engagement, size) do nothing""";
  private static final String FROM = """
      select size, note, stamp, at from checkpoint
      where workspace = ? and engagement = ? and size >= ? order by size""";
  private static final String LAST = """
      select size, note, stamp, at from checkpoint
      where workspace = ? and engagement = ? order by size desc limit 1""";

  private static final String LOST = """
      select workspace, engagement from checkpoint
      where not exists (select 1 from journal where journal.workspace = checkpoint.workspace
        and journal.engagement = checkpoint.engagement)
      group by workspace, engagement order by workspace, engagement""";

  private final JdbcClient sql;

  public Checkpoints(Database database) {
    sql = database.sql();
  }

  /// Keeps a checkpoint, unless there is one of that size already.
  public void keep(WorkspaceId workspace, EngagementId engagement, Kept kept) {
    sql.sql(KEEP).params(workspace.toString(), engagement.toString(), kept.size(),
        kept.note().note(), kept.stamp(), Times.of(kept.at())).update();
  }

  /// All of one journal, from the smallest.
  public List<Kept> all(WorkspaceId workspace, EngagementId engagement) {
    return from(FROM, workspace, engagement).param(1).query(Checkpoints::kept).list();
  }

  /// The first that covers a position.
  public Optional<Kept> covering(WorkspaceId workspace, EngagementId engagement, long position) {
    return from(FROM + " limit 1", workspace, engagement).param(position)
        .query(Checkpoints::kept).optional();
  }

  public Optional<Kept> last(WorkspaceId workspace, EngagementId engagement) {
    return from(LAST, workspace, engagement).query(Checkpoints::kept).optional();
  }

  /// Journals that were signed for and are no longer there. For those who look after the house.
  ///
  /// @param workspace the one to look at, or none for all
  List<Journals.Name> withoutJournal(Optional<WorkspaceId> workspace) {
    return sql.sql(LOST).query((row, _) -> new Journals.Name(
            WorkspaceId.parse(row.getString("workspace")),
            EngagementId.parse(row.getString("engagement")))).list().stream()
        .filter(name -> workspace.map(name.workspace()::equals).orElse(true)).toList();
  }

  private JdbcClient.StatementSpec from(String statement, WorkspaceId workspace,
      EngagementId engagement) {
    return sql.sql(statement).param(workspace.toString()).param(engagement.toString());
  }

  private static Kept kept(ResultSet row, int number) throws SQLException {
    return new Kept(row.getLong("size"), new Note(row.getString("note")),
        row.getBytes("stamp"), Times.read(row, "at"));
  }
}
