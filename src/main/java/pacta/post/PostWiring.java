package pacta.post;

import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import pacta.post.MailServer.Login;
import pacta.post.MailServer.Privacy;
import pacta.store.Database;
import pacta.store.Vault;

/// The post, wired by hand. Its settings: `pacta.mail.host`, `.port` (587), `.privacy`
/// (`starttls`, `tls` or `none`), `.sender`, `.user`, `.password`. Without a host letters stay in
/// their list, and their links are told at the console; so do those of a sample, whatever is set.
@Configuration(proxyBeanMethods = false)
public class PostWiring {
  /// @param others a way to carry letters in the place of a mail server
  @Bean LetterBox letterBox(Database database, Vault vault, Environment settings,
      ObjectProvider<Carrier> others) {
    var carrier = Optional.ofNullable(others.getIfAvailable())
        .or(() -> server(settings).map(SmtpCarrier::new));
    return new LetterBox(database, vault, carrier, System.out::println);
  }

  /// @throws IllegalArgumentException when a setting is missing or makes no sense; it says which
  static Optional<MailServer> server(Environment settings) {
    if (settings.getProperty("pacta.demo", Boolean.class, false)) return Optional.empty();
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
