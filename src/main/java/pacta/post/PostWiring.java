package pacta.post;

import java.util.Locale;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import pacta.post.MailServer.Login;
import pacta.post.MailServer.Privacy;
import pacta.store.Database;
import pacta.store.Vault;

/// The post, wired by hand. Its settings: `pacta.mail.host`, `.port` (587), `.privacy`
/// (`starttls`, `tls` or `none`), `.sender`, `.user`, `.password`. Without a host letters stay in
/// their list, and their links are told at the console.
@Configuration(proxyBeanMethods = false)
public class PostWiring {
  @Bean LetterBox letterBox(Database database, Vault vault, Environment settings) {
    return new LetterBox(database, vault, server(settings).map(SmtpCarrier::new),
        System.out::println);
  }

  /// @throws IllegalArgumentException when a setting is missing or makes no sense; it says which
  static Optional<MailServer> server(Environment settings) {
    var host = settings.getProperty("pacta.mail.host", "");
    if (host.isBlank()) return Optional.empty();
    var privacy = privacy(settings.getProperty("pacta.mail.privacy", "starttls"));
    var port = settings.getProperty("pacta.mail.port", Integer.class,
        privacy == Privacy.TLS ? 465 : 587);
    var user = settings.getProperty("pacta.mail.user", "");
    var login = user.isBlank() ? Optional.<Login>empty()
        : Optional.of(new Login(user, settings.getProperty("pacta.mail.password", "")));
    return Optional.of(new MailServer(host, port, privacy, sender(settings), login,
        MailServer.PATIENCE));
  }

  private static String sender(Environment settings) {
    var sender = settings.getProperty("pacta.mail.sender", "");
    if (Address.isEmail(sender)) return sender;
    throw new IllegalArgumentException("pacta.mail.sender: falta la dirección desde la que se "
        + "envía / the address to send from is missing: pacta.mail.sender=…@example.com");
  }

  private static Privacy privacy(String word) {
    try {
      return Privacy.valueOf(word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("pacta.mail.privacy: starttls, tls, none", e);
    }
  }
}
