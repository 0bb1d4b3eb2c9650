package pacta.post;

import java.util.Map;
import pacta.people.Language;
import pacta.people.Signatory;
import pacta.post.LetterKind.AskedAgain;
import pacta.post.LetterKind.ChargeContested;
import pacta.post.LetterKind.ChargeUpheld;
import pacta.post.LetterKind.ChargeWaived;
import pacta.post.LetterKind.ClientQuestion;
import pacta.post.LetterKind.Declined;
import pacta.post.LetterKind.Invitation;
import pacta.post.LetterKind.LinkAsked;
import pacta.post.LetterKind.NewLink;
import pacta.post.LetterKind.NoShow;
import pacta.post.LetterKind.OtherSigned;
import pacta.post.LetterKind.PaymentReceived;
import pacta.post.LetterKind.PaymentTakenBack;
import pacta.post.LetterKind.QuestionAnswered;
import pacta.post.LetterKind.ReadyToSign;
import pacta.post.LetterKind.SessionBooked;
import pacta.post.LetterKind.SessionCancelled;
import pacta.post.LetterKind.SignInLink;
import pacta.post.LetterKind.SignedCopy;
import pacta.post.LetterKind.SigningCode;
import pacta.post.LetterKind.SigningReminder;
import pacta.post.Page.Ring;

/// What the letters say. Each kind has its words in Spanish and English, one thing to do, and a
/// subject that carries the date or the amount where there is one.
public final class Letters {
  private Letters() {}

  /// Both forms of the letter, in that language.
  ///
  /// @throws IllegalArgumentException when a link leads to anything but a page
  public static Written write(LetterKind about, Language language) {
    var page = page(about, language);
    return new Written(key(about), Wording.in(language).line(key(about) + ".file", Map.of()),
        page.subject(), PlainForm.of(page), HtmlForm.of(page), keys(about));
  }

  /// What in the letter opens something. Such words are kept from everybody but the reader.
  private static Keys keys(LetterKind about) {
    return switch (about) {
      case SignInLink it -> Keys.readerOnly(it.link());
      case NewLink it -> Keys.link(it.link());
      case LinkAsked it -> Keys.link(it.link());
      case Invitation it -> Keys.link(it.link());
      case ReadyToSign it -> Keys.link(it.link());
      case SigningReminder it -> Keys.link(it.link());
      case Declined it -> Keys.link(it.link());
      case AskedAgain it -> Keys.link(it.link());
      case SigningCode it -> Keys.readerOnly(it.code());
      case ClientQuestion it -> Keys.link(it.link());
      case QuestionAnswered it -> Keys.link(it.link());
      case OtherSigned it -> Keys.link(it.link());
      case SignedCopy it -> Keys.link(it.link());
      case SessionBooked it -> Keys.link(it.link());
      case SessionCancelled it -> Keys.link(it.link());
      case NoShow it -> Keys.link(it.link());
      case ChargeContested it -> Keys.link(it.link());
      case ChargeUpheld it -> Keys.link(it.link());
      case ChargeWaived it -> Keys.link(it.link());
      case PaymentReceived it -> Keys.link(it.link());
      case PaymentTakenBack it -> Keys.link(it.link());
    };
  }

  private static String key(LetterKind about) {
    return switch (about) {
      case SignInLink _ -> "signIn";
      case NewLink _ -> "newLink";
      case LinkAsked _ -> "linkAsked";
      case Invitation _ -> "invitation";
      case ReadyToSign _ -> "ready";
      case SigningReminder _ -> "reminder";
      case Declined _ -> "declined";
      case AskedAgain _ -> "askedAgain";
      case SigningCode _ -> "code";
      case ClientQuestion _ -> "question";
      case QuestionAnswered _ -> "answer";
      case OtherSigned _ -> "signed";
      case SignedCopy _ -> "copy";
      case SessionBooked _ -> "booked";
      case SessionCancelled _ -> "cancelled";
      case NoShow _ -> "noShow";
      case ChargeContested _ -> "contested";
      case ChargeUpheld _ -> "upheld";
      case ChargeWaived _ -> "waived";
      case PaymentReceived _ -> "paid";
      case PaymentTakenBack _ -> "unpaid";
    };
  }

  static Page page(LetterKind about, Language language) {
    var letter = new Composer(language, key(about), about);
    return switch (about) {
      case SignInLink it -> signIn(letter, it);
      case NewLink it -> newLink(letter, it);
      case LinkAsked it -> linkAsked(letter, it);
      case Invitation it -> invitation(letter, it);
      case ReadyToSign it -> ready(letter, it);
      case SigningReminder it -> SigningLetters.reminder(letter, it);
      case Declined it -> SigningLetters.declined(letter, it);
      case AskedAgain it -> SigningLetters.askedAgain(letter, it);
      case SigningCode it -> code(letter, it);
      case ClientQuestion it -> question(letter, it);
      case QuestionAnswered it -> answer(letter, it);
      case OtherSigned it -> signed(letter, it);
      case SignedCopy it -> copy(letter, it);
      case SessionBooked it -> SessionLetters.booked(letter, it);
      case SessionCancelled it -> SessionLetters.cancelled(letter, it);
      case NoShow it -> SessionLetters.noShow(letter, it);
      case ChargeContested it -> contested(letter, it);
      case ChargeUpheld it -> upheld(letter, it);
      case ChargeWaived it -> waived(letter, it);
      case PaymentReceived it -> paid(letter, it);
      case PaymentTakenBack it -> unpaid(letter, it);
    };
  }

