package pacta.proof;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pacta.journal.Digest;

/// What the examination of one file came to.
///
/// @param digest   of all its bytes
/// @param findings in the order in which they were made, each code once
/// @param sealed   what a paper says; also of one that does not hold, where it can be read
/// @param logged   what a receipt or a case file says, likewise
public record Report(Kind kind, Digest digest, List<Finding> findings, Optional<Sealed> sealed,
    Optional<Logged> logged) {
  public Report {
    findings = List.copyOf(findings);
  }

  /// Of a file that was not even opened.
  public static Report nothing(Kind kind, Digest digest, Code why) {
    return new Report(kind, digest, List.of(Finding.whole(why)), Optional.empty(),
        Optional.empty());
  }

  public Verdict verdict() {
    return findings.stream().map(it -> it.code().alone())
        .reduce(Verdict.VALID, Verdict::orGraver);
  }

  public boolean has(Code code) {
    return findings.stream().anyMatch(it -> it.code() == code);
  }

  /// Whether it is of whom it claims to be of; otherwise it may be whole, and of anybody.
  public boolean isConfirmed() {
    return !has(Code.ROOT_NOT_GIVEN) && !has(Code.LOG_NOT_GIVEN);
  }

  /// As by somebody who knows whose it is.
  public Report confirmed() {
    return new Report(kind, digest, findings.stream().filter(it ->
        it.code() != Code.ROOT_NOT_GIVEN && it.code() != Code.LOG_NOT_GIVEN).toList(), sealed,
        logged);
  }

  /// With one thing more that was found elsewhere than in the file.
  public Report with(Code code, String place) {
    return with(new Finding(code, place));
  }

  private Report with(Finding more) {
    return new Report(kind, digest, Stream.concat(findings.stream(), Stream.of(more)).toList(),
        sealed, logged);
  }
}
