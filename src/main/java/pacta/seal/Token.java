package pacta.seal;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pacta.seal.Cryptoki.Answer;
import pacta.seal.Cryptoki.Attribute;
import pacta.seal.Cryptoki.Slot;
import pacta.seal.NoToken.Reason;

/// A card or a module that holds keys which never leave it, as PKCS#11 knows it.
///
/// @param module the library that speaks to it; whoever may name it may do anything here
/// @param label  what it calls itself; several may have the same
/// @param serial which of them it is
public record Token(Path module, String label, String serial) {
  private static final long CKO_CERTIFICATE = 1;
  private static final long CKO_PRIVATE_KEY = 3;
  private static final long CKF_PROTECTED_AUTHENTICATION_PATH = 0x100;
  private static final long CKF_TOKEN_INITIALIZED = 0x400;
  private static final long CKF_USER_PIN_FINAL_TRY = 0x2_0000;
  private static final long CKF_USER_PIN_LOCKED = 0x4_0000;

  /// A key on it, with its certificate.
  ///
  /// @param id in hexadecimal digits: the same for both, and theirs alone
  public record Held(String id, String label, X509Certificate certificate) {
    /// Whether that is what somebody would call it.
    public boolean isCalled(String name) {
      return label.equals(name) || id.equalsIgnoreCase(name);
    }
  }

  /// What it shows to whoever knows its PIN.
  ///
  /// @param certificates all of them, those of authorities too
  public record Contents(Token token, List<Held> keys, Set<X509Certificate> certificates) {
    public Contents {
      keys = List.copyOf(keys);
      certificates = Set.copyOf(certificates);
    }
  }

  /// Something done with it while it is open.
  private interface Use<T> {
    T with(Cryptoki module, long session) throws Answer;
  }

  /// Those that a module reaches now.
  ///
  /// @throws NoToken when there is no such module
  public static List<Token> in(Path module) {
    try (var open = Cryptoki.open(module)) {
      return open.slots().stream().filter(it -> (it.flags() & CKF_TOKEN_INITIALIZED) != 0)
          .map(it -> new Token(module, it.label(), it.serial())).toList();
    } catch (Answer broken) {
      throw new NoToken(Reason.MODULE, module + ": " + broken.getMessage(), broken);
    }
  }

  /// Whether that is what somebody would call it.
  public boolean isCalled(String name) {
    return label.equals(name) || serial.equals(name);
  }

  /// Whether its module reaches it now. It is shown no PIN.
  public boolean isThere() {
    try {
      return in(module).contains(this);
    } catch (NoToken none) {
      return false;
    }
  }

  /// For a person who has just said the PIN, and may risk its last try.
  ///
  /// @throws NoToken when it is not there, or does not open
  public Contents contents(char[] pin) {
    return use(pin, true, (module, session) -> {
      var keys = new ArrayList<Held>();
      var all = new LinkedHashSet<X509Certificate>();
      for (var object : module.find(session, Attribute.of(Cryptoki.CKA_CLASS, CKO_CERTIFICATE))) {
        var certificate = certificate(module.attribute(session, object, Cryptoki.CKA_VALUE));
        var id = module.attribute(session, object, Cryptoki.CKA_ID);
        if (key(module, session, id).size() == 1)
          keys.add(new Held(HexFormat.of().formatHex(id), new String(module.attribute(session,
              object, Cryptoki.CKA_LABEL), StandardCharsets.UTF_8), certificate));
        all.add(certificate);
      }
      return new Contents(this, keys, all);
    });
  }

  private static List<Long> key(Cryptoki module, long session, byte[] id) throws Answer {
    return module.find(session, Attribute.of(Cryptoki.CKA_CLASS, CKO_PRIVATE_KEY),
        new Attribute(Cryptoki.CKA_ID, id));
  }

  private X509Certificate certificate(byte[] der) {
    try {
      return (X509Certificate) CertificateFactory.getInstance("X.509")
          .generateCertificate(new ByteArrayInputStream(der));
    } catch (CertificateException unreadable) {
      throw new NoToken(Reason.FAILED, this + " holds what is no certificate", unreadable);
    }
  }

  /// Signs with one of its keys, in the words of the module: what it gives is not looked at.
  ///
  /// @throws NoToken when it is not there, does not open, or does not sign
  byte[] sign(String id, char[] pin, long mechanism, byte[] data) {
    return use(pin, false, (module, session) -> {
      var keys = key(module, session, HexFormat.of().parseHex(id));
      if (keys.size() != 1) throw new NoToken(Reason.NO_KEY, "no key " + id + " on " + this);
      module.signInit(session, mechanism, keys.getFirst());
      if (Arrays.equals(module.attribute(session, keys.getFirst(),
          Cryptoki.CKA_ALWAYS_AUTHENTICATE), new byte[] {1}))
        login(module, session, Cryptoki.CKU_CONTEXT_SPECIFIC, pin);
      return module.sign(session, data);
    });
  }

  private <T> T use(char[] pin, boolean mayRisk, Use<T> use) {
    try (var open = Cryptoki.open(module)) {
      var slot = slot(open);
      shut(slot.flags(), mayRisk).ifPresent(why -> {
        throw new NoToken(why, this + " is not to be shown a PIN: 0x"
            + Long.toHexString(slot.flags()));
      });
      var session = open.session(slot);
      login(open, session, Cryptoki.CKU_USER, pin);
      return use.with(open, session);
    } catch (Answer broken) {
      throw new NoToken(isGone(broken.code()) ? Reason.ABSENT : Reason.FAILED,
          this + ": " + broken.getMessage(), broken);
    }
  }

  private Slot slot(Cryptoki open) throws Answer {
    return open.slots().stream()
        .filter(it -> it.label().equals(label) && it.serial().equals(serial)).findFirst()
        .orElseThrow(() -> new NoToken(Reason.ABSENT, this + " is in no slot"));
  }

  /// Why the token is not to be shown a PIN, as it says of itself: it takes none, or not from here,
  /// or, where nobody is there to risk it, this could be the last.
  static Optional<Reason> shut(long flags, boolean mayRisk) {
    if ((flags & CKF_PROTECTED_AUTHENTICATION_PATH) != 0) return Optional.of(Reason.PIN_PAD);
    var locked = (flags & CKF_USER_PIN_LOCKED) != 0
        || !mayRisk && (flags & CKF_USER_PIN_FINAL_TRY) != 0;
    return locked ? Optional.of(Reason.LOCKED) : Optional.empty();
  }

  /// What is no plain yes counts as a refusal: a second try might be the last.
  private void login(Cryptoki open, long session, long user, char[] pin) throws Answer {
    try {
      open.login(session, user, pin);
    } catch (Answer no) {
      if (isGone(no.code())) throw no;
      throw new NoToken(isShut(no.code()) ? Reason.LOCKED : Reason.PIN_REFUSED,
          this + ": " + no.getMessage(), no);
    }
  }

  private static boolean isGone(long code) {
    return code == 0x3 // CKR_SLOT_ID_INVALID
        || code == 0x32 // CKR_DEVICE_REMOVED
        || code == 0xe0 // CKR_TOKEN_NOT_PRESENT
        || code == 0xe1; // CKR_TOKEN_NOT_RECOGNIZED
  }

  private static boolean isShut(long code) {
    return code == 0xa3 // CKR_PIN_EXPIRED
        || code == 0xa4; // CKR_PIN_LOCKED
  }

  @Override public String toString() {
    return "token “" + label + "” (" + serial + ")";
  }
}
