package pacta.store;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import pacta.journal.Digest;
import pacta.people.WorkspaceId;

/// Files, each known by the digest of its bytes: the same bytes are kept once.
public final class Blobs {
  /// @param mediaType such as `application/pdf`
  public record Blob(String mediaType, byte[] bytes) {}

  private static final String KEEP = """
      insert into blob (workspace, digest, media_type, bytes, at) values (?, ?, ?, ?, ?)
      on conflict (workspace, digest) do nothing""";
  private static final String FIND = """
      select media_type, bytes from blob where workspace = ? and digest = ?""";

  private final JdbcClient sql;

  public Blobs(Database database) {
    sql = database.sql();
  }

  /// Keeps the bytes, as part of the present transaction when there is one.
  public Digest keep(WorkspaceId workspace, String mediaType, byte[] bytes, Instant at) {
    var digest = Digest.of(bytes);
    sql.sql(KEEP).params(workspace.toString(), digest.hex(), mediaType, bytes, Times.of(at))
        .update();
    return digest;
  }

  /// @throws IllegalStateException when the bytes are no longer those that were kept
  public Optional<Blob> find(WorkspaceId workspace, Digest digest) {
    var found = sql.sql(FIND).params(workspace.toString(), digest.hex())
        .query((row, _) -> new Blob(row.getString("media_type"), row.getBytes("bytes")))
        .optional();
    found.filter(blob -> !Digest.of(blob.bytes()).equals(digest)).ifPresent(_ -> {
      throw new IllegalStateException("the bytes of " + digest + " were changed");
    });
    return found;
  }
}
