package pacta.desk;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import pacta.desk.Outcome.Refused;
import pacta.document.AgreementPaper;
import pacta.document.Press;
import pacta.engagement.Actor;
import pacta.engagement.Agreed;
import pacta.engagement.Card;
import pacta.engagement.Command;
import pacta.engagement.Document;
import pacta.engagement.Engagement;
import pacta.engagement.Event;
import pacta.engagement.Quoted;
import pacta.engagement.Refusal;
import pacta.engagement.Stage;
import pacta.people.EngagementId;
import pacta.people.Language;
import pacta.people.PersonId;
import pacta.people.WorkspaceId;
import pacta.store.Blobs;
import pacta.store.Transactions;
import pacta.terms.Draft;
import pacta.terms.Terms;
import pacta.terms.Version;

/// Puts a draft to both for signing: prints it once in each language, keeps the bytes, and then
/// asks the desk, so that what is signed is what was printed.
public final class Proposing {
  /// How long an agreement can be signed, unless it is said otherwise.
  public static final Duration OPEN_FOR = Duration.ofDays(14);

  private final Desk desk;
  private final Blobs blobs;
  private final Transactions transactions;
  private final Doors doors;

  public Proposing(Desk desk, Blobs blobs, Transactions transactions, Doors doors) {
    this.desk = desk;
    this.blobs = blobs;
    this.transactions = transactions;
    this.doors = doors;
  }

  /// @param basedOn the number of the draft that was on the page
  public Outcome propose(WorkspaceId workspace, EngagementId engagement, String once, Actor by,
      int basedOn, Duration openFor) {
    var before = desk.before(workspace, engagement, once);
    if (before.isPresent()) return before.get();
    var state = desk.see(workspace, engagement).orElseThrow();
    var terms = complete(state);
    if (terms.isEmpty()) return incomplete(state);
    var at = desk.now();
    var documents = transactions.inTransaction(() ->
        print(workspace, engagement, state, terms.get(), at));
    return desk.take(workspace, engagement, once, now -> new Command.Propose(
        now, by, terms.get(), basedOn, documents, endOfDay(now.plus(openFor), terms.get().zone()),
        Optional.of(nextPayer(engagement, desk.history(workspace, engagement)))));
  }

  /// Whoever is named next: nobody who was named before, and the same when it is asked again.
  private static PersonId nextPayer(EngagementId engagement, List<Event> history) {
    var named = history.stream().filter(Event.PayerNamed.class::isInstance).count();
    return new PersonId(UUID.nameUUIDFromBytes(("payer " + (named + 1) + " of " + engagement)
        .getBytes(StandardCharsets.UTF_8)));
  }

  /// The agreement as it would be printed now, marked by its code; nothing is kept.
  public Optional<byte[]> preview(EngagementId engagement, Engagement state, Language language) {
    return complete(state).map(terms -> Press.print(
        paper(engagement, state, terms, language, desk.now(), Optional.empty()).paper(),
        desk.now()));
  }

  private static Optional<Terms> complete(Engagement state) {
    return state.stage() instanceof Stage.Talking talking
        ? talking.draft().flatMap(Draft::complete) : Optional.empty();
  }

  private static Outcome incomplete(Engagement state) {
    return new Refused(Refusal.of(switch (state.stage()) {
      case Stage.Talking _ -> Refusal.Reason.DRAFT_INCOMPLETE;
      case Stage.Awaiting _ -> Refusal.Reason.ALREADY_PROPOSED;
      case Stage.Running _, Stage.Forgotten _ -> Refusal.Reason.ALREADY_IN_FORCE;
    }));
  }

  private List<Document> print(WorkspaceId workspace, EngagementId engagement, Engagement state,
      Terms terms, Instant at) {
    return Arrays.stream(Language.values()).map(language -> {
      var checking = doors.forAnybody(workspace, checking(language));
      var bytes = Press.print(
          paper(engagement, state, terms, language, at, Optional.of(checking)).paper(), at);
      return new Document(language, blobs.keep(workspace, "application/pdf", bytes, at));
    }).toList();
  }

  private static AgreementPaper paper(EngagementId engagement, Engagement state, Terms terms,
      Language language, Instant at, Optional<URI> checking) {
    var title = state.card().value().map(Card::title).orElse("");
    return new AgreementPaper(Agreed.of(Version.FIRST, terms), state.alliance(),
        Quoted.code(engagement), title, at.atZone(terms.zone()).toLocalDate(), language, checking);
  }

  /// The path of the public page where anybody checks a document.
  public static String checking(Language language) {
    return switch (language) {
      case ES -> "/verificar";
      case EN -> "/verify";
    };
  }

  private static Instant endOfDay(Instant at, ZoneId zone) {
    return at.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant()
        .minusSeconds(1);
  }
}
