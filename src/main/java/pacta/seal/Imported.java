package pacta.seal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECKey;
import java.security.interfaces.RSAKey;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A seal that somebody else vouches for: in a PKCS#12 file such as certification authorities give,
/// or on a token.
public final class Imported {
  private static final int RSA_BITS_MIN = 2048;
  private static final int EC_BITS_MIN = 256;

  private Imported() {}

  /// What keeps a file from becoming a seal.
  public enum Reason {
    /// It is no such file, or the password is another.
    UNREADABLE,
    /// It holds no key, or more than one.
    NOT_ONE_KEY,
    /// Its certificate is not for signing.
    NOT_FOR_SIGNING,
    /// Its certificate holds no longer, or not yet.
    NOT_NOW,
    /// Its key is of a kind that no longer, or not yet, serves.
    WEAK,
    /// It does not bring all the certificates up to the one that vouches for itself.
    NO_CHAIN,
    /// A paper sealed with it does not hold.
    DOES_NOT_SEAL
  }

  /// The file cannot be a seal.
  public static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Reason reason;

    public Refused(Reason reason, Throwable cause) {
      super(reason.name(), cause);
      this.reason = reason;
    }

    public Reason reason() {
      return reason;
    }
  }

  /// @throws Refused when it cannot be a seal
  public static Credential read(byte[] pkcs12, char[] password, Instant at) {
    var found = all(pkcs12, password);
    if (found.size() != 1) throw new Refused(Reason.NOT_ONE_KEY, null);
    return fit(found.getFirst(), at);
  }

  /// A seal whose key stays on its token. It has not signed anything yet.
  ///
  /// @param one  of its keys
  /// @param more certificates of authorities that the token does not bring
  /// @throws Refused when it cannot be a seal
  public static Credential read(Token.Contents contents, Token.Held one,
      Collection<X509Certificate> more, char[] pin, Instant at) {
    var brought = new LinkedHashSet<>(contents.certificates());
    brought.addAll(more);
    return fit(new Credential(TokenKey.of(contents.token(), one, Optional.of(pin)),
        new Vouching(one.certificate(), brought, at).way()), at);
  }

  private static Credential fit(Credential one, Instant at) {
    if (!Vouching.signs(one.certificate())) throw new Refused(Reason.NOT_FOR_SIGNING, null);
    if (!one.holds(at)) throw new Refused(Reason.NOT_NOW, null);
    if (!strong(one)) throw new Refused(Reason.WEAK, null);
    if (!new Vouching(one.certificate(), Set.copyOf(one.chain()), at).holds())
      throw new Refused(Reason.NO_CHAIN, null);
    return one;
  }

  private static List<Credential> all(byte[] pkcs12, char[] password) {
    try {
      var store = KeyStore.getInstance("PKCS12");
      store.load(new ByteArrayInputStream(pkcs12), password);
      var found = new java.util.ArrayList<Credential>();
      for (var name : Collections.list(store.aliases()))
        Credential.in(store, name, password).ifPresent(found::add);
      return found;
    } catch (GeneralSecurityException | IOException wrong) {
      throw new Refused(Reason.UNREADABLE, wrong);
    }
  }

  private static boolean strong(Credential one) {
    return switch (one.certificate().getPublicKey()) {
      case RSAKey rsa -> rsa.getModulus().bitLength() >= RSA_BITS_MIN;
      case ECKey curve -> curve.getParams().getOrder().bitLength() >= EC_BITS_MIN;
      default -> false;
    };
  }
}
