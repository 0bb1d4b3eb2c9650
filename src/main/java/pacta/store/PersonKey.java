package pacta.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// What closes the texts about one person.
///
/// The same text closes to the same letters: the nonce is made of the text, so that two different
/// texts have different ones. Who sees the letters learns which texts are the same, and how long.
///
/// @param label whose it is; part of what is closed
record PersonKey(String label, Box box, SecretKey nonces) {
  /// @param secret 32 bytes of chance
  static PersonKey of(String label, byte[] secret) {
    return new PersonKey(label, new Box(derived(secret, "AES", "text")),
        derived(secret, "HmacSHA256", "nonce"));
  }

  private static SecretKey derived(byte[] secret, String algorithm, String use) {
    try {
      var from = new SecretKeySpec(secret, "HKDF");
      var info = ("pacta-person-1 " + use).getBytes(StandardCharsets.UTF_8);
      return KDF.getInstance("HKDF-SHA256")
          .deriveKey(algorithm, HKDFParameterSpec.expandOnly(from, info, 32));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  String seal(String plain) {
    return box.close(nonce(plain), plain.getBytes(StandardCharsets.UTF_8), label);
  }

  Optional<String> open(String sealed) {
    return box.open(sealed, label).map(it -> new String(it, StandardCharsets.UTF_8));
  }

  private byte[] nonce(String plain) {
    try {
      var mac = Mac.getInstance(nonces.getAlgorithm());
      mac.init(nonces);
      mac.update((label + "\0").getBytes(StandardCharsets.UTF_8));
      return Arrays.copyOf(mac.doFinal(plain.getBytes(StandardCharsets.UTF_8)), Box.NONCE_BYTES);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override public String toString() {
    return "PersonKey";
  }
}
