package pacta.seal;

import java.time.Instant;
import pacta.journal.Digest;

/// An authority of timestamps: says, signed, that some bytes were there at a moment.
///
/// Source: RFC 3161. What it says is read again with [Timestamp#read].
public sealed interface Timestamps permits OwnTimestamps, ExternalTimestamps {
  /// A token for bytes of that digest: a `TimeStampToken`, as DER.
  ///
  /// @throws NoTimestamp when the authority cannot be reached, refuses, or says something else
  byte[] stamp(Digest digest);

  /// The same authority; where its clock is ours, it does not say a time before that moment.
  Timestamps notBefore(Instant moment);

  /// How many bytes a token may take, with the certificates it brings.
  int room();

  /// A token for those bytes.
  ///
  /// @throws NoTimestamp as [#stamp(Digest)]
  default byte[] stamp(byte[] bytes) {
    return stamp(Digest.of(bytes));
  }
}
