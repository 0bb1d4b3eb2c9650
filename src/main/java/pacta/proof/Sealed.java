package pacta.proof;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import pacta.journal.Digest;

/// What a sealed paper says of itself. It is worth something only when the report finds it whole.
///
/// @param title      "Acuerdo de colaboración"
/// @param code       what people quote: `PCT-7K4M-92QX`; empty when the title names none
/// @param version    1 for the agreement, then one more with each amendment; empty when the terms
///                   cannot be read
/// @param terms      the digest of the attached terms, whose first digits are printed on every page
/// @param zone       the agreement's clock
/// @param signatures in the order they were made
/// @param instance   whose seal it is, as its certificate says
/// @param seal       the digest of that certificate
/// @param root       the digest of the certificate of the authority that vouches for it
/// @param stamped    when the whole was there, as the last timestamp says; empty without one
public record Sealed(String title, String code, int pages, Optional<Integer> version,
    Optional<Digest> terms, Optional<ZoneId> zone, List<Signature> signatures, String instance,
    Optional<Digest> seal, Optional<Digest> root, Optional<Instant> stamped) {
  public Sealed {
    signatures = List.copyOf(signatures);
  }

  /// One party's signature.
  ///
  /// @param party  "professional", "client", "payer"
  /// @param name   as it was signed
  /// @param at     when the seal was set
  /// @param reason how it was known to be them
  public record Signature(String party, String name, Instant at, String reason) {}

  /// When the last of them was set.
  public Optional<Instant> sealedAt() {
    return signatures.stream().map(Signature::at).max(Comparator.naturalOrder());
  }
}
