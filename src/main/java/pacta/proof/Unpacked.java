package pacta.proof;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// The files of an archive, read as strictly as ours are written: one after the other from the
/// first byte to the last, each once, under the same name in both of the archive's lists. So no two
/// programs can find different files in it, and nothing can hide between them.
///
/// Source: PKWARE APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16.
final class Unpacked {
  private static final int LOCAL = 0x04034b50;
  private static final int CENTRAL = 0x02014b50;
  private static final int END = 0x06054b50;
  private static final int DESCRIPTOR = 0x08074b50;
  private static final int END_BYTES = 22;
  private static final int DESCRIPTOR_BYTES = 16;
  private static final int DESCRIBED_AFTER = 8;
  private static final int STORED = 0;
  private static final int DEFLATED = 8;
  /// Deflate makes no more of one byte.
  private static final long SWELL_MAX = 1_032;
  private static final int ENTRIES_MAX = 2_000;
  private static final long BYTES_MAX = 96L << 20;
  private static final Pattern PATH =
      Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*");

  private final ByteBuffer zip;
  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private long bytes;

  private Unpacked(byte[] zip) {
    this.zip = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
  }

  /// By their path, in the order in which they stand.
  ///
  /// @throws Damage when it is no archive of this kind
  static Map<String, byte[]> of(byte[] zip) {
    try {
      var unpacked = new Unpacked(zip);
      unpacked.read();
      return unpacked.files;
    } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException
        | DataFormatException broken) {
      throw new Damage(Code.ARCHIVE_BROKEN, "");
    }
  }

  private void read() throws DataFormatException {
    int end = zip.limit() - END_BYTES;
    int count = zip.getShort(end + 10) & 0xffff;
    int list = zip.getInt(end + 16);
    demand(zip.getInt(end) == END && zip.getShort(end + 20) == 0
        && list + zip.getInt(end + 12) == end);
    if (count > ENTRIES_MAX) throw new Damage(Code.TOO_LARGE, "");
    demand(list >= 0 && list <= end);
    zip.position(list);
    int next = 0;
    for (int i = 0; i < count; i++) next = entry(next, list);
    demand(zip.position() == end && next == list);
  }

  /// @param from where its local part must begin
  /// @param list where all of them have ended
  /// @return where the next one must
  private int entry(int from, int list) throws DataFormatException {
    int at = zip.position();
    int flags = zip.getShort(at + 8);
    int method = zip.getShort(at + 10);
    int packed = zip.getInt(at + 20);
    int size = zip.getInt(at + 24);
    int name = zip.getShort(at + 28) & 0xffff;
    demand(zip.getInt(at) == CENTRAL && zip.getShort(at + 30) == 0 && zip.getShort(at + 32) == 0
        && zip.getInt(at + 42) == from);
    var path = text(at + 46, name);
    demand(zip.getInt(from) == LOCAL && zip.getShort(from + 6) == flags
        && zip.getShort(from + 8) == method && zip.getShort(from + 28) == 0
        && (zip.getShort(from + 26) & 0xffff) == name && text(from + 30, name).equals(path));
    int start = from + 30 + name;
    demand(packed >= 0 && size >= 0 && packed <= list - start
        && size <= (packed + 1) * SWELL_MAX);
    bytes += size;
    if (bytes > BYTES_MAX) throw new Damage(Code.TOO_LARGE, path);
    keep(path, unpacked(method, start, packed, size), zip.getInt(at + 16));
    zip.position(at + 46 + name);
    boolean after = (flags & DESCRIBED_AFTER) != 0;
    demand(!after || zip.getInt(start + packed) == DESCRIPTOR);
    described(at + 16, after ? start + packed + 4 : from + 14);
    return start + packed + (after ? DESCRIPTOR_BYTES : 0);
  }

  /// Sum, size packed and size: what stands in the list must stand beside the file as well.
  private void described(int listed, int beside) {
    for (int i = 0; i < 12; i += 4) demand(zip.getInt(listed + i) == zip.getInt(beside + i));
  }

  private void keep(String path, byte[] file, int sum) {
    if (!PATH.matcher(path).matches()) throw new Damage(Code.ENTRY_STRANGE, path);
    var crc = new CRC32();
    crc.update(file);
    demand((int) crc.getValue() == sum);
    if (files.put(path, file) != null) throw new Damage(Code.ENTRY_STRANGE, path);
  }

  private byte[] unpacked(int method, int start, int packed, int size)
      throws DataFormatException {
    demand(method == DEFLATED || method == STORED && packed == size);
    var raw = Arrays.copyOfRange(zip.array(), start, start + packed);
    if (method == STORED) return raw;
    var inflater = new Inflater(true);
    try {
      inflater.setInput(raw);
      var file = new byte[size];
      int read = 0;
      while (!inflater.finished()) {
        int more = inflater.inflate(file, read, size - read);
        demand(more > 0 || inflater.finished());
        read += more;
      }
      demand(read == size && inflater.getRemaining() == 0);
      return file;
    } finally {
      inflater.end();
    }
  }

  private String text(int from, int length) {
    return new String(zip.array(), from, length, StandardCharsets.UTF_8);
  }

  private static void demand(boolean holds) {
    if (!holds) throw new Damage(Code.ARCHIVE_BROKEN, "");
  }
}
