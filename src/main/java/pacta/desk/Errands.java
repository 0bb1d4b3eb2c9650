package pacta.desk;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pacta.document.Press;
import pacta.engagement.Card;
import pacta.engagement.Decider;
import pacta.engagement.Engagement;
import pacta.engagement.Event;
import pacta.engagement.Stage;
import pacta.people.EngagementId;
import pacta.people.Signatory;
import pacta.people.WorkspaceId;
import pacta.post.Attachment;
import pacta.post.Delivery;
import pacta.post.Letter;
import pacta.post.LetterBox;
import pacta.post.LetterKind;
import pacta.post.Letters;
import pacta.seal.NoTimestamp;
import pacta.seal.NoToken;
import pacta.store.Blobs;
import pacta.store.WorkQueue.Task;

/// Does one errand: seals what came into force, says what a journal comes to, or writes the letter
/// that an event asks for.
final class Errands implements Worker.Runner {
  private final Desk desk;
  private final Blobs blobs;
  private final Practices practices;
  private final Doors doors;
  private final Sealing sealing;
  private final Proving proving;
  private final Receipts receipts;
  private final LetterBox post;

  Errands(Desk desk, Blobs blobs, Practices practices, Doors doors, Sealing sealing,
      Proving proving, Receipts receipts, LetterBox post) {
    this.desk = desk;
    this.blobs = blobs;
    this.practices = practices;
    this.doors = doors;
    this.sealing = sealing;
    this.proving = proving;
    this.receipts = receipts;
    this.post = post;
  }

  @Override public Optional<String> run(Task task) throws Worker.TooEarly {
    try {
      return run(task, task.engagement().orElseThrow());
    } catch (NoTimestamp none) {
      throw new Worker.NotYet(SealDelay.TIMESTAMP.obstacle(none), none);
    } catch (NoToken none) {
      throw new Worker.NotYet(SealDelay.of(none).obstacle(none), none);
    }
  }

  private Optional<String> run(Task task, EngagementId engagement)
      throws Worker.TooEarly {
    var errand = new Errand(Errand.Kind.valueOf(task.kind()), Long.parseLong(task.body()));
    if (errand.kind() == Errand.Kind.SEAL) {
      sealing.seal(task.workspace(), engagement);
      return Optional.empty();
    }
    if (errand.kind() == Errand.Kind.CHECKPOINT || errand.kind() == Errand.Kind.CLOSE_DAY) {
      proving.checkpoint(task.workspace(), engagement);
      return Optional.empty();
    }
    if (Reminders.isOne(errand.kind()) && !isDue(task, engagement, errand)) return Optional.empty();
    var letter = letter(task, engagement, errand);
    return letter.isPresent() ? send(letter.get()) : Optional.empty();
  }

  /// @throws Worker.TooEarly while the reader sleeps
  private boolean isDue(Task task, EngagementId engagement, Errand errand)
      throws Worker.TooEarly {
    var past = desk.past(task.workspace(), engagement);
    var event = (Event.Proposed) past.events().get((int) errand.position() - 1);
    var state = past.state().orElseThrow();
    var to = reader(errand.kind(), state);
    if (!Reminders.isDue(errand.kind(), event, to, state, desk.now())) return false;
    var zone = to == Signatory.PROFESSIONAL ? practices.find(task.workspace()).orElseThrow().zone()
        : state.cardOf(to).map(Card::zone).orElse(ZoneOffset.UTC);
    var awake = Reminders.awake(desk.now(), zone);
    if (awake.isAfter(desk.now())) throw new Worker.TooEarly(awake);
    return true;
  }

  /// @throws Worker.TooEarly while somebody else may have the letter in hand
  private Optional<String> send(Letter letter) throws Worker.TooEarly {
    return switch (post.deliver(letter, desk.now())) {
      case Delivery.Sent _, Delivery.NoServer _, Delivery.NobodyThere _ -> Optional.empty();
      case Delivery.InHand there -> throw new Worker.TooEarly(there.until());
      case Delivery.Failed failed when failed.isWorthTryingAgain() ->
          throw new IllegalStateException("the letter did not go out: " + failed.said());
      case Delivery.Failed failed -> Optional.of(failed.said());
    };
  }

  private Optional<Letter> letter(Task task, EngagementId engagement, Errand errand) {
    var history = desk.history(task.workspace(), engagement);
    var event = history.get((int) errand.position() - 1);
    var state = Decider.fold(history.subList(0, (int) errand.position())).orElseThrow();
    if (state.card().value().isEmpty()) return Optional.empty();
    var practice = practices.find(task.workspace()).orElseThrow();
    var to = reader(errand.kind(), state);
    if (to == Signatory.PAYER && state.cardOf(to).isEmpty()) return Optional.empty();
    var words =
        new Correspondence(practice, engagement, state, doors, event, to);
    var attachments = new ArrayList<Attachment>();
    return kind(task.workspace(), errand, event, state, words, attachments)
        .map(kind -> letter(task, engagement, state, practice, words, kind, attachments));
  }

  private static Letter letter(Task task, EngagementId engagement, Engagement state,
      Practice practice, Correspondence words, LetterKind kind, List<Attachment> attachments) {
    var reader = words.reader();
    var sender = reader.isOwn() ? "Pacta" : practice.name();
    return new Letter(task.id(), task.workspace(), Optional.of(engagement),
        state.personOf(words.to()), reader.address(), sender,
        Optional.of(reader.replies()), words.language(), Letters.write(kind, words.language()),
        attachments);
  }

