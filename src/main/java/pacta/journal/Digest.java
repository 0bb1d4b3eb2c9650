package pacta.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/// The SHA-256 of some bytes, as 64 lower-case hexadecimal digits.
public record Digest(String hex) {
  private static final int DIGITS = 64;

  public Digest {
    if (hex.length() != DIGITS || !hex.chars().allMatch(Digest::isDigit))
      throw new IllegalArgumentException("not a digest: " + hex);
  }

  private static boolean isDigit(int it) {
    return it >= '0' && it <= '9' || it >= 'a' && it <= 'f';
  }

  public static Digest of(byte[] bytes) {
    try {
      var sha256 = MessageDigest.getInstance("SHA-256");
      return new Digest(HexFormat.of().formatHex(sha256.digest(bytes)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// The digest of the text's UTF-8 bytes.
  public static Digest of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /// @throws IllegalArgumentException when the text is no digest
  public static Digest parse(String hex) {
    return new Digest(hex);
  }

  /// The 32 bytes themselves.
  public byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }

  /// The same bytes in base64, as some forms of others ask for.
  public String base64() {
    return Base64.getEncoder().encodeToString(bytes());
  }

  /// The first twelve digits in groups of four, for people to compare: `2447 7a09 0c61`.
  public String brief() {
    return hex.substring(0, 4) + " " + hex.substring(4, 8) + " " + hex.substring(8, 12);
  }

  @Override public String toString() {
    return hex;
  }
}
