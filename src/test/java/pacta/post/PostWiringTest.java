package pacta.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import pacta.post.MailServer.Login;
import pacta.post.MailServer.Privacy;

class PostWiringTest {
  private final MockEnvironment settings = new MockEnvironment();

  @Test void without_a_host_there_is_no_server() {
    assertThat(PostWiring.server(settings)).isEmpty();
  }

  @Test void a_server_is_talked_to_privately_unless_told_otherwise() {
    settings.withProperty("pacta.mail.host", "mail.example.com")
        .withProperty("pacta.mail.sender", "acuerdos@example.com");
    assertThat(PostWiring.server(settings)).contains(new MailServer("mail.example.com", 587,
        Privacy.STARTTLS, "acuerdos@example.com", Optional.empty(), MailServer.PATIENCE));
    settings.withProperty("pacta.mail.privacy", "tls").withProperty("pacta.mail.user", "acuerdos")
        .withProperty("pacta.mail.password", "secreto");
    assertThat(PostWiring.server(settings)).contains(new MailServer("mail.example.com", 465,
        Privacy.TLS, "acuerdos@example.com", Optional.of(new Login("acuerdos", "secreto")),
        MailServer.PATIENCE));
  }

  @Test void a_sample_has_no_mail_server_whatever_is_set() {
    settings.withProperty("pacta.mail.host", "mail.example.com")
        .withProperty("pacta.mail.sender", "acuerdos@example.com")
        .withProperty("pacta.demo", "true");
    assertThat(PostWiring.server(settings)).isEmpty();
  }

  @Test void a_setting_that_is_missing_or_makes_no_sense_is_named() {
    settings.withProperty("pacta.mail.host", "mail.example.com");
    assertThatThrownBy(() -> PostWiring.server(settings))
        .hasMessageContaining("pacta.mail.sender");
    settings.withProperty("pacta.mail.privacy", "some");
    assertThatThrownBy(() -> PostWiring.server(settings))
        .hasMessageContaining("pacta.mail.privacy");
  }

  @Test void a_password_is_not_written_where_settings_are_shown() {
    assertThat(new Login("acuerdos", "secreto")).hasToString("acuerdos");
  }
}