  private static Signatory reader(Errand.Kind kind, Engagement state) {
    return switch (kind) {
      case INVITE_CLIENT, TELL_CLIENT_TO_SIGN, REMIND_CLIENT_EARLY, REMIND_CLIENT_LATE,
          TELL_CLIENT_OF_REPLY, SEND_COPY_TO_CLIENT,
          TELL_CLIENT_OF_BOOKING, TELL_CLIENT_OF_CANCELLING, TELL_CLIENT_OF_NO_SHOW,
          TELL_CLIENT_OF_WAIVER, TELL_CLIENT_OF_PAYMENT,
          TELL_CLIENT_OF_PAYMENT_TAKEN_BACK, TELL_CLIENT_OF_UPHOLDING -> Signatory.CLIENT;
      case TELL_PAYER_TO_SIGN, REMIND_PAYER_EARLY, REMIND_PAYER_LATE, TELL_PAYER_OF_REPLY,
          SEND_COPY_TO_PAYER -> Signatory.PAYER;
      case REMIND_PROFESSIONAL_LATE, TELL_PROFESSIONAL_OF_DECLINING,
          TELL_PROFESSIONAL_OF_ASKING_AGAIN, TELL_PROFESSIONAL_OF_QUESTION,
          SEND_COPY_TO_PROFESSIONAL, TELL_PROFESSIONAL_OF_CANCELLING,
          TELL_PROFESSIONAL_OF_DISPUTE -> Signatory.PROFESSIONAL;
      case TELL_OTHER_TO_COUNTERSIGN -> last(state).orElse(Signatory.PROFESSIONAL);
      case SEAL, CHECKPOINT, CLOSE_DAY ->
          throw new IllegalArgumentException(kind + " is no letter");
    };
  }

  /// Whose signature alone is missing.
  private static Optional<Signatory> last(Engagement state) {
    return state.stage() instanceof Stage.Awaiting awaiting && awaiting.missing().size() == 1
        ? awaiting.missing().stream().findFirst() : Optional.empty();
  }

  private Optional<LetterKind> kind(WorkspaceId workspace, Errand errand, Event event,
      Engagement state, Correspondence words, List<Attachment> attachments) {
    return switch (event) {
      case Event.Invited _ -> Optional.of(words.invitation());
      case Event.Proposed _ when Reminders.isOne(errand.kind()) -> Optional.of(words.reminder());
      case Event.Proposed _ -> Optional.of(words.readyToSign());
      case Event.Declined declined -> Optional.of(words.declined(declined));
      case Event.AskedAgain _ -> Optional.of(words.askedAgain());
      case Event.Asked asked when asked.by().role() != Signatory.PROFESSIONAL ->
          Optional.of(words.question(asked));
      case Event.Replied replied when replied.by().role() == Signatory.PROFESSIONAL ->
          Optional.of(words.reply(replied));
      case Event.Signed signed when last(state).isPresent() ->
          Optional.of(words.countersign(signed));
      case Event.SealedDocuments _ ->
          Optional.of(copy(workspace, errand, state, words, attachments));
      case Event.SessionBooked booked -> Optional.of(words.booked(booked));
      case Event.SessionCancelled cancelled -> Optional.of(words.cancelled(cancelled));
      case Event.ClientDidNotCome absent -> Optional.of(words.notCome(absent));
      case Event.Waived waived -> Optional.of(words.waived(waived));
      case Event.Contested contested -> Optional.of(words.disputed(contested));
      case Event.Upheld upheld -> Optional.of(words.upheld(upheld));
      case Event.PaymentRecorded paid -> Optional.of(words.paid(paid));
      case Event.PaymentTakenBack back -> Optional.of(words.unpaid(back));
      case Event.Opened _, Event.Conversed _, Event.DraftSaved _, Event.PayerNamed _,
          Event.TakenBack _,
          Event.CameIntoForce _, Event.SessionHeld _, Event.Asked _, Event.Replied _,
          Event.Signed _ -> Optional.empty();
    };
  }

  /// The sealed agreement, its translation when the reader reads the other language, and the
  /// receipt that ties them to the journal.
  private LetterKind copy(WorkspaceId workspace, Errand errand, Engagement state,
      Correspondence words, List<Attachment> attachments) {
    var running = (Stage.Running) state.stage();
    var ruling = running.proposal().agreed().terms().language();
    for (var document : running.sealed()) {
      if (document.language() != ruling && document.language() != words.language()) continue;
      var bytes = blobs.find(workspace, document.digest()).orElseThrow().bytes();
      attachments.add(new Attachment(Receipts.fileName(document.language(), ruling),
          "application/pdf", bytes));
    }
    var signed = attachments.stream()
        .filter(it -> it.name().equals(Receipts.fileName(ruling, ruling)))
        .findFirst().orElseThrow();
    var receipt = receipts.of(workspace, words.engagement(), running, errand.position());
    attachments.add(new Attachment(words.receiptName(), "application/json",
        receipt.write().getBytes(StandardCharsets.UTF_8)));
    return words.signedCopy(signed.name(), Press.pages(signed.bytes()));
  }
}