  private static Page signIn(Composer letter, SignInLink it) {
    return letter.with("expires", it.expires()).say("body").button("button", it.link())
        .small("small").toProfessional(Ring.NONE_YET);
  }

  private static Page newLink(Composer letter, NewLink it) {
    return letter.with("until", it.until()).say("body").button("button", it.link())
        .small("small").toClient(Ring.PROFESSIONAL_ONLY);
  }

  private static Page linkAsked(Composer letter, LinkAsked it) {
    return letter.with("other", it.other()).with("email", it.email()).say("body").say("why")
        .button("button", it.link()).small("small").toProfessional(Ring.PROFESSIONAL_ONLY);
  }

  private static Page invitation(Composer letter, Invitation it) {
    letter.with("questions", it.questions()).with("until", it.until())
        .sayInOwnWords(it.message(), "body");
    it.firstQuestion().ifPresent(first ->
        letter.with("first", first).quote(letter.line("first"), Signatory.PROFESSIONAL));
    it.meeting().ifPresent(at -> letter.with("meeting", at).say("meeting"));
    letter.button("button", it.link()).small("small");
    var subject = it.meeting().isPresent() ? "subject.meeting" : "subject";
    return letter.to(Signatory.CLIENT, Ring.PROFESSIONAL_ONLY, letter.line(subject),
        letter.line("heading"));
  }

  private static Page ready(Composer letter, ReadyToSign it) {
    return letter.with("until", it.until()).with("client", it.client())
        .sayInOwnWords(it.message(), it.to() == Signatory.PAYER ? "body.payer" : "body")
        .facts(it.facts()).button("button", it.link()).small("small")
        .toClient(Ring.NONE_YET);
  }

  /// The code is neither in the subject nor in the preview. Both are read by more than the
  /// signer: on a locked phone, in a mail server's log, in the professional's list of letters,
  /// and the professional is the very person whom the code must not reach.
  private static Page code(Composer letter, SigningCode it) {
    return letter.with("document", it.document()).with("expires", it.expires())
        .say("body").code(it.code()).small("once")
        .small(it.mailed() ? "small" : "small.by-hand").withoutLink(Ring.NONE_YET);
  }

  private static Page question(Composer letter, ClientQuestion it) {
    return letter.with("other", it.other()).with("point", it.point()).say("body")
        .quote(it.question(), Signatory.CLIENT).button("button", it.link()).small("small")
        .toProfessional(Ring.NONE_YET);
  }

  private static Page answer(Composer letter, QuestionAnswered it) {
    return letter.with("point", it.point()).say("body").quote(it.question(), Signatory.CLIENT)
        .say("then").quote(it.answer(), Signatory.PROFESSIONAL).button("button", it.link())
        .toClient(Ring.NONE_YET);
  }

  private static Page signed(Composer letter, OtherSigned it) {
    letter.with("other", it.other()).with("document", it.document())
        .with("signedAt", it.signedAt()).say("body").button("button", it.link()).small("small");
    var ring = it.to() == Signatory.PROFESSIONAL ? Ring.CLIENT_ONLY : Ring.PROFESSIONAL_ONLY;
    return letter.to(it.to(), ring, letter.line("subject"), letter.line("heading"));
  }

  private static Page copy(Composer letter, SignedCopy it) {
    var body = switch (it.to()) {
      case CLIENT, PAYER -> "body.client";
      case PROFESSIONAL -> "body.professional";
    };
    letter.with("other", it.other()).with("on", it.on()).with("file", it.file())
        .with("pages", it.pages()).with("receipt", it.receipt()).say(body).facts(it.facts())
        .button(it.to() == Signatory.PROFESSIONAL ? "button.professional" : "button.client",
            it.link())
        .small("small").small("receipt").link("check", it.check());
    return letter.to(it.to(), Ring.JUST_CLOSED, letter.line("subject"), letter.line("heading"));
  }

  private static Page waived(Composer letter, ChargeWaived it) {
    var another = it.payer().isPresent() ? ".payer" : "";
    letter.with("amount", it.amount()).with("what", it.what())
        .with("payer", it.payer().orElse("")).say("body" + another);
    it.reason().ifPresent(reason -> letter.quote(reason, Signatory.PROFESSIONAL));
    return letter.facts(it.balance()).button("button", it.link()).small("small").to(
        Signatory.CLIENT, Ring.BOTH, letter.line("subject" + another), letter.line("heading"));
  }

  private static Page contested(Composer letter, ChargeContested it) {
    letter.with("other", it.other()).with("amount", it.amount()).with("what", it.what())
        .say("body");
    it.reason().ifPresent(reason -> letter.quote(reason, Signatory.CLIENT));
    return letter.button("button", it.link()).small("small").toProfessional(Ring.BOTH);
  }

  private static Page upheld(Composer letter, ChargeUpheld it) {
    letter.with("amount", it.amount()).with("what", it.what()).say("body");
    it.words().ifPresent(words -> letter.quote(words, Signatory.PROFESSIONAL));
    return letter.button("button", it.link()).small("small").toClient(Ring.BOTH);
  }

  private static Page paid(Composer letter, PaymentReceived it) {
    return letter.with("amount", it.amount()).with("on", it.on()).say("body")
        .amount(it.amount()).facts(it.facts()).button("button", it.link()).small("small")
        .toClient(Ring.BOTH);
  }

  private static Page unpaid(Composer letter, PaymentTakenBack it) {
    return letter.with("amount", it.amount()).with("on", it.on()).say("body")
        .quote(it.reason(), Signatory.PROFESSIONAL).facts(it.balance())
        .button("button", it.link()).small("small").toClient(Ring.BOTH);
  }
}
