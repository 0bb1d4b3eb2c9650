package pacta.seal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import pacta.journal.Digest;

/// What a file says about its signatures, read again from its bytes.
///
/// That a signature holds is not enough: most programs call a file valid to which somebody added
/// a page's worth of changes. So [#sound] also asks that a signature reaches the end of the file.
/// Whoever has the digest from the journal compares that first.
///
/// @param digest     of the whole file
/// @param signatures in the order they were made
/// @param stamps     the timestamps over all that was there, in the order they were made
/// @param open       fields that nobody signed
/// @param wholeFile  whether the last signature or timestamp reaches the last byte
public record Checked(Digest digest, List<Signed> signatures, List<Stamped> stamps,
    List<String> open, boolean wholeFile) {
  public Checked {
    signatures = List.copyOf(signatures);
    stamps = List.copyOf(stamps);
    open = List.copyOf(open);
  }

  /// @param field  "professional", "client"…
  /// @param name   the person it names
  /// @param at     when the seal says it was set
  /// @param intact whether the bytes it covers are those that were signed, and its timestamp, if
  ///               it has one, is of this signature
  /// @param seal   the digest of the certificate that signed, empty when it cannot be read
  /// @param signer whose certificate that is, in its own words
  /// @param stamp  when it was there, as an authority of time says; empty when it has none
  /// @param covers how many bytes from the start of the file it vouches for
  public record Signed(String field, String name, String reason, Instant at, boolean intact,
      Optional<Digest> seal, String signer, Optional<Timestamp> stamp, long covers) {}

  /// A timestamp over the file as it was.
  ///
  /// @param said   empty when it does not hold
  /// @param covers how many bytes from the start of the file were there
  public record Stamped(Optional<Timestamp> said, long covers) {}

  /// Everything signed, every signature and timestamp holds, and nothing came after.
  public boolean sound() {
    return wholeFile && open.isEmpty() && !signatures.isEmpty()
        && signatures.stream().allMatch(Signed::intact)
        && stamps.stream().allMatch(it -> it.said().isPresent());
  }

  /// Sound, each signature with its own time, and a timestamp over all of it at the very end.
  public boolean lasting() {
    return sound() && signatures.stream().allMatch(it -> it.stamp().isPresent())
        && !stamps.isEmpty() && stamps.getLast().covers() > signatures.getLast().covers();
  }

  /// Sound, and all of it signed with that key.
  public boolean soundBy(Digest seal) {
    return sound() && signatures.stream().allMatch(it -> it.seal().equals(Optional.of(seal)));
  }

  public List<String> fields() {
    return signatures.stream().map(Signed::field).toList();
  }
}
