package pacta.proof;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import pacta.journal.Digest;

/// Decides what some bytes are and whether they are as they were sealed. It asks nobody: neither a
/// database, nor the network, nor a clock.
///
/// Whatever the bytes, it answers with a report; a file that breaks its reader is a damaged file.
public final class Examination {
  /// No file of ours comes near.
  public static final int BYTES_MAX = 32 << 20;

  private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

  private static final byte[] ZIP = {'P', 'K', 3, 4};

  private static final int FIRST_NAME = 30;
  private static final byte[] MIMETYPE = "mimetype".getBytes(StandardCharsets.US_ASCII);

  private Examination() {}

  /// One file by itself.
  public static Report of(byte[] file, Trust trust) {
    if (file.length > BYTES_MAX)
      return Report.nothing(Kind.OTHER, Digest.of(file), Code.TOO_LARGE);
    if (startsWith(file, PDF)) return PaperExamination.of(file, trust);
    if (startsWith(file, ZIP) && firstIsMimetype(file)) return CaseFileExamination.of(file, trust);
    if (isJson(file)) return ReceiptExamination.of(file, trust);
    return Report.nothing(Kind.OTHER, Digest.of(file), Code.UNKNOWN_KIND);
  }

  /// Several files together: a later version supersedes an earlier one, and a receipt vouches for
  /// its papers and for no others.
  public static List<Report> of(List<byte[]> files, Trust trust) {
    return Together.of(files.stream().map(it -> of(it, trust)).toList());
  }

  /// Whether an archive begins with the entry that says what it is, as ours do and few others.
  private static boolean firstIsMimetype(byte[] zip) {
    return zip.length > FIRST_NAME + MIMETYPE.length && startsWith(
        Arrays.copyOfRange(zip, FIRST_NAME, FIRST_NAME + MIMETYPE.length), MIMETYPE);
  }

  /// Whether the first sign that is no blank opens an object.
  private static boolean isJson(byte[] file) {
    for (var it : file) if (!Character.isWhitespace(it)) return it == '{';
    return false;
  }

  private static boolean startsWith(byte[] file, byte[] head) {
    if (file.length < head.length) return false;
    for (int i = 0; i < head.length; i++) if (file[i] != head[i]) return false;
    return true;
  }
}
