package pacta.store;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import pacta.journal.Digest;
import pacta.people.WorkspaceId;

/// What is done of each sealing that is under way: of two that do a step at once, the first counts,
/// and both go on from what it did.
public final class SealSteps {
  private static final String FIND = """
      select bytes from seal_step where workspace = ? and paper = ? and step = ?""";
  private static final String KEEP = """
      insert into seal_step (workspace, paper, step, bytes, at) values (?, ?, ?, ?, ?)
      on conflict (workspace, paper, step) do nothing""";
  private static final String FORGET = "delete from seal_step where workspace = ? and paper = ?";

  private final JdbcClient sql;

  public SealSteps(Database database) {
    sql = database.sql();
  }

  /// What came of the step when it was done first, by whomever; done now if it was not.
  ///
  /// @param paper the digest of what is sealed
  public byte[] once(WorkspaceId workspace, Digest paper, String step, Instant at,
      Supplier<byte[]> make) {
    return find(workspace, paper, step).orElseGet(() -> {
      sql.sql(KEEP).params(workspace.toString(), paper.hex(), step, make.get(), Times.of(at))
          .update();
      return find(workspace, paper, step).orElseThrow();
    });
  }

  private Optional<byte[]> find(WorkspaceId workspace, Digest paper, String step) {
    return sql.sql(FIND).params(workspace.toString(), paper.hex(), step)
        .query((row, _) -> row.getBytes("bytes")).optional();
  }

  /// The sealing is finished: what led to it is no longer needed.
  public void forget(WorkspaceId workspace, Digest paper) {
    sql.sql(FORGET).params(workspace.toString(), paper.hex()).update();
  }
}
