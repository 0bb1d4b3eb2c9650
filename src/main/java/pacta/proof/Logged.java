package pacta.proof;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import pacta.journal.Digest;
import pacta.people.WorkspaceId;

/// What a receipt says of the journal. It is worth something only when the report finds it whole.
///
/// @param workspace whose it says to be
/// @param code    what people quote: `PCT-7K4M-92QX`
/// @param version that came into force; empty when the receipt does not show it
/// @param origin  which journal
/// @param links   how many it had
/// @param key     under which its checkpoint is signed; others of the same house must have the same
/// @param stamped when that was stamped, where the stamp holds
/// @param signers whose names it opens, in the order they signed
/// @param sealed  the digests of the papers it is of
/// @param seal    the digest of the certificate that sealed all of a case file; of a receipt, none
/// @param root    the digest of that of the authority which vouches for it; likewise
public record Logged(WorkspaceId workspace, String code, Optional<Integer> version,
    Instant made, String origin, long links, String key, Optional<Instant> stamped,
    List<String> signers, List<Digest> sealed, Optional<Digest> seal, Optional<Digest> root) {
  public Logged {
    signers = List.copyOf(signers);
    sealed = List.copyOf(sealed);
  }
}
