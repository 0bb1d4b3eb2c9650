package pacta.proof;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// The files of an archive, by their path and in their order.
public final class Entries {
  private Entries() {}

  public static Map<String, byte[]> of(byte[] archive) {
    var entries = new LinkedHashMap<String, byte[]>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (var it = zip.getNextEntry(); it != null; it = zip.getNextEntry())
        entries.put(it.getName(), zip.readAllBytes());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return entries;
  }

  /// Any archive of them, sealed by nobody.
  public static byte[] packed(Map<String, byte[]> entries) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var it : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(it.getKey()));
        zip.write(it.getValue());
        zip.closeEntry();
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return bytes.toByteArray();
  }
}
