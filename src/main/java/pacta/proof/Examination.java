package pacta.proof;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import pacta.journal.Digest;

/// Decides what some bytes are and whether they are as they were sealed. It asks nobody: neither a
/// database, nor the network, nor a clock.
///
/// Whatever the bytes, it answers with a report; a file that breaks its reader is a damaged file.
public final class Examination {
  /// No file of ours comes near.
  public static final int BYTES_MAX = 32 << 20;

  private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

  private Examination() {}

  /// One file by itself.
  public static Report of(byte[] file, Trust trust) {
    if (file.length > BYTES_MAX)
      return Report.nothing(Kind.OTHER, Digest.of(file), Code.TOO_LARGE);
    if (startsWith(file, PDF)) return PaperExamination.of(file, trust);
    return Report.nothing(Kind.OTHER, Digest.of(file), Code.UNKNOWN_KIND);
  }

  /// Several files together: a later version among them supersedes an earlier one.
  public static List<Report> of(List<byte[]> files, Trust trust) {
    var alone = files.stream().map(it -> of(it, trust)).toList();
    var together = new ArrayList<Report>();
    for (var report : alone)
      together.add(later(report, alone).map(it ->
          report.with(Code.LATER_VERSION, Integer.toString(it))).orElse(report));
    return together;
  }

  /// The number of the latest version of the same agreement, by the same authority, if it is later.
  private static Optional<Integer> later(Report report, List<Report> all) {
    var mine = report.sealed().filter(_ -> report.verdict() == Verdict.VALID);
    return mine.flatMap(it -> all.stream().filter(other -> other.verdict() == Verdict.VALID)
        .flatMap(other -> other.sealed().stream())
        .filter(other -> !it.code().isEmpty() && other.code().equals(it.code())
            && other.root().equals(it.root()))
        .flatMap(other -> other.version().stream()).max(Comparator.naturalOrder())
        .filter(latest -> latest > it.version().orElse(latest)));
  }

  private static boolean startsWith(byte[] file, byte[] head) {
    if (file.length < head.length) return false;
    for (int i = 0; i < head.length; i++) if (file[i] != head[i]) return false;
    return true;
  }
}
