package pacta.engagement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import pacta.alliance.Question;
import pacta.alliance.Utterance;
import pacta.journal.Digest;
import pacta.money.Money;
import pacta.people.Confidential;
import pacta.people.PersonId;
import pacta.people.Personal;
import pacta.terms.Consequence;
import pacta.terms.Draft;
import pacta.terms.Incident.Settling;
import pacta.terms.Owed;
import pacta.terms.Point;
import pacta.terms.Session;
import pacta.terms.Version;

/// Something that happened, complete and never changed. It carries what was decided, so that an old
/// journal gives the same debts under new code.
public sealed interface Event {
  Instant at();

  Actor by();

  record Opened(Instant at, Actor by, PersonId client, Confidential<Card> card,
      List<Question> questions) implements Event {}

  record Invited(Instant at, Actor by) implements Event {}

  record Conversed(Instant at, Actor by, Utterance said) implements Event {}

  record DraftSaved(Instant at, Actor by, int number, Confidential<Draft> draft) implements Event {}

  /// Who is to sign as the payer of what is proposed next, and where they are reached. Whoever was
  /// named before is so no more.
  record PayerNamed(Instant at, Actor by, PersonId payer, Confidential<Card> card)
      implements Event {}

  record Proposed(Instant at, Actor by, Version version, Confidential<Agreed> agreed,
      List<Document> documents, Instant expires) implements Event {}

  record TakenBack(Instant at, Actor by) implements Event {}

  /// The client does not sign. What was put to them is a draft again.
  record Declined(Instant at, Actor by, Digest seen, Personal reason) implements Event {}

  /// The client asks for it to be put to them again, after the last day for signing it.
  record AskedAgain(Instant at, Actor by) implements Event {}

  record Asked(Instant at, Actor by, int question, Point point, Personal text) implements Event {}

  record Replied(Instant at, Actor by, int question, Personal text) implements Event {}

  record Signed(Instant at, Actor by, Digest seen, Signing signing) implements Event {}

  /// All have signed: the version rules from here on.
  ///
  /// @param owed  what is owed because of it
  /// @param payer who had to sign it besides the two
  record CameIntoForce(Instant at, Actor by, Version version, List<Owed> owed,
      Optional<PersonId> payer) implements Event {}

  record SealedDocuments(Instant at, Actor by, List<Document> documents) implements Event {}

  /// @param freeUntil the last instant at which the client can cancel at no cost
  record SessionBooked(Instant at, Actor by, Session session, Optional<Instant> freeUntil,
      Optional<Owed> owed) implements Event {}

  /// @param told the instant by which it was judged
  record SessionCancelled(Instant at, Actor by, int session, Instant told, Settling settling,
      List<Consequence> consequences, Optional<Personal> message) implements Event {}

  record SessionHeld(Instant at, Actor by, int session, List<Consequence> consequences)
      implements Event {}

  record ClientDidNotCome(Instant at, Actor by, int session, Settling settling,
      List<Consequence> consequences) implements Event {}

  /// @param amount        no longer owed; zero when what is let go is the session itself
  /// @param unitsReturned sessions that are to be given after all
  record Waived(Instant at, Actor by, int session, Money amount, int unitsReturned,
      Personal reason) implements Event {}

  record Contested(Instant at, Actor by, int session, Personal reason) implements Event {}

  /// The two spoke of what the client does not agree with, and it stands.
  ///
  /// @param words of the professional to the client
  record Upheld(Instant at, Actor by, int session, Optional<Personal> words) implements Event {}

  record PaymentRecorded(Instant at, Actor by, Money amount, LocalDate on, Command.Method method,
      Optional<Personal> note) implements Event {}

  /// A payment was written down that never came, or not so.
  ///
  /// @param payment which of those written down it was, from 1
  /// @param amount  that was written down, and is owed again
  record PaymentTakenBack(Instant at, Actor by, int payment, Money amount, Personal reason)
      implements Event {}
}
