package pacta.post;

import java.util.List;
import java.util.Optional;
import pacta.people.Signatory;

/// What a letter is about, one record per kind.
///
/// Every slot is already worded for the reader, in the letter's language and the reader's zone.
/// Moments and days are bare, as `words.Formats.moment` and `day` give them (`martes 10 de marzo
/// a las 10:00`), never relative: a letter may be read tomorrow. Clock times are as `atTime` gives
/// them (`a las 10:15`). `name` is the reader's first name, `other` the other party's; `link`
/// opens the reader's own page.
public sealed interface LetterKind {
  Letterhead head();

  String name();

  /// @param expires a clock time
  record SignInLink(Letterhead head, String name, String link, String expires)
      implements LetterKind {}

  /// To the client, whose link of before opens nothing any more.
  ///
  /// @param until a day, until when the link serves
  record NewLink(Letterhead head, String name, String link, String until)
      implements LetterKind {}

  /// To the professional: somebody asks for a new link with one that was withdrawn, and gets none.
  ///
  /// @param email of the client, as it is on record
  /// @param link  to where the professional can give a new one
  record LinkAsked(Letterhead head, String name, String other, String email, String link)
      implements LetterKind {}

  /// @param message   the professional's own words, in place of ours
  /// @param questions how many: `seis preguntas`
  /// @param meeting   a moment
  /// @param until     a day, until when the link serves
  record Invitation(Letterhead head, String name, Optional<String> message, String questions,
      Optional<String> firstQuestion, Optional<String> meeting, String link, String until)
      implements LetterKind {}

  /// @param to      the client or the payer
  /// @param client  the client's first name
  /// @param message the professional's own words, in place of ours
  /// @param facts   what the agreement says in short: first session, price
  /// @param until   a day, until when the link serves
  record ReadyToSign(Letterhead head, String name, Signatory to, String client,
      Optional<String> message, List<Fact> facts, String link, String until)
      implements LetterKind {}

  /// To whose signature is missing, while there is time.
  ///
  /// @param to       whose signature is missing
  /// @param document with its article: `el acuerdo de colaboración`
  /// @param until    a moment, the last at which it can be signed
  record SigningReminder(Letterhead head, String name, Signatory to, String other, String document,
      String until, String link) implements LetterKind {}

  /// To the professional: the client does not sign.
  ///
  /// @param document with its article: `el acuerdo de colaboración`
  /// @param reason   the client's own words
  record Declined(Letterhead head, String name, String other, String document, String reason,
      String link) implements LetterKind {}

  /// To the professional: the client wants to sign what can no longer be signed.
  ///
  /// @param document with its article: `el acuerdo de colaboración`
  /// @param until    a day, the last on which it could be signed
  record AskedAgain(Letterhead head, String name, String other, String document, String until,
      String link) implements LetterKind {}

  /// @param code     six digits
  /// @param document with its article: `el acuerdo de colaboración`
  /// @param expires  a clock time
  /// @param mailed   whether it goes by e-mail; where it does not, the professional tells it
  record SigningCode(Letterhead head, String name, String code, String document, String expires,
      boolean mailed) implements LetterKind {}

  /// To the professional.
  ///
  /// @param point its number and title: `4, Tarifas y condiciones de pago`
  record ClientQuestion(Letterhead head, String name, String other, String point,
      String question, String link) implements LetterKind {}

  /// To the client.
  ///
  /// @param point its number and title: `4, Tarifas y condiciones de pago`
  record QuestionAnswered(Letterhead head, String name, String point, String question,
      String answer, String link) implements LetterKind {}

  /// @param to       whose signature is missing
  /// @param document with its article: `el acuerdo de colaboración`
  /// @param signedAt a moment
  record OtherSigned(Letterhead head, String name, Signatory to, String other, String document,
      String signedAt, String link) implements LetterKind {}

