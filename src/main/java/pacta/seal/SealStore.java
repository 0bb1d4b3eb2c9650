package pacta.seal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Pattern;

/// A seal as a PKCS#12 file: what signs now, and the certificates of before, each under a name that
/// says since when its key is stolen, if it is.
final class SealStore {
  private static final String SEAL = "seal";
  private static final String AUTHORITY = "authority";
  private static final String CLOCK = "clock";
  private static final Pattern FORMER = Pattern.compile("former (\\d+)(?: stolen (\\d+))?");

  private SealStore() {}

  /// @throws IllegalArgumentException when the bytes are no such store or the password is wrong
  static SealKey open(byte[] pkcs12, char[] password) {
    try {
      var store = KeyStore.getInstance("PKCS12");
      store.load(new ByteArrayInputStream(pkcs12), password);
      return new SealKey(Credential.in(store, AUTHORITY, password).orElseThrow(),
          Credential.in(store, SEAL, password).orElseThrow(),
          Credential.in(store, CLOCK, password), former(store));
    } catch (GeneralSecurityException | IOException | NoSuchElementException wrong) {
      throw new IllegalArgumentException("no seal in these bytes, or not with this password",
          wrong);
    }
  }

  private static List<Former> former(KeyStore store) throws GeneralSecurityException {
    var found = new ArrayList<Former>();
    var names = Collections.list(store.aliases());
    names.sort(null);
    for (var name : names) {
      var read = FORMER.matcher(name);
      if (!read.matches()) continue;
      found.add(new Former((X509Certificate) store.getCertificate(name),
          Optional.ofNullable(read.group(2)).map(Long::parseLong).map(Instant::ofEpochSecond)));
    }
    return found;
  }

  static byte[] write(SealKey key, char[] password) {
    try {
      var store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      key.seal().into(store, SEAL, password);
      key.root().into(store, AUTHORITY, password);
      if (key.clock().isPresent()) key.clock().get().into(store, CLOCK, password);
      for (int i = 0; i < key.former().size(); i++) {
        var one = key.former().get(i);
        store.setCertificateEntry("former " + (1000 + i)
            + one.stolen().map(at -> " stolen " + at.getEpochSecond()).orElse(""),
            one.certificate());
      }
      var bytes = new ByteArrayOutputStream();
      store.store(bytes, password);
      return bytes.toByteArray();
    } catch (GeneralSecurityException | IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
