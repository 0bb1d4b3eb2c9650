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
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import pacta.journal.UnreadableJson;

/// A seal as a PKCS#12 file: what signs now, and the certificates of before, each under a name that
/// says since when its key is stolen, if it is.
final class SealStore {
  private static final String SEAL = "seal";
  private static final String TOKEN = "token";
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
          seal(store, password),
          Credential.in(store, CLOCK, password), former(store));
    } catch (GeneralSecurityException | IOException | NoSuchElementException
        | UnreadableJson wrong) {
      throw new IllegalArgumentException("no seal in these bytes, or not with this password",
          wrong);
    }
  }

  private static Credential seal(KeyStore store, char[] password)
      throws GeneralSecurityException {
    return store.getKey(TOKEN, password) instanceof SecretKey where ? onToken(where, store)
        : Credential.in(store, SEAL, password).orElseThrow();
  }

  /// Such a key is kept as where it lies, with its certificates beside it.
  private static Credential onToken(SecretKey where, KeyStore store)
      throws GeneralSecurityException {
    var chain = new ArrayList<X509Certificate>();
    while (store.getCertificate(TOKEN + " " + chain.size()) instanceof X509Certificate next)
      chain.add(next);
    return new Credential(TokenKey.of(where.getEncoded(), chain.getFirst()), chain);
  }

  private static void keep(TokenKey key, List<X509Certificate> chain, KeyStore store,
      char[] password) throws GeneralSecurityException {
    // It is no key of that cipher: a store has no other entry for bytes that are to be closed.
    store.setKeyEntry(TOKEN, new SecretKeySpec(key.kept(), "AES"), password, null);
    for (var i = 0; i < chain.size(); i++)
      store.setCertificateEntry(TOKEN + " " + i, chain.get(i));
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
      if (key.token().isPresent())
        keep(key.token().get(), key.seal().chain(), store, password);
      else key.seal().into(store, SEAL, password);
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