  /// @param to    who gets this copy
  /// @param on    a day, of the last signature
  /// @param facts who signed when, what comes first, the document's code
  /// @param file    the attachment's name
  /// @param pages   `4 páginas`
  /// @param receipt the name of the attachment that proves the journal
  /// @param check   the page where anybody can check the file
  record SignedCopy(Letterhead head, String name, Signatory to, String other, String on,
      List<Fact> facts, String file, String pages, String receipt, String link, String check)
      implements LetterKind {}

  /// @param session which of how many: `5 de 8`, or `5`
  /// @param start   a moment
  /// @param length  `60 minutos`
  /// @param place   `por videollamada`
  record SessionBooked(Letterhead head, String name, Signatory to, String other, String session,
      String start, String length, Optional<String> place, Optional<FreeUntil> free, String link)
      implements LetterKind {}

  /// @param until  a moment, until when cancelling costs nothing
  /// @param after  whole sentences: `Después son 40 €. Desde dos horas antes, 80 €.`
  record FreeUntil(String until, String after) {}

  /// @param by     who cancelled
  /// @param start  a moment, of the session
  /// @param told   a moment, when it was said
  /// @param clause `5.2`
  /// @param sums   the arithmetic, line by line
  /// @param note   what who cancelled wrote to the other
  record SessionCancelled(Letterhead head, String name, Signatory to, String other, Signatory by,
      String start, String told, Outcome outcome, String clause, List<Fact> sums,
      Optional<String> note, String link) implements LetterKind {}

  /// What a cancellation leads to; amounts are worded in full, `40,00 €`.
  sealed interface Outcome {
    record Free() implements Outcome {}

    /// @param left a sentence: `Te queda uno.`; may be empty
    record WithPass(String left) implements Outcome {}

    /// The client owes it.
    record Charge(String amount) implements Outcome {}

    /// The session counts as given, and nothing more is owed for it.
    ///
    /// @param worth of the session
    record UsesTheSession(String worth) implements Outcome {}

    /// The client gets it when the session is given.
    ///
    /// @param length `30 minutos`
    record ExtraTime(String length) implements Outcome {}

    /// It counts in the client's favour.
    record Credit(String amount) implements Outcome {}

    /// It counts in favour of who pays, where that is neither of the two.
    record CreditOfPayer(String amount, String payer) implements Outcome {}
  }

  /// To the client, who did not come to a session.
  ///
  /// @param start  a moment, of the session
  /// @param clause `5.3`
  /// @param sums   the arithmetic, line by line
  record NoShow(Letterhead head, String name, String start, Outcome outcome, String clause,
      List<Fact> sums, String link) implements LetterKind {}

  /// To the professional: the client does not agree with a charge.
  ///
  /// @param what   what it was for, with its article: `la cancelación del miércoles 11 de marzo`
  /// @param reason the client's own words
  record ChargeContested(Letterhead head, String name, String other, String amount, String what,
      Optional<String> reason, String link) implements LetterKind {}

  /// To the client: the two spoke of a charge, and it stands.
  ///
  /// @param what  what it was for, with its article: `la cancelación del miércoles 11 de marzo`
  /// @param words the professional's own
  record ChargeUpheld(Letterhead head, String name, String amount, String what,
      Optional<String> words, String link) implements LetterKind {}

  /// To the client.
  ///
  /// @param what   what it was for, with its article: `la cancelación del miércoles 11 de marzo`
  /// @param reason the professional's own words
  /// @param payer  who would have paid it, where that is somebody else
  record ChargeWaived(Letterhead head, String name, String amount, String what,
      Optional<String> reason, Optional<String> payer, List<Fact> balance, String link)
      implements LetterKind {}

  /// To the client.
  ///
  /// @param on    a day
  /// @param facts what it was for, what is left
  record PaymentReceived(Letterhead head, String name, String amount, String on,
      List<Fact> facts, String link) implements LetterKind {}

  /// To the client: a payment that was recorded counts no more.
  ///
  /// @param on     a day, when it was recorded
  /// @param reason the professional's own words
  record PaymentTakenBack(Letterhead head, String name, String amount, String on, String reason,
      List<Fact> balance, String link) implements LetterKind {}
}
