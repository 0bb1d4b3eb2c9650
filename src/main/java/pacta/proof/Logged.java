package pacta.proof;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import pacta.journal.Digest;

/// What a receipt says of the journal. It is worth something only when the report finds it whole.
///
/// @param code    what people quote: `PCT-7K4M-92QX`
/// @param version that came into force; empty when the receipt does not show it
/// @param origin  which journal
/// @param links   how many it had
/// @param key     under which its checkpoint is signed; others of the same house must have the same
/// @param stamped when that was stamped, where the stamp holds
/// @param signers whose names it opens, in the order they signed
/// @param sealed  the digests of the papers it is of
public record Logged(String code, Optional<Integer> version, Instant made, String origin,
    long links, String key, Optional<Instant> stamped, List<String> signers,
    List<Digest> sealed) {
  public Logged {
    signers = List.copyOf(signers);
    sealed = List.copyOf(sealed);
  }
}
