package pacta.proof;

import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Whether a PDF would swell when it is opened. A hostile file of some kilobytes can hold
/// gigabytes, so this looks before any library does, and keeps nothing of what it unpacks.
///
/// Our own papers know one kind of compression, once. Every stream stands in the open, for the
/// format does not let one stream hold another.
final class Swelling {
  private static final long INSIDE_MAX = 64L << 20;
  private static final int DICTIONARY_MAX = 4_000;
  private static final Pattern STREAM = Pattern.compile(">>\\s*stream\\r?\\n");
  private static final Pattern DISGUISED = Pattern.compile("#([0-9A-Fa-f]{2})");
  private static final Pattern FILTER = Pattern.compile("/Filter\\s*(\\[[^]]*]|/\\w+|)");
  private static final Pattern ONCE = Pattern.compile("/FlateDecode|\\[\\s*(/FlateDecode)?\\s*]");

  private final byte[] pdf;
  private final String text;
  private long inside;

  private Swelling(byte[] pdf) {
    this.pdf = pdf;
    text = new String(pdf, StandardCharsets.ISO_8859_1);
  }

  static boolean found(byte[] pdf) {
    return new Swelling(pdf).found();
  }

  private boolean found() {
    for (var it : (Iterable<MatchResult>) STREAM.matcher(text).results()::iterator) {
      if (strange(text.substring(Math.max(0, it.start() - DICTIONARY_MAX), it.start() + 2)))
        return true;
      inside += unpacked(it.end());
      if (inside > INSIDE_MAX) return true;
    }
    return false;
  }

  /// Whether the stream whose dictionary ends here is compressed as ours never are.
  private static boolean strange(String before) {
    var dictionary = before.substring(Math.max(before.lastIndexOf(" obj"), 0));
    // a name may disguise its letters
    var plain = DISGUISED.matcher(dictionary).replaceAll(it ->
        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(it.group(1), 16))));
    return FILTER.matcher(plain).results().anyMatch(it -> !ONCE.matcher(it.group(1)).matches());
  }

  private long unpacked(int start) {
    var packed = new Inflater();
    var sink = new byte[1 << 14];
    try {
      packed.setInput(pdf, start, pdf.length - start);
      while (!packed.finished() && packed.getBytesWritten() + inside <= INSIDE_MAX)
        if (packed.inflate(sink) == 0) break;
      return packed.getBytesWritten();
    } catch (DataFormatException plain) {
      return packed.getBytesWritten();
    } finally {
      packed.end();
    }
  }
}
