package pacta.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Marks that only this house can make: to find a text again without keeping it, and to know
/// again a value that was lent to a page. The same text gets the same mark on every node.
public final class Marks {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int DIGITS = 64;

  private final SecretKeySpec key;

  public Marks(byte[] secret) {
    this.key = new SecretKeySpec(secret, ALGORITHM);
  }

  /// @param purpose keeps marks for one thing from being taken for another
  /// @return 64 hexadecimal digits
  String of(String purpose, String text) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      var bytes = (purpose + "\n" + text).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(mac.doFinal(bytes));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// A value for a hidden field, such as the moment at which a price was shown, which this visit
  /// alone can bring back and nobody can change.
  public String lend(VisitId visit, String purpose, String value) {
    return of(visit + "|" + purpose, value) + value;
  }

  /// The value that was lent; empty when it was not, or to somebody else, or for something else.
  public Optional<String> back(VisitId visit, String purpose, String lent) {
    if (lent.length() < DIGITS) return Optional.empty();
    var value = lent.substring(DIGITS);
    return Optional.of(value).filter(it -> Tokens.same(lend(visit, purpose, it), lent));
  }
}
