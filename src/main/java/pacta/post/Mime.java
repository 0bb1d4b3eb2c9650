package pacta.post;

import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.ParseException;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;

/// A letter as a mail message: the text, the same in HTML, and what goes with it.
///
/// The bytes depend on the letter, the date and the identifier alone. What people typed reaches a
/// header only encoded and on one line, so it cannot begin another header.
public final class Mime {
  private static final String TEXT_ENCODING = "quoted-printable";
  private static final Session NONE = Session.getInstance(new Properties());

  private Mime() {}

  /// The name by which a work's letter is known everywhere, however often it is written.
  ///
  /// @param domain of the sender's address: `example.com`
  public static String messageId(Letter letter, String domain) {
    return "<" + letter.id() + "." + letter.workspace() + "@" + domain + ">";
  }

  /// The bytes of the message, lines ended by CR LF.
  ///
  /// @param sender the address it goes from; its name is the letter's own
  public static byte[] write(Letter letter, String sender, Instant date, String messageId) {
    var bytes = new ByteArrayOutputStream();
    try {
      message(NONE, letter, sender, date, messageId).writeTo(bytes);
    } catch (MessagingException e) {
      throw new IllegalArgumentException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static MimeMessage message(Session session, Letter letter, String sender, Instant date,
      String messageId) throws MessagingException {
    var message = new Named(session, messageId);
    message.setSentDate(Date.from(date));
    message.setFrom(address(letter.from(), sender));
    letter.replyTo().ifPresent(it -> replyTo(message, it));
    message.setRecipient(RecipientType.TO, address(letter.to().name(), letter.to().email()));
    message.setSubject(letter.subject(), "UTF-8");
    message.setHeader("Content-Language", letter.language().tag());
    // so that nobody's holiday answer comes back for it
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setContent(content(letter));
    message.saveChanges();
    return message;
  }

  private static void replyTo(MimeMessage message, Address to) {
    try {
      message.setReplyTo(new InternetAddress[] {address(to.name(), to.email())});
    } catch (MessagingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static InternetAddress address(String name, String email) {
    try {
      var at = email.indexOf('@');
      var ascii = email.substring(0, at + 1) + IDN.toASCII(email.substring(at + 1));
      return new InternetAddress(ascii, Line.of(name), "UTF-8");
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static MimeMultipart content(Letter letter) throws MessagingException {
    var words = new Fixed("alternative", letter, "words");
    words.addBodyPart(words(letter.text(), "plain"));
    words.addBodyPart(words(letter.html(), "html"));
    if (letter.attachments().isEmpty()) return words;
    var all = new Fixed("mixed", letter, "all");
    var first = new MimeBodyPart();
    first.setContent(words);
    all.addBodyPart(first);
    for (var attachment : letter.attachments()) all.addBodyPart(file(attachment));
    return all;
  }

  private static MimeBodyPart words(String text, String form) throws MessagingException {
    var part = new MimeBodyPart();
    part.setText(text.replace("\r\n", "\n").replace("\n", "\r\n"), "UTF-8", form);
    part.setHeader("Content-Transfer-Encoding", TEXT_ENCODING);
    return part;
  }

  private static MimeBodyPart file(Attachment attachment) throws MessagingException {
    var part = new MimeBodyPart();
    part.setDataHandler(new DataHandler(
        new ByteArrayDataSource(attachment.bytes(), attachment.mediaType())));
    part.setFileName(attachment.name());
    part.setDisposition(MimeBodyPart.ATTACHMENT);
    part.setHeader("Content-Transfer-Encoding", "base64");
    return part;
  }

  /// A message that keeps its identifier.
  private static final class Named extends MimeMessage {
    private final String messageId;

    Named(Session session, String messageId) {
      super(session);
      this.messageId = Line.of(messageId);
    }

    @Override protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", messageId);
    }
  }

  /// Parts divided by a line that never differs for the same letter. It holds `=_`, which neither
  /// of the encodings used inside can produce.
  private static final class Fixed extends MimeMultipart {
    Fixed(String kind, Letter letter, String what) {
      super(kind);
      try {
        var type = new ContentType(contentType);
        type.setParameter("boundary", "=_" + what + "_" + letter.id());
        contentType = type.toString();
      } catch (ParseException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
