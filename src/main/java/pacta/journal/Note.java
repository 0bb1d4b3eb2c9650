package pacta.journal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/// A text with its signatures below, in lines that people can copy: `— name base64`.
///
/// @param note the whole, from the first letter of the text to the end of the last signature
/// Source: C2SP signed-note, with Ed25519 (RFC 8032).
public record Note(String note) {
  private static final String SPLIT = "\n\n";
  private static final String DASH = "\u2014 ";
  private static final int ID_BYTES = 4;

  /// @param text of whole lines
  /// @param key  who signs, and under which name
  public static Note sign(String text, LogKey key, PrivateKey secret) {
    if (!text.endsWith("\n")) throw new IllegalArgumentException("a note is of whole lines");
    try {
      var signature = Signature.getInstance("Ed25519");
      signature.initSign(secret);
      signature.update(text.getBytes(StandardCharsets.UTF_8));
      var told = HexFormat.of().parseHex(
          key.id() + HexFormat.of().formatHex(signature.sign()));
      return new Note(text + "\n" + DASH + key.name() + " "
          + Base64.getEncoder().encodeToString(told) + "\n");
    } catch (GeneralSecurityException unusable) {
      throw new IllegalArgumentException("a key that does not sign", unusable);
    }
  }

  /// The text, when that key signed it; signatures by others are passed over.
  public Optional<String> text(LogKey key) {
    var split = note.lastIndexOf(SPLIT);
    if (split < 0 || !note.endsWith("\n")) return Optional.empty();
    var text = note.substring(0, split + 1);
    var lines = note.substring(split + SPLIT.length()).split("\n", -1);
    return Arrays.stream(lines).anyMatch(line -> signed(line, text, key))
        ? Optional.of(text) : Optional.empty();
  }

  private static boolean signed(String line, String text, LogKey key) {
    var start = DASH + key.name() + " ";
    if (!line.startsWith(start)) return false;
    try {
      var told = Base64.getDecoder().decode(line.substring(start.length()));
      if (told.length <= ID_BYTES) return false;
      if (!HexFormat.of().formatHex(told, 0, ID_BYTES).equals(key.id())) return false;
      var signature = Signature.getInstance("Ed25519");
      signature.initVerify(key.key());
      signature.update(text.getBytes(StandardCharsets.UTF_8));
      return signature.verify(told, ID_BYTES, told.length - ID_BYTES);
    } catch (IllegalArgumentException | GeneralSecurityException not) {
      return false;
    }
  }

  public static Note parse(String note) {
    return new Note(note);
  }

  @Override public String toString() {
    return note;
  }
}
