package pacta.post;

import java.time.Duration;
import java.util.Optional;
import java.util.Properties;

/// The mail server that takes our letters, as the settings name it.
///
/// @param sender   the address all letters go from
/// @param login    empty when the server asks for none
/// @param patience how long each answer may take
public record MailServer(String host, int port, Privacy privacy, String sender,
    Optional<Login> login, Duration patience) {
  /// How the talk with the server is kept private. With either kind its certificate is checked.
  public enum Privacy {
    /// Private from the first byte, as on port 465.
    TLS,
    /// Private before anything is said, as on port 587; refused when the server cannot.
    STARTTLS,
    /// Not at all; for a server on this machine.
    NONE
  }

  public record Login(String user, String password) {
    @Override public String toString() {
      return user;
    }
  }

  public static final Duration PATIENCE = Duration.ofSeconds(20);

  /// @throws IllegalArgumentException when the sender is no address
  public MailServer {
    if (!Address.isEmail(sender)) throw new IllegalArgumentException("not a sender's address");
  }

  /// What follows the `@` of the sender.
  public String domain() {
    return sender.substring(sender.indexOf('@') + 1);
  }

  Properties properties() {
    var millis = String.valueOf(patience.toMillis());
    var all = new Properties();
    all.setProperty("mail.smtp.connectiontimeout", millis);
    all.setProperty("mail.smtp.timeout", millis);
    all.setProperty("mail.smtp.writetimeout", millis);
    all.setProperty("mail.smtp.localhost", domain());
    all.setProperty("mail.smtp.auth", String.valueOf(login.isPresent()));
    all.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    all.setProperty("mail.smtp.ssl.protocols", "TLSv1.2 TLSv1.3");
    switch (privacy) {
      case TLS -> all.setProperty("mail.smtp.ssl.enable", "true");
      case STARTTLS -> {
        all.setProperty("mail.smtp.starttls.enable", "true");
        all.setProperty("mail.smtp.starttls.required", "true");
      }
      case NONE -> all.setProperty("mail.smtp.starttls.enable", "false");
    }
    return all;
  }
}
