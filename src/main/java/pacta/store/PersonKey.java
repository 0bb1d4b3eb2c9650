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
import pacta.journal.TextKey;

/// What closes the texts about one person, each with a key of its own.
///
/// The same text closes to the same letters: the salt is made of the text, and the key of the salt,
/// so that two different texts have different ones. Who sees the letters learns which texts are the
/// same, and how long.
///
/// @param label whose it is; part of what is closed
/// @param first opens what was closed before each text had a key
/// @param salts makes the salt of a text
/// @param keys  makes the key of a salt
record PersonKey(String label, Box first, SecretKey salts, SecretKey keys) {
  private static final int BYTES = 32;

  /// @param secret 32 bytes of chance
  static PersonKey of(String label, byte[] secret) {
    var from = new SecretKeySpec(secret, "HKDF");
    return new PersonKey(label,
        new Box(new SecretKeySpec(derived(from, told("pacta-person-1 text")), "AES")),
        new SecretKeySpec(derived(from, told("pacta-person-2 salt")), "HmacSHA256"),
        new SecretKeySpec(derived(from, told("pacta-person-2 text")), "HKDF"));
  }

  private static byte[] derived(SecretKey from, byte[] info) {
    try {
      return KDF.getInstance("HKDF-SHA256")
          .deriveData(HKDFParameterSpec.expandOnly(from, info, BYTES));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] told(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  String seal(String plain) {
    var salt = salt(plain);
    return key(salt).close(salt, label, plain);
  }

  Optional<String> open(String sealed) {
    var key = key(sealed);
    return key.isPresent() ? key.get().open(sealed, label)
        : first.open(sealed, label).map(it -> new String(it, StandardCharsets.UTF_8));
  }

  /// The key of one closed text; none for those that have no key of their own.
  Optional<TextKey> key(String sealed) {
    try {
      return TextKey.salt(sealed).map(this::key);
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  private TextKey key(byte[] salt) {
    return TextKey.of(derived(keys, salt));
  }

  private byte[] salt(String plain) {
    try {
      var mac = Mac.getInstance(salts.getAlgorithm());
      mac.init(salts);
      mac.update(told(label + "\0"));
      return Arrays.copyOf(mac.doFinal(told(plain)), TextKey.SALT_BYTES);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override public String toString() {
    return "PersonKey";
  }
}
