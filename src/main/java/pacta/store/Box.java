package pacta.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/// Closes bytes with AES-256-GCM. What it gives is `form (1 byte) | nonce (12) | closed bytes`.
///
/// @param key of 256 bits, for AES
record Box(SecretKey key) {
  static final int NONCE_BYTES = 12;

  private static final byte FORM = 1;
  private static final int TAG_BITS = 128;

  /// @param nonce never the same for two different texts under one key
  /// @param label must be said again to open it
  String close(byte[] nonce, byte[] plain, String label) {
    try {
      var closed = cipher(Cipher.ENCRYPT_MODE, nonce, label).doFinal(plain);
      return Base64.getEncoder().encodeToString(ByteBuffer
          .allocate(1 + nonce.length + closed.length).put(FORM).put(nonce).put(closed).array());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// The bytes; none when they were closed with another key or label, or changed since.
  Optional<byte[]> open(String closed, String label) {
    try {
      var bytes = Base64.getDecoder().decode(closed);
      if (bytes.length < 1 + NONCE_BYTES || bytes[0] != FORM) return Optional.empty();
      var nonce = Arrays.copyOfRange(bytes, 1, 1 + NONCE_BYTES);
      return Optional.of(cipher(Cipher.DECRYPT_MODE, nonce, label)
          .doFinal(bytes, 1 + NONCE_BYTES, bytes.length - 1 - NONCE_BYTES));
    } catch (AEADBadTagException | IllegalArgumentException notOurs) {
      return Optional.empty();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, String label) throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(label.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  @Override public String toString() {
    return "Box";
  }
}
