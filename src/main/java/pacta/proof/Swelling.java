package pacta.proof;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Whether a PDF would swell when it is opened. A hostile file of some kilobytes can hold
/// gigabytes, so this looks before any library does, and keeps nothing of what it unpacks.
///
/// Our own papers know one kind of compression, once. Every stream stands in the open, for the
/// format does not let one stream hold another. Where an object begins, only its reader decides, by
/// tables that the file brings: so nothing is made of where a word stands, and whatever a reader
/// could take for a stream, or for how one is packed, is taken for it.
final class Swelling {
  /// What all streams hold together, packed and unpacked.
  private static final long INSIDE_MAX = 64L << 20;
  private static final String STREAM = "stream";
  /// The end of a line after the word, which some leave out.
  private static final int LINE_END_MAX = 2;
  /// Two bytes that say how it is packed, which readers pass over.
  private static final int HEAD = 2;
  private static final Pattern DISGUISED = Pattern.compile("#([0-9A-Fa-f]{2})");
  private static final Pattern FILTER = Pattern.compile("/Filter\\s*(\\[[^]]*]?|/[\\w.]*|)");
  private static final Pattern PLAIN =
      Pattern.compile("/FlateDecode|/Adobe\\.PPKLite|/Standard|\\[\\s*(/FlateDecode)?\\s*]");
  private static final Pattern COLUMNS = Pattern.compile("/Columns\\s*([^/>\\s]*)");
  private static final Pattern FEW = Pattern.compile("\\d{1,5}");

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
    return strange(text) || strange(undisguised(text)) || swells();
  }

  private static String undisguised(String text) {
    return DISGUISED.matcher(text).replaceAll(it ->
        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(it.group(1), 16))));
  }

  /// Whether anything is packed as ours never is.
  private static boolean strange(String text) {
    return says(text, FILTER, PLAIN) || says(text, COLUMNS, FEW);
  }

  /// Whether anywhere another value stands there than one that may; where a file is cut off in the
  /// midst of one, no stream follows.
  private static boolean says(String text, Pattern said, Pattern may) {
    return said.matcher(text).results().anyMatch(it -> it.end() < text.length()
        && !may.matcher(it.group(1)).matches());
  }

  private boolean swells() {
    for (int at = text.indexOf(STREAM); at >= 0; at = text.indexOf(STREAM, at + 1)) {
      if (text.startsWith("end", at - 3)) continue;
      int start = at + STREAM.length();
      while (start < pdf.length && pdf[start] == ' ') start++;
      for (int i = 0; i <= LINE_END_MAX; i++) {
        unpack(start + i + HEAD);
        if (inside > INSIDE_MAX) return true;
      }
    }
    return false;
  }

  private void unpack(int start) {
    if (start >= pdf.length) return;
    var packed = new Inflater(true);
    var sink = new byte[1 << 14];
    try {
      packed.setInput(pdf, start, pdf.length - start);
      while (!packed.finished() && packed.getBytesWritten() + inside <= INSIDE_MAX)
        if (packed.inflate(sink) == 0) break;
    } catch (DataFormatException end) {
      // What was there before it counts.
    } finally {
      inside += packed.getBytesWritten() + packed.getBytesRead();
      packed.end();
    }
  }
}
