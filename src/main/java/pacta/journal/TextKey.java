package pacta.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import pacta.people.PersonId;
import pacta.people.WorkspaceId;

/// What opens one text about a person, and no other: it can be shown to a third party without
/// giving away anything else.
///
/// A closed text is `2 (1 byte) | salt (16) | commitment (32) | AES-256-GCM`. Key, nonce and
/// commitment all come from the 32 bytes here and from whose text it is, so no second key opens
/// the same letters to other words, as plain AES-GCM would allow.
///
/// @param base64 the 32 bytes
/// Source: RFC 5869 (HKDF, its second half), with SHA-256.
public record TextKey(String base64) {
  /// The form of closed texts that have a key each.
  public static final byte FORM = 2;
  public static final int SALT_BYTES = 16;

  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int COMMITMENT_BYTES = 32;
  private static final int HEAD_BYTES = 1 + SALT_BYTES + COMMITMENT_BYTES;
  private static final int TAG_BITS = 128;

  public TextKey {
    if (Base64.getDecoder().decode(base64).length != KEY_BYTES)
      throw new IllegalArgumentException("not the key of a text");
  }

  public static TextKey of(byte[] key) {
    return new TextKey(Base64.getEncoder().encodeToString(key));
  }

  public static TextKey parse(String base64) {
    return new TextKey(base64);
  }

  /// Whose a text is, in letters that are part of what closes it.
  public static String label(WorkspaceId workspace, PersonId about) {
    return workspace + "|person|" + about;
  }

  /// @param salt what the key was made from; never the same for two texts of one person
  public String close(byte[] salt, String label, String plain) {
    try {
      var parts = new Parts(derived(label));
      var closed = parts.cipher(Cipher.ENCRYPT_MODE)
          .doFinal(plain.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(ByteBuffer.allocate(HEAD_BYTES + closed.length)
          .put(FORM).put(salt).put(parts.commitment()).put(closed).array());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// The text; none when it was closed with another key, is another's, or was changed since.
  public Optional<String> open(String closed, String label) {
    try {
      var bytes = Base64.getDecoder().decode(closed);
      if (bytes.length < HEAD_BYTES || bytes[0] != FORM) return Optional.empty();
      var parts = new Parts(derived(label));
      var commitment = Arrays.copyOfRange(bytes, 1 + SALT_BYTES, HEAD_BYTES);
      if (!MessageDigest.isEqual(commitment, parts.commitment())) return Optional.empty();
      return Optional.of(new String(parts.cipher(Cipher.DECRYPT_MODE)
          .doFinal(bytes, HEAD_BYTES, bytes.length - HEAD_BYTES), StandardCharsets.UTF_8));
    } catch (AEADBadTagException | IllegalArgumentException notThis) {
      return Optional.empty();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// The salt of a closed text of this form; none of another form.
  public static Optional<byte[]> salt(String closed) {
    var bytes = Base64.getDecoder().decode(closed);
    return bytes.length < HEAD_BYTES || bytes[0] != FORM ? Optional.empty()
        : Optional.of(Arrays.copyOfRange(bytes, 1, 1 + SALT_BYTES));
  }

  private byte[] derived(String label) throws GeneralSecurityException {
    var from = new SecretKeySpec(Base64.getDecoder().decode(base64), "HKDF");
    var info = ("pacta-text-2 " + label).getBytes(StandardCharsets.UTF_8);
    return KDF.getInstance("HKDF-SHA256").deriveData(HKDFParameterSpec.expandOnly(
        from, info, KEY_BYTES + NONCE_BYTES + COMMITMENT_BYTES));
  }

  private record Parts(byte[] derived) {
    Cipher cipher(int mode) throws GeneralSecurityException {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, new SecretKeySpec(derived, 0, KEY_BYTES, "AES"),
          new GCMParameterSpec(TAG_BITS, derived, KEY_BYTES, NONCE_BYTES));
      return cipher;
    }

    byte[] commitment() {
      return Arrays.copyOfRange(derived, KEY_BYTES + NONCE_BYTES, derived.length);
    }
  }

  @Override public String toString() {
    return base64;
  }
}
