package pacta.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

/// Secrets by chance, and how they are kept.
///
/// @param chance where they come from
public record Tokens(SecureRandom chance) {
  private static final int BYTES = 32;

  /// 256 bits, in 43 characters that an address may hold.
  String next() {
    var bytes = new byte[BYTES];
    chance.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /// Six figures, to be read in a letter and typed.
  String sixDigits() {
    return String.format(Locale.ROOT, "%06d", chance.nextInt(1_000_000));
  }

  /// What is kept of a secret: its SHA-256, in hexadecimal.
  static String hash(String... parts) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var text = String.join("\n", parts);
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Whether two secrets are the same, in a time that does not say where they differ.
  static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
