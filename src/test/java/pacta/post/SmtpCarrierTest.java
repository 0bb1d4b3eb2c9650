package pacta.post;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import pacta.people.Language;
import pacta.post.Carrier.Carried;
import pacta.post.MailServer.Login;
import pacta.post.MailServer.Privacy;

class SmtpCarrierTest {
  private GreenMail mail;

  private GreenMail start(String protocol) {
    var setup = new ServerSetup(0, "127.0.0.1", protocol);
    // a busy machine takes its time to make a key
    setup.setServerStartupTimeout(60_000);
    mail = new GreenMail(setup);
    mail.start();
    return mail;
  }

  @AfterEach void stop() {
    if (mail != null) mail.stop();
  }

  static Carrier to(int port, Privacy privacy, Optional<Login> login) {
    return new SmtpCarrier(new MailServer("127.0.0.1", port, privacy, "acuerdos@example.com",
        login, Duration.ofSeconds(2)));
  }

  private static Carrier to(int port) {
    return to(port, Privacy.NONE, Optional.empty());
  }

  private static Trouble trouble(Carried carried) {
    assertThat(carried).isInstanceOf(Carried.Refused.class);
    return ((Carried.Refused) carried).trouble();
  }

  @Test void a_letter_arrives_whole() throws Exception {
    start("smtp");
    assertThat(to(mail.getSmtp().getPort()).carry(Post.signedCopy(), Post.AT))
        .isEqualTo(new Carried.Accepted());
    var got = mail.getReceivedMessages()[0];
    assertThat(got.getMessageID()).isEqualTo(Mime.messageId(Post.signedCopy(), "example.com"));
    assertThat(got.getSentDate()).isEqualTo(Post.AT);
    assertThat(((InternetAddress) got.getFrom()[0]).getPersonal()).isEqualTo("Marta Soler");
    var parts = (MimeMultipart) got.getContent();
    assertThat(parts.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(Post.PDF);
  }

  @Test void accents_arrive_in_the_subject_and_the_text() throws Exception {
    start("smtp");
    to(mail.getSmtp().getPort()).carry(Post.invitation(new UUID(1, 1)), Post.AT);
    var got = mail.getReceivedMessages()[0];
    assertThat(got.getSubject()).isEqualTo(
        "Marta te invita a empezar por una conversación, el jueves 8 de enero a las 10:30");
    var words = (MimeMultipart) got.getContent();
    assertThat((String) words.getBodyPart(0).getContent()).contains("¿qué te trae aquí");
  }

  @Test void the_user_name_and_the_password_are_asked_for() throws Exception {
    start("smtp");
    mail.setUser("acuerdos@example.com", "acuerdos", "secreto");
    mail.getManagers().getUserManager().setAuthRequired(true);
    var port = mail.getSmtp().getPort();
    assertThat(to(port, Privacy.NONE, Optional.of(new Login("acuerdos", "secreto")))
        .carry(Post.signedCopy(), Post.AT)).isEqualTo(new Carried.Accepted());
    assertThat(trouble(to(port, Privacy.NONE, Optional.of(new Login("acuerdos", "otra")))
        .carry(Post.signedCopy(), Post.AT))).isEqualTo(Trouble.WRONG_PASSWORD);
  }

  @Test void a_certificate_nobody_vouches_for_gets_no_letter() {
    start("smtps");
    assertThat(trouble(to(mail.getSmtps().getPort(), Privacy.TLS, Optional.empty())
        .carry(Post.signedCopy(), Post.AT))).isEqualTo(Trouble.NOT_TRUSTED);
    assertThat(mail.getReceivedMessages()).isEmpty();
  }

  @Test void a_server_that_cannot_talk_privately_gets_no_letter() {
    start("smtp");
    assertThat(trouble(to(mail.getSmtp().getPort(), Privacy.STARTTLS, Optional.empty())
        .carry(Post.signedCopy(), Post.AT))).isEqualTo(Trouble.NOT_TRUSTED);
    assertThat(mail.getReceivedMessages()).isEmpty();
  }

  @Test void nobody_at_the_door_is_no_answer() throws IOException {
    int port;
    try (var free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    assertThat(trouble(to(port).carry(Post.signedCopy(), Post.AT))).isEqualTo(Trouble.NO_ANSWER);
  }

  @Test void somebody_who_says_nothing_is_not_waited_for_for_ever() throws IOException {
    try (var mute = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(trouble(to(mute.getLocalPort()).carry(Post.signedCopy(), Post.AT)))
          .isEqualTo(Trouble.NO_ANSWER);
    }
  }

  @Test void an_unknown_host_is_said_as_such() {
    var nowhere = new SmtpCarrier(new MailServer("mail.invalid", 25, Privacy.NONE,
        "acuerdos@example.com", Optional.empty(), Duration.ofSeconds(2)));
    assertThat(trouble(nowhere.carry(Post.signedCopy(), Post.AT))).isEqualTo(Trouble.NO_SUCH_HOST);
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource(delimiter = '|', textBlock = """
      RCPT | 550 5.1.1 No such user here                        | ADDRESS_REFUSED
      RCPT | 450 4.2.0 Greylisted, come back in five minutes    | TRY_LATER
      RCPT | 452 4.2.2 The mailbox is full                      | MAILBOX_FULL
      RCPT | 552 5.2.2 Over quota                               | MAILBOX_FULL
      MAIL | 553 5.7.1 Sender address not owned by you          | SENDER_REFUSED
      MAIL | 530 5.7.0 Authentication required                  | WRONG_PASSWORD
      MAIL | 552 5.3.4 Message size exceeds fixed limit         | TOO_LARGE
      .    | 554 5.7.1 This looks like spam                     | TAKEN_FOR_SPAM
      .    | 451 4.3.0 Try again later                          | TRY_LATER
      .    | 554 5.0.0 No                                       | UNKNOWN
      """)
  void a_refusal_is_understood(String to, String answer, Trouble means) throws IOException {
    try (var grumpy = new GrumpyServer(to, answer)) {
      var refused = (Carried.Refused) to(grumpy.port()).carry(Post.signedCopy(), Post.AT);
      assertThat(refused.trouble()).isEqualTo(means);
      assertThat(refused.detail()).contains(answer.substring(4, 9));
    }
  }

  @ParameterizedTest @EnumSource(Trouble.class)
  void each_trouble_has_words_in_both_languages(Trouble trouble) {
    assertThat(trouble.said(Language.ES, "Lucía")).endsWith(".").doesNotContain("{", "SMTP");
    assertThat(trouble.said(Language.EN, "Lucía")).endsWith(".").doesNotContain("{", "SMTP");
  }
}
