package pacta.journal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/// The public key under which a journal's checkpoints can be checked, and the name it goes by.
///
/// Written as one text: `name+c74f20a3+ARpc2Q…`, the name, the first bytes of a digest of name and
/// key, and the key itself.
///
/// @param name as it stands in the checkpoint: no blanks, no `+`
/// @param key  Ed25519
/// Source: C2SP signed-note, "Verifier keys".
public record LogKey(String name, PublicKey key) {
  private static final String ED25519 = "01";
  private static final String PREFIX = "302a300506032b6570032100";
  private static final int RAW_BYTES = 32;

  public LogKey {
    if (name.isEmpty() || name.contains("+") || name.chars().anyMatch(it ->
        it <= ' ' || Character.isWhitespace(it) || Character.isSpaceChar(it)))
      throw new IllegalArgumentException("no name of a log: " + name);
    if (!HexFormat.of().formatHex(key.getEncoded()).startsWith(PREFIX))
      throw new IllegalArgumentException("not an Ed25519 key");
  }

  /// @param raw the 32 bytes of an Ed25519 key
  public static LogKey of(String name, byte[] raw) {
    if (raw.length != RAW_BYTES) throw new IllegalArgumentException("not an Ed25519 key");
    try {
      var told = HexFormat.of().parseHex(PREFIX + HexFormat.of().formatHex(raw));
      return new LogKey(name,
          KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(told)));
    } catch (GeneralSecurityException unusable) {
      throw new IllegalArgumentException("not an Ed25519 key", unusable);
    }
  }

  /// @throws IllegalArgumentException when the text is no key, or its parts do not fit together
  public static LogKey parse(String text) {
    var parts = text.split("\\+", 3);
    if (parts.length != 3) throw new IllegalArgumentException("no key of a log: " + text);
    var told = HexFormat.of().formatHex(Base64.getDecoder().decode(parts[2]));
    if (!told.startsWith(ED25519)) throw new IllegalArgumentException("another kind of key");
    var key = of(parts[0], HexFormat.of().parseHex(told.substring(2)));
    if (!key.toString().equals(text)) throw new IllegalArgumentException("not the key's digest");
    return key;
  }

  /// The first four bytes of the digest of name and key, as eight hexadecimal digits.
  public String id() {
    return Digest.of(HexFormat.of().parseHex(HexFormat.of().formatHex(
        (name + "\n").getBytes(StandardCharsets.UTF_8)) + ED25519 + raw())).hex().substring(0, 8);
  }

  private String raw() {
    return HexFormat.of().formatHex(key.getEncoded()).substring(PREFIX.length());
  }

  @Override public String toString() {
    return name + "+" + id() + "+"
        + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(ED25519 + raw()));
  }
}
