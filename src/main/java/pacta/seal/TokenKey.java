package pacta.seal;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.DigestInfo;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import pacta.journal.Canonical;
import pacta.journal.Digest;
import pacta.seal.NoToken.Reason;

/// A key that lies on a token, and the PIN that lets it sign. Only digests go in, and only
/// signatures come out.
///
/// A PIN that the token refused is not shown again, by nobody who has this very key: most tokens
/// shut for ever after three.
public final class TokenKey implements PrivateKey {
  private static final long serialVersionUID = 1;
  private static final long CKM_RSA_PKCS = 0x1;
  private static final long CKM_ECDSA = 0x1041;

  /// As it is kept.
  private record Kept(String module, String label, String serial, String key,
      Optional<String> pin) {}

  private final transient Token token;
  private final String id;
  private final transient PublicKey open;
  private final transient Optional<char[]> pin;
  private final transient Runnable refused;
  private boolean isRefused;

  /// @param id      of the key on the token
  /// @param pin     empty when nobody has said it
  /// @param refused what to do once the token refuses it
  private TokenKey(Token token, String id, PublicKey open, Optional<char[]> pin,
      Runnable refused) {
    this.token = token;
    this.id = id;
    this.open = open;
    this.pin = pin;
    this.refused = refused;
  }

  static TokenKey of(Token token, Token.Held held, Optional<char[]> pin) {
    return new TokenKey(token, held.id(), held.certificate().getPublicKey(), pin, () -> { });
  }

  /// Reads what [#kept] wrote.
  static TokenKey of(byte[] kept, X509Certificate certificate) {
    var it = Canonical.PLAIN.read(new String(kept, StandardCharsets.UTF_8), Kept.class);
    return new TokenKey(new Token(Path.of(it.module()), it.label(), it.serial()), it.key(),
        certificate.getPublicKey(), it.pin().map(String::toCharArray), () -> { });
  }

  /// Where it lies and its PIN, for a place that is closed.
  byte[] kept() {
    return Canonical.PLAIN.write(new Kept(token.module().toString(), token.label(),
        token.serial(), id, pin.map(String::new))).getBytes(StandardCharsets.UTF_8);
  }

  public Token token() {
    return token;
  }

  public boolean hasPin() {
    return pin.isPresent();
  }

  TokenKey with(Optional<char[]> pin) {
    return new TokenKey(token, id, open, pin, refused);
  }

  TokenKey told(Runnable refused) {
    return new TokenKey(token, id, open, pin, refused);
  }

  /// With SHA-256, and looked at before anybody gets it.
  ///
  /// @throws NoToken when the token does not sign
  synchronized byte[] sign(byte[] data) {
    if (pin.isEmpty()) throw new NoToken(Reason.PIN_WANTED, "nobody has said the PIN of " + token);
    if (isRefused) throw new NoToken(Reason.PIN_REFUSED, token + " refused its PIN before");
    try {
      var signature = signature(Digest.of(data).bytes(), pin.get());
      if (fits(data, signature)) return signature;
      throw new NoToken(Reason.FAILED, "what " + token + " signed is not by its certificate");
    } catch (NoToken no) {
      if (no.reason() == Reason.PIN_REFUSED) {
        isRefused = true;
        refused.run();
      }
      throw no;
    }
  }

  private byte[] signature(byte[] digest, char[] pin) {
    try {
      if (open.getAlgorithm().equals("RSA"))
        return token.sign(id, pin, CKM_RSA_PKCS, new DigestInfo(new AlgorithmIdentifier(
            NISTObjectIdentifiers.id_sha256, DERNull.INSTANCE), digest).getEncoded("DER"));
      return inDer(token.sign(id, pin, CKM_ECDSA, digest));
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// PKCS#11 gives the two numbers of a curve side by side, and a certificate's world wants a
  /// sequence of them (RFC 3279, 2.2.3).
  private static byte[] inDer(byte[] both) throws IOException {
    var half = both.length / 2;
    var most = BigInteger.ONE.shiftLeft(half * Byte.SIZE);
    return StandardDSAEncoding.INSTANCE.encode(most,
        new BigInteger(1, Arrays.copyOf(both, half)),
        new BigInteger(1, Arrays.copyOfRange(both, half, both.length)));
  }

  private boolean fits(byte[] data, byte[] signature) {
    try {
      var check = Signature.getInstance(
          open.getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA");
      check.initVerify(open);
      check.update(data);
      return check.verify(signature);
    } catch (GeneralSecurityException unfit) {
      return false;
    }
  }

  @Override public String getAlgorithm() {
    return open.getAlgorithm();
  }

  /// It has no form outside of the token.
  @Override public String getFormat() {
    return null;
  }

  @Override public byte[] getEncoded() {
    return null;
  }

  @Override public boolean equals(Object other) {
    return other instanceof TokenKey it && token.equals(it.token) && id.equals(it.id)
        && open.equals(it.open) && pin.map(String::new).equals(it.pin.map(String::new));
  }

  @Override public int hashCode() {
    return id.hashCode();
  }

  /// Without the PIN, so that it never reaches a log.
  @Override public String toString() {
    return "key " + id + " on " + token;
  }
}
