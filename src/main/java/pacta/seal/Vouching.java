package pacta.seal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.PublicKey;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECKey;
import java.security.interfaces.EdECKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerId;
import pacta.journal.Digest;

/// Who vouches for a signature, from the certificates that came with it: the way from the one that
/// signed, each vouched for by the next, to one that vouches for itself.
///
/// @param signer  that signed
/// @param brought all that came with it, in no order, whether they belong to the way or not
/// @param at      when it signed
public record Vouching(X509Certificate signer, Set<X509Certificate> brought, Instant at) {
  /// No honest way is so long. Every certificate may be looked at beside every other.
  private static final int BROUGHT_MAX = 12;
  private static final int RSA_BITS_MAX = 8192;
  /// Everybody's has 17. Of a long one, each bit is work for whoever tries the key.
  private static final int EXPONENT_BITS_MAX = 64;
  private static final int SIGNS = 0;
  private static final int COMMITS = 1;

  public Vouching {
    brought = Set.copyOf(brought);
  }

  /// @param cms what lies in the signature, with the noughts that fill its room
  /// @return nothing when it cannot be read, or when none of its certificates is the signer's
  public static Optional<Vouching> in(byte[] cms, Instant at) {
    try (var in = new ASN1InputStream(new ByteArrayInputStream(cms))) {
      var signed = new CMSSignedData(ContentInfo.getInstance(in.readObject()));
      var signer = signed.getSignerInfos().getSigners().iterator().next();
      return brought(signed).flatMap(all -> all.stream()
          .filter(it -> isOf(signer.getSID(), it)).findFirst()
          .map(it -> new Vouching(it, all, at)));
    } catch (IOException | CMSException | GeneralSecurityException | RuntimeException damaged) {
      return Optional.empty();
    }
  }

  /// Whether a signature brings more certificates than any of ours does, or one with a key that
  /// could keep whoever tries it busy.
  ///
  /// @param cms as for [#in]; what cannot be read brings nothing
  public static boolean isTangled(byte[] cms) {
    try (var in = new ASN1InputStream(new ByteArrayInputStream(cms))) {
      return brought(new CMSSignedData(ContentInfo.getInstance(in.readObject())))
          .map(all -> !all.stream().allMatch(it -> isUsual(it.getPublicKey()))).orElse(true);
    } catch (IOException | CMSException | GeneralSecurityException | RuntimeException damaged) {
      return false;
    }
  }

  private static boolean isOf(SignerId signer, X509Certificate it) {
    try {
      return signer.match(new X509CertificateHolder(it.getEncoded()));
    } catch (IOException | CertificateEncodingException unreadable) {
      return false;
    }
  }

  /// The certificates that a signature brings; nothing when they are more than any of ours does.
  static Optional<Set<X509Certificate>> brought(CMSSignedData signed)
      throws GeneralSecurityException {
    return read(signed.getCertificates().getMatches(null));
  }

  static Optional<Set<X509Certificate>> read(Collection<X509CertificateHolder> held)
      throws GeneralSecurityException {
    if (held.size() > BROUGHT_MAX) return Optional.empty();
    var all = new LinkedHashSet<X509Certificate>();
    for (var it : held) all.add(new JcaX509CertificateConverter().getCertificate(it));
    return Optional.of(all);
  }

  /// The way: the signer first. It ends where nobody vouches any more, which may be at once.
  public List<X509Certificate> way() {
    return way(Vouching::isItsOwn).orElseGet(() -> {
      var way = new ArrayList<>(List.of(signer));
      for (var next = by(signer, brought); next.isPresent() && !way.contains(next.get());
          next = by(next.get(), brought)) way.add(next.get());
      return way;
    });
  }

  private static Optional<X509Certificate> by(X509Certificate one, Set<X509Certificate> among) {
    return among.stream().filter(it -> signed(one, it)).findFirst();
  }

  /// Who vouches for itself at the end of the way.
  public Optional<X509Certificate> root() {
    return way(Vouching::isItsOwn).map(List::getLast);
  }

  /// Whether somebody else vouches for the signer, by authorities that may, and all of them held at
  /// that time.
  public boolean holds() {
    return way(Vouching::isItsOwn).filter(this::leads).isPresent();
  }

