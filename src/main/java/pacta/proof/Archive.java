package pacta.proof;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import pacta.journal.Digest;

/// Files in one signed archive that any program for signatures opens: ASiC-E with CAdES.
///
/// The same files at the same moment stand in the same order with the same dates, so that two
/// archives differ only where their files do, and in the signature.
///
/// Source: ETSI EN 319 162-1.
public final class Archive {
  /// What such an archive says first of itself.
  public static final String MEDIA_TYPE = "application/vnd.etsi.asic-e+zip";
  /// The list of the files with their digests, which is what is signed.
  public static final String MANIFEST = "META-INF/ASiCManifest001.xml";
  public static final String SIGNATURE = "META-INF/signature001.p7s";

  private static final Map<String, String> TYPES = Map.of("pdf", "application/pdf",
      "json", "application/json", "jsonl", "application/x-ndjson", "html", "text/html",
      "txt", "text/plain", "pem", "application/x-pem-file",
      "tst", "application/vnd.etsi.timestamp-token");

  private Archive() {}

  /// @param files by their path; letters, digits, `.`, `-` and `/` alone
  /// @param sign  gives the signature beside some bytes
  /// @param at    the date of every file, kept to two seconds, in UTC
  public static byte[] pack(Map<String, byte[]> files, UnaryOperator<byte[]> sign, Instant at) {
    var all = new TreeMap<>(files);
    all.keySet().forEach(Archive::check);
    var manifest = manifest(all).getBytes(StandardCharsets.UTF_8);
    var entries = new LinkedHashMap<String, byte[]>(all);
    entries.put(MANIFEST, manifest);
    entries.put(SIGNATURE, sign.apply(manifest));
    var bytes = new ByteArrayOutputStream(1 << 18);
    try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      var when = LocalDateTime.ofInstant(at, ZoneOffset.UTC);
      mimetype(zip, when);
      for (var entry : entries.entrySet()) {
        zip.putNextEntry(dated(entry.getKey(), when));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static void check(String path) {
    if (!path.matches("[A-Za-z0-9][A-Za-z0-9.-]*(/[A-Za-z0-9][A-Za-z0-9.-]*)*"))
      throw new IllegalArgumentException("no path in an archive: " + path);
  }

  /// It stands first and as it is, so that the first bytes of the file tell what it is.
  private static void mimetype(ZipOutputStream zip, LocalDateTime when) throws IOException {
    var type = MEDIA_TYPE.getBytes(StandardCharsets.US_ASCII);
    var sum = new CRC32();
    sum.update(type);
    var entry = dated("mimetype", when);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(type.length);
    entry.setCrc(sum.getValue());
    zip.putNextEntry(entry);
    zip.write(type);
    zip.closeEntry();
  }

  private static ZipEntry dated(String path, LocalDateTime when) {
    var entry = new ZipEntry(path);
    entry.setTimeLocal(when);
    return entry;
  }

  private static String manifest(Map<String, byte[]> files) {
    var text = new StringBuilder("""
        <?xml version="1.0" encoding="UTF-8"?>
        <asic:ASiCManifest xmlns:asic="http://uri.etsi.org/02918/v1.2.1#" \
        xmlns:ds="http://www.w3.org/2000/09/xmldsig#">
        <asic:SigReference URI="%s" MimeType="application/pkcs7-signature"/>
        """.replace("%s", SIGNATURE));
    files.forEach((path, bytes) -> text.append("<asic:DataObjectReference URI=\"").append(path)
        .append("\" MimeType=\"").append(type(path)).append("\"><ds:DigestMethod Algorithm=\"")
        .append("http://www.w3.org/2001/04/xmlenc#sha256\"/><ds:DigestValue>")
        .append(Digest.of(bytes).base64())
        .append("</ds:DigestValue></asic:DataObjectReference>\n"));
    return text.append("</asic:ASiCManifest>\n").toString();
  }

  private static String type(String path) {
    return TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1),
        "application/octet-stream");
  }
}
