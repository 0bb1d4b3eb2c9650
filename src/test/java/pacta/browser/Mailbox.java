package pacta.browser;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/// A mail server that keeps what it is sent, and everybody's mailbox in one.
final class Mailbox implements AutoCloseable {
  private static final Pattern LINK = Pattern.compile("https?://\\S+/l/\\S+");
  private static final Pattern CODE = Pattern.compile("\\b\\d{3} ?\\d{3}\\b");
  private static final int LOOKS = 600;

  private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

  Mailbox() {
    server.start();
  }

  /// What a house is told, to send its letters here.
  Map<String, Object> settings() {
    return Map.of("pacta.mail.host", "127.0.0.1", "pacta.mail.port",
        server.getSmtp().getPort(), "pacta.mail.privacy", "none", "pacta.mail.sender",
        "acuerdos@example.com");
  }

  /// The last letter to somebody whose subject says that, waited for.
  MimeMessage letter(String to, String subject) {
    for (var look = 0; look < LOOKS; look++) {
      for (var one : List.of(server.getReceivedMessages()).reversed())
        if (isTo(one, to) && subject(one).contains(subject)) return one;
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
    throw new AssertionError("no letter to " + to + " says " + subject + ", only "
        + List.of(server.getReceivedMessages()).stream().map(Mailbox::subject).toList());
  }

  private static boolean isTo(MimeMessage letter, String to) {
    try {
      return letter.getAllRecipients()[0].toString().contains(to);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  static String subject(MimeMessage letter) {
    try {
      return letter.getSubject();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The link in it, as a thumb would press it.
  static String link(MimeMessage letter) {
    return first(LINK, text(letter));
  }

  /// The six figures in it.
  static String code(MimeMessage letter) {
    return first(CODE, text(letter));
  }

  private static String first(Pattern what, String text) {
    var found = what.matcher(text);
    if (!found.find()) throw new AssertionError(text);
    return found.group();
  }

  /// Its words, as those read them who want no pictures.
  static String text(MimeMessage letter) {
    return parts(letter).stream().filter(it -> is(it, "text/plain"))
        .map(it -> new String(bytes(it), java.nio.charset.StandardCharsets.UTF_8))
        .findFirst().orElseThrow();
  }

  /// The papers that came with it.
  static List<byte[]> papers(MimeMessage letter) {
    return parts(letter).stream().filter(it -> is(it, "application/pdf"))
        .map(Mailbox::bytes).toList();
  }

  private static List<BodyPart> parts(MimeMessage letter) {
    try {
      var all = new ArrayList<BodyPart>();
      gather((Multipart) letter.getContent(), all);
      return all;
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void gather(Multipart from, List<BodyPart> into)
      throws MessagingException, IOException {
    for (var i = 0; i < from.getCount(); i++) {
      var part = from.getBodyPart(i);
      if (part.getContent() instanceof Multipart inside) gather(inside, into);
      else into.add(part);
    }
  }

  private static boolean is(BodyPart part, String type) {
    try {
      return part.isMimeType(type);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(BodyPart part) {
    try {
      return part.getInputStream().readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override public void close() {
    server.stop();
  }
}
