package pacta.post;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pacta.people.Language;

class MimeTest {
  private static final String SENDER = "acuerdos@example.com";
  private static final String NAME = "<1@example.com>";

  private static byte[] bytes(Letter letter) {
    return Mime.write(letter, SENDER, Post.AT, NAME);
  }

  private static MimeMessage read(Letter letter) throws Exception {
    return new MimeMessage(Session.getInstance(new Properties()),
        new ByteArrayInputStream(bytes(letter)));
  }

  @Test void the_message_holds_the_text_the_html_and_the_file() throws Exception {
    var letter = Post.signedCopy();
    var message = read(letter);
    assertThat(message.getSubject())
        .isEqualTo("Tu copia firmada del acuerdo con Marta, 12 de enero");
    assertThat(message.getMessageID()).isEqualTo(NAME);
    assertThat(message.getSentDate()).isEqualTo(Post.AT);
    assertThat(message.getHeader("Content-Language")).containsExactly("es");
    var from = (InternetAddress) message.getFrom()[0];
    assertThat(from.getPersonal() + "/" + from.getAddress()).isEqualTo("Marta Soler/" + SENDER);
    assertThat(message.getReplyTo()).containsExactly(new InternetAddress("marta@example.com"));
    assertThat(((InternetAddress) message.getAllRecipients()[0]).getPersonal())
        .isEqualTo("Lucía Ferrer");

    var all = (MimeMultipart) message.getContent();
    assertThat(all.getContentType()).startsWith("multipart/mixed");
    var words = (MimeMultipart) all.getBodyPart(0).getContent();
    assertThat(words.getContentType()).startsWith("multipart/alternative");
    assertThat((String) words.getBodyPart(0).getContent())
        .isEqualToNormalizingNewlines(letter.text());
    assertThat((String) words.getBodyPart(1).getContent())
        .isEqualToNormalizingNewlines(letter.html());
    assertThat(words.getBodyPart(1).getContentType()).startsWith("text/html");
    var file = all.getBodyPart(1);
    assertThat(file.getFileName()).isEqualTo("acuerdo-ferrer-soler.pdf");
    assertThat(file.getContentType()).startsWith("application/pdf");
    assertThat(file.getInputStream().readAllBytes()).isEqualTo(Post.PDF);
  }

  @Test void the_same_letter_makes_the_same_bytes() {
    assertThat(bytes(Post.signedCopy())).isEqualTo(bytes(Post.signedCopy()));
  }

  @Test void every_line_is_seven_bit_ends_in_cr_lf_and_is_short() {
    var text = new String(bytes(Post.signedCopy()), ISO_8859_1);
    assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
    assertThat(text.chars()).allMatch(it -> it < 128);
    assertThat(text.lines()).allMatch(it -> it.length() <= 998);
  }

  @Test void without_a_file_there_is_only_the_alternative() throws Exception {
    assertThat(read(Post.invitation(Post.ID)).getContentType())
        .startsWith("multipart/alternative");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ana\r\nBcc: all@example.com", "Ana\nBcc: all@example.com",
      "Ana\rBcc: all@example.com", "Ana\u2028Bcc: all@example.com", "Ana\u0000\u0085Bcc: x",
      "Ana\" <evil@example.com>, \"x", "=?UTF-8?Q?Ana=0D=0ABcc:_all@example.com?="})
  void nobody_writes_a_header_of_their_own(String typed) throws Exception {
    var written = new Written("x", "x", typed, "text", "<p>html</p>", Keys.NONE);
    var letter = new Letter(Post.ID, Post.WORKSPACE, Optional.empty(), Post.LUCIA,
        new Address(typed, "lucia@example.com"), typed,
        Optional.of(new Address(typed, "marta@example.com")), Language.ES, written,
        List.of(new Attachment(typed, "application/pdf", new byte[] {1})));
    var message = read(letter);
    assertThat(message.getHeader("Bcc")).isNull();
    assertThat(message.getAllRecipients()).hasSize(1);
    assertThat(((InternetAddress) message.getAllRecipients()[0]).getAddress())
        .isEqualTo("lucia@example.com");
    assertThat(message.getFrom()).hasSize(1);
    assertThat(message.getReplyTo()).hasSize(1);
    assertThat(new String(bytes(letter), UTF_8).lines()).noneMatch(it -> it.startsWith("Bcc:"));
    assertThat(((MimeMultipart) message.getContent()).getCount()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ana", "ana@", "@example.com",
      "ana@example.com\r\nBcc: x@example.com",
      "ana@example.com, b@example.com", "Ana <ana@example.com>", "ana@exa mple.com",
      "a..b@example.com", "ana@example.com\u0000"})
  void what_could_not_stand_in_a_header_is_no_address(String email) {
    assertThat(Address.isEmail(email)).isFalse();
    assertThatThrownBy(() -> new Address("Ana", email))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test void a_domain_with_an_accent_is_written_in_its_plain_form() throws Exception {
    var letter = Post.invitation(Post.ID);
    var accented = new Letter(letter.id(), letter.workspace(), letter.engagement(),
        letter.person(), new Address("Ana", "ana@peñ.example"), letter.from(), letter.replyTo(),
        letter.language(), letter.written(), List.of());
    assertThat(((InternetAddress) read(accented).getAllRecipients()[0]).getAddress())
        .isEqualTo("ana@xn--pe-0ja.example");
  }

  @Test void a_file_is_never_a_path() {
    assertThat(new Attachment("../../etc/passwd", "text/plain", new byte[0]).name())
        .isEqualTo("..-..-etc-passwd");
  }
}