  /// Whether that one vouches for the signer, or is the signer.
  public boolean isBy(X509Certificate authority) {
    if (signer.equals(authority)) return true;
    var more = new LinkedHashSet<>(brought);
    more.add(authority);
    var whole = new Vouching(signer, more, at);
    return whole.way(authority::equals).filter(whole::leads).isPresent();
  }

  /// The certificates whose keys whoever signed holds too, by their digests: the signer's, and that
  /// of an authority which vouches for itself and may have none below it, as instances make theirs.
  /// One that vouches for others has authorities below it, or may have.
  static Set<Digest> held(X509Certificate signer, Set<X509Certificate> brought) {
    return brought.stream().filter(it -> it.equals(signer)
        || it.getBasicConstraints() == 0 && isItsOwn(it)).map(SealKey::fingerprint)
        .collect(Collectors.toSet());
  }

  /// Whether that is a certificate for signing; one that says nothing of its use is for all.
  static boolean signs(X509Certificate certificate) {
    var use = certificate.getKeyUsage();
    return use == null || use[SIGNS] || use[COMMITS];
  }

  /// The shortest way from the signer to such a one, by whom each was signed.
  private Optional<List<X509Certificate>> way(Predicate<X509Certificate> end) {
    var from = new HashMap<X509Certificate, X509Certificate>();
    var todo = new ArrayDeque<X509Certificate>(List.of(signer));
    while (!todo.isEmpty()) {
      var one = todo.poll();
      if (end.test(one)) return Optional.of(back(one, from));
      for (var by : brought)
        if (!by.equals(signer) && !from.containsKey(by) && signed(one, by)) {
          from.put(by, one);
          todo.add(by);
        }
    }
    return Optional.empty();
  }

  private List<X509Certificate> back(X509Certificate end,
      Map<X509Certificate, X509Certificate> from) {
    var way = new ArrayList<X509Certificate>();
    for (var it = end; it != null; it = from.get(it)) way.addFirst(it);
    return way;
  }

  /// Whether a way holds as RFC 5280, section 6 has it, revocation aside. The end of it is held to
  /// be an authority like the others on it.
  private boolean leads(List<X509Certificate> way) {
    var end = way.getLast();
    var date = Date.from(at);
    if (way.size() < 2 || signer.getBasicConstraints() >= 0 || !signs(signer)
        || end.getBasicConstraints() < 0 || date.before(end.getNotBefore())
        || date.after(end.getNotAfter())) return false;
    try {
      var expected = new PKIXParameters(Set.of(new TrustAnchor(end, null)));
      expected.setRevocationEnabled(false);
      expected.setDate(date);
      CertPathValidator.getInstance("PKIX").validate(CertificateFactory.getInstance("X.509")
          .generateCertPath(way.subList(0, way.size() - 1)), expected);
      return true;
    } catch (InvalidAlgorithmParameterException impossible) {
      throw new IllegalStateException(impossible);
    } catch (GeneralSecurityException broken) {
      return false;
    }
  }

  /// Whether each is signed by another of them, or by itself: then not one bit of any can be
  /// changed.
  static boolean isClosed(Set<X509Certificate> all) {
    return all.stream().allMatch(it -> isWhole(it)
        && all.stream().anyMatch(by -> signed(it, by)));
  }

  /// A signature is whole bytes: a reader that overlooks unused bits would take two forms of it.
  private static boolean isWhole(X509Certificate certificate) {
    try {
      return Certificate.getInstance(certificate.getEncoded()).getSignature().getPadBits() == 0;
    } catch (CertificateEncodingException unreadable) {
      return false;
    }
  }

  private static boolean isItsOwn(X509Certificate certificate) {
    return signed(certificate, certificate);
  }

  /// Whether a key is of a kind and a size that seals have: a strange one can keep whoever tries it
  /// busy for hours.
  static boolean isUsual(PublicKey key) {
    return switch (key) {
      case RSAPublicKey rsa -> rsa.getModulus().bitLength() <= RSA_BITS_MAX
          && rsa.getPublicExponent().bitLength() <= EXPONENT_BITS_MAX;
      case ECKey _, EdECKey _ -> true;
      default -> false;
    };
  }

  private static boolean signed(X509Certificate certificate, X509Certificate by) {
    if (!certificate.getIssuerX500Principal().equals(by.getSubjectX500Principal())
        || !isUsual(by.getPublicKey())) return false;
    try {
      certificate.verify(by.getPublicKey());
      return true;
    } catch (GeneralSecurityException not) {
      return false;
    }
  }
}
