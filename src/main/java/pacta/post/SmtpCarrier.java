package pacta.post;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.eclipse.angus.mail.util.SocketConnectException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/// Hands letters to a mail server.
public final class SmtpCarrier implements Carrier {
  private static final Pattern FULL =
      Pattern.compile("(?i)\\b[45]\\.2\\.2\\b|mailbox (is )?full|over ?quota|quota exceeded");
  private static final Pattern LARGE =
      Pattern.compile("(?i)\\b5\\.(3\\.4|2\\.3)\\b|too (large|big)|size limit|max(imum)? .*size");
  private static final Pattern SPAM =
      Pattern.compile("(?i)spam|5\\.7\\.1\\b.*content|content rejected|blocked");

  private final MailServer server;
  private final JavaMailSenderImpl sender;

  public SmtpCarrier(MailServer server) {
    this.server = server;
    sender = new JavaMailSenderImpl();
    sender.setHost(server.host());
    sender.setPort(server.port());
    sender.setJavaMailProperties(server.properties());
    server.login().ifPresent(login -> {
      sender.setUsername(login.user());
      sender.setPassword(login.password());
    });
  }

  @Override public Carried carry(Letter letter, Instant date) {
    try {
      sender.send(Mime.message(sender.getSession(), letter, server.sender(), date,
          Mime.messageId(letter, server.domain())));
      return new Carried.Accepted();
    } catch (MessagingException | MailException e) {
      return refused(e);
    }
  }

  private static Carried.Refused refused(Exception e) {
    var causes = causes(e);
    for (var cause : causes) {
      var trouble = trouble(cause);
      if (trouble != Trouble.UNKNOWN) return new Carried.Refused(trouble, said(cause));
    }
    return new Carried.Refused(Trouble.UNKNOWN, said(causes.getLast()));
  }

  private static String said(Throwable cause) {
    return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
  }

  /// The exception and all that lies behind it, the innermost first: it knows most.
  private static List<Throwable> causes(Throwable outermost) {
    var all = new ArrayList<Throwable>();
    collect(outermost, all);
    return all.reversed();
  }

  private static void collect(Throwable one, List<Throwable> all) {
    if (one == null || all.contains(one) || all.size() > 20) return;
    all.add(one);
    if (one instanceof MessagingException it) collect(it.getNextException(), all);
    if (one instanceof MailSendException it)
      for (var inner : it.getMessageExceptions()) collect(inner, all);
    collect(one.getCause(), all);
  }

  private static Trouble trouble(Throwable cause) {
    return switch (cause) {
      case UnknownHostException _ -> Trouble.NO_SUCH_HOST;
      case SSLException _ -> Trouble.NOT_TRUSTED;
      case AuthenticationFailedException _ -> Trouble.WRONG_PASSWORD;
      case SMTPAddressFailedException it ->
          answered(it.getReturnCode(), it.getMessage(), Trouble.ADDRESS_REFUSED);
      case SMTPSenderFailedException it ->
          answered(it.getReturnCode(), it.getMessage(), Trouble.SENDER_REFUSED);
      case SMTPSendFailedException it ->
          answered(it.getReturnCode(), it.getMessage(), Trouble.UNKNOWN);
      case SocketTimeoutException _, SocketException _, MailConnectException _,
          SocketConnectException _ -> Trouble.NO_ANSWER;
      case MessagingException it when String.valueOf(it.getMessage()).contains("STARTTLS") ->
          Trouble.NOT_TRUSTED;
      default -> Trouble.UNKNOWN;
    };
  }

  private static Trouble answered(int code, String said, Trouble otherwise) {
    var words = String.valueOf(said);
    if (FULL.matcher(words).find()) return Trouble.MAILBOX_FULL;
    if (code == 552 || LARGE.matcher(words).find()) return Trouble.TOO_LARGE;
    if (code >= 400 && code < 500) return Trouble.TRY_LATER;
    if (code == 530 || code == 535) return Trouble.WRONG_PASSWORD;
    if (SPAM.matcher(words).find()) return Trouble.TAKEN_FOR_SPAM;
    return otherwise;
  }
}
