package pacta.engagement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import pacta.alliance.Question;
import pacta.alliance.Utterance;
import pacta.journal.Digest;
import pacta.money.Money;
import pacta.people.PersonId;
import pacta.people.Personal;
import pacta.terms.Draft;
import pacta.terms.Incident.Settling;
import pacta.terms.Point;
import pacta.terms.Terms;
import pacta.time.WallTime;

/// Something somebody wants to do with an engagement.
public sealed interface Command {
  /// When it was asked, by the desk's clock.
  Instant at();

  Actor by();

  record Open(Instant at, Actor by, PersonId client, Card card, List<Question> questions)
      implements Command {}

  /// Send the client the link to the shared page.
  record Invite(Instant at, Actor by) implements Command {}

  record Converse(Instant at, Actor by, Utterance said) implements Command {}

  /// @param basedOn the number of the draft that was on the page, 0 for none
  record SaveDraft(Instant at, Actor by, Draft draft, int basedOn) implements Command {}

  /// Put the draft to both for signing.
  ///
  /// @param terms     the draft that was rendered, complete
  /// @param documents the rendered agreement in each language
  /// @param expires   the last instant at which it can be signed
  /// @param payer     who is to be the payer, if somebody new is to be named
  record Propose(Instant at, Actor by, Terms terms, int basedOn, List<Document> documents,
      Instant expires, Optional<PersonId> payer) implements Command {
    /// Where two sign.
    public Propose(Instant at, Actor by, Terms terms, int basedOn, List<Document> documents,
        Instant expires) {
      this(at, by, terms, basedOn, documents, expires, Optional.empty());
    }
  }

  /// Take it back to a draft before both have signed.
  record TakeBack(Instant at, Actor by) implements Command {}

  /// The client will not sign this.
  ///
  /// @param seen the digest of the document that was on the page
  record Decline(Instant at, Actor by, Digest seen, Personal reason) implements Command {}

  /// The client wants to sign what can no longer be signed.
  record AskAgain(Instant at, Actor by) implements Command {}

  record Ask(Instant at, Actor by, Point point, Personal text) implements Command {}

  /// @param question its number, from 1
  record Reply(Instant at, Actor by, int question, Personal text) implements Command {}

  /// @param seen the digest of the document that was on the page
  record Sign(Instant at, Actor by, Digest seen, Signing signing) implements Command {}

  /// The sealed documents exist. Asked by the desk itself, in the professional's name.
  record KeepSealed(Instant at, Actor by, List<Document> documents) implements Command {}

  /// @param minutes from [#SHORTEST] to [#LONGEST]
  record Book(Instant at, Actor by, WallTime start, int minutes) implements Command {
    /// Minutes.
    public static final int SHORTEST = 5;
    /// Minutes: a day.
    public static final int LONGEST = 24 * 60;

    /// Whether a session can last so many minutes.
    public static boolean canLast(int minutes) {
      return minutes >= SHORTEST && minutes <= LONGEST;
    }
  }

  /// Cancel a session.
  ///
  /// @param quoted when the price was shown, if it was; it holds for [Decider#QUOTE_HOLDS]
  record Cancel(Instant at, Actor by, int session, Settling settling, Optional<Instant> quoted,
      Optional<Personal> message) implements Command {}

  record MarkHeld(Instant at, Actor by, int session) implements Command {}

  record ReportNoShow(Instant at, Actor by, int session, Settling settling) implements Command {}

  /// Let go of what a cancelled or missed session led to.
  record Waive(Instant at, Actor by, int session, Personal reason) implements Command {}

  /// Say that what a cancelled or missed session led to is not right.
  record Contest(Instant at, Actor by, int session, Personal reason) implements Command {}

  /// Say that the two have spoken of what the client does not agree with, and that it stands.
  record Uphold(Instant at, Actor by, int session, Optional<Personal> words) implements Command {}

  /// Write down that money came.
  ///
  /// @param another whether it is known to be another than one of the same sum that was written
  ///                down the same day
  record RecordPayment(Instant at, Actor by, Money amount, LocalDate on, Method method,
      Optional<Personal> note, boolean another) implements Command {
    public RecordPayment(Instant at, Actor by, Money amount, LocalDate on, Method method,
        Optional<Personal> note) {
      this(at, by, amount, on, method, note, true);
    }
  }

  /// A payment that was written down was none.
  ///
  /// @param payment which of those written down, from 1
  record TakePaymentBack(Instant at, Actor by, int payment, Personal reason) implements Command {}

  /// How money came.
  enum Method { TRANSFER, CARD, CASH, OTHER }
}
