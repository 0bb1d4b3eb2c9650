package pacta.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import pacta.alliance.Utterance;
import pacta.desk.Office;
import pacta.desk.Outcome;
import pacta.desk.Proposing;
import pacta.engagement.Actor;
import pacta.engagement.Command;
import pacta.engagement.Engagement;
import pacta.engagement.Signing;
import pacta.engagement.Signing.Consent;
import pacta.engagement.Signing.Means;
import pacta.engagement.Stage;
import pacta.journal.Digest;
import pacta.people.EngagementId;
import pacta.people.Personal;
import pacta.people.Signatory;
import pacta.people.WorkspaceId;
import pacta.terms.Capacity;
import pacta.terms.Incident.Settling;
import pacta.terms.Payer;
import pacta.terms.Point;
import pacta.terms.Procedure;
import pacta.time.WallTime;

/// Does the steps of a story at the desk, each under a key of its own, so that a story that was
/// interrupted goes on where it was.
///
/// @param client of whom the texts are, whoever says them
record StoryPlayer(Office office, Story story, WorkspaceId workspace, EngagementId engagement,
    Actor professional, Actor client) {
  private static final String AGENT = "pacta story";

  static StoryPlayer of(Office office, Story story) {
    return new StoryPlayer(office, story, story.workspaceId(), story.engagementId(),
        story.actor(Signatory.PROFESSIONAL), story.actor(Signatory.CLIENT));
  }

  /// @param number of the step, from 1
  Outcome play(int number, StoryStep step) {
    var once = "step " + number;
    var before = office.desk().before(workspace, engagement, once);
    if (before.isPresent()) return before.get();
    if (step instanceof StoryStep.Propose propose && see().isPresent())
      return office.proposing().propose(workspace, engagement, once, professional, draftNumber(),
          propose.openForDays().map(Duration::ofDays).orElse(Proposing.OPEN_FOR));
    return office.desk().take(workspace, engagement, once, command(step));
  }

  private Function<Instant, Command> command(StoryStep step) {
    return switch (step) {
      case StoryStep.Open _ -> at -> new Command.Open(at, professional, client.person(),
          story.card(), story.workspace().questions());
      case StoryStep.Invite _ -> at -> new Command.Invite(at, professional);
      case StoryStep.Answer it -> says(it.by(), new Utterance.Answered(it.question(),
          words(it.text())));
      case StoryStep.Phrase it -> says(it.by(), new Utterance.PhraseProposed(words(it.text())));
      case StoryStep.Yes it -> says(it.by(), new Utterance.PhraseAgreed(it.phrase()));
      case StoryStep.Reword it ->
          says(it.by(), new Utterance.PhraseReworded(it.phrase(), words(it.text())));
      case StoryStep.Drop it -> says(it.by(), new Utterance.PhraseDropped(it.phrase()));
      case StoryStep.Confirm it -> says(it.by(), new Utterance.Confirmed());
      case StoryStep.SaveDraft _ ->
          at -> new Command.SaveDraft(at, professional, story.draft(), draftNumber());
      // proposing what was never opened is refused as taking it back would be
      case StoryStep.Propose _, StoryStep.TakeBack _ ->
          at -> new Command.TakeBack(at, professional);
      case StoryStep.Ask it ->
          at -> new Command.Ask(at, client, Point.of(it.point()), words(it.text()));
      case StoryStep.Reply it ->
          at -> new Command.Reply(at, professional, it.question(), words(it.text()));
      case StoryStep.Sign it ->
          at -> new Command.Sign(at, actor(it.by()), seen(), signing(it, at));
      case StoryStep.Book _, StoryStep.Cancel _, StoryStep.Held _, StoryStep.NoShow _,
          StoryStep.Waive _, StoryStep.Contest _, StoryStep.Pay _ -> work(step);
    };
  }

  private Function<Instant, Command> work(StoryStep step) {
    return switch (step) {
      case StoryStep.Book it -> at -> new Command.Book(at, professional,
          WallTime.of(it.start(), story.workspace().zone()), it.minutes().orElseGet(this::usual));
      case StoryStep.Cancel it -> at -> new Command.Cancel(at, actor(it.by()), it.session(),
          it.settling().orElse(Settling.AS_AGREED), Optional.empty(),
          it.message().map(this::words));
      case StoryStep.Held it -> at -> new Command.MarkHeld(at, professional, it.session());
      case StoryStep.NoShow it -> at -> new Command.ReportNoShow(at, professional, it.session(),
          it.settling().orElse(Settling.AS_AGREED));
      case StoryStep.Waive it ->
          at -> new Command.Waive(at, professional, it.session(), words(it.reason()));
      case StoryStep.Contest it ->
          at -> new Command.Contest(at, client, it.session(), words(it.reason()));
      case StoryStep.Pay it -> at -> new Command.RecordPayment(at, professional, it.amount(),
          it.on().orElseGet(() -> day(at)), it.method().orElse(Command.Method.TRANSFER),
          it.note().map(this::words));
      case StoryStep.Open _, StoryStep.Invite _, StoryStep.Answer _, StoryStep.Phrase _,
          StoryStep.Yes _, StoryStep.Reword _, StoryStep.Drop _, StoryStep.Confirm _,
          StoryStep.SaveDraft _, StoryStep.Propose _, StoryStep.TakeBack _, StoryStep.Ask _,
          StoryStep.Reply _, StoryStep.Sign _ ->
          throw new IllegalArgumentException("not of the work: " + step);
    };
  }

  private Function<Instant, Command> says(Signatory by, Utterance said) {
    return at -> new Command.Converse(at, actor(by), said);
  }

  /// Each signs as on the web: the client and who pays by the link from a letter and the code from
  /// another, the professional signed in.
  private Signing signing(StoryStep.Sign sign, Instant at) {
    var channel = sign.by() == Signatory.PROFESSIONAL
        ? Means.Channel.SIGNED_IN : Means.Channel.MAILED_LINK_AND_CODE;
    var of = sign.by() == Signatory.PAYER ? actor(sign.by()).person() : client.person();
    return new Signing(new Personal(of, sign.name()), Optional.empty(), consents(sign.by()),
        new Means(channel, at, new Personal(of, ""), new Personal(of, AGENT)), List.of(),
        sign.office().map(it -> new Signing.Representation(
            new Personal(of, party(sign.by())), new Personal(of, it))));
  }

  private String party(Signatory who) {
    var draft = story.draft();
    return switch (who) {
      case PROFESSIONAL -> draft.professional().orElseThrow().name();
      case CLIENT -> draft.client().orElseThrow().name();
      case PAYER -> draft.find(Payer.class).map(it -> it.party().name()).orElse("");
    };
  }

  /// A consumer of a story asks for the work to begin at once.
  private Set<Consent> consents(Signatory by) {
    var capacity = see().flatMap(Engagement::proposal)
        .map(it -> it.agreed().terms().capacity()).orElse(Capacity.CONSUMER);
    var given = EnumSet.copyOf(Consent.needed(by, capacity));
    if (by == Signatory.CLIENT && capacity == Capacity.CONSUMER)
      given.addAll(Set.of(Consent.BEGINS_AT_ONCE, Consent.OWES_WHAT_WAS_GIVEN));
    return given;
  }

  private Digest seen() {
    return see().flatMap(Engagement::proposal).map(it -> it.ruling().digest())
        .orElseGet(() -> Digest.of(""));
  }

  private int draftNumber() {
    return see().map(state -> state.stage() instanceof Stage.Talking it ? it.number() : 0)
        .orElse(0);
  }

  private int usual() {
    return see().flatMap(Engagement::work).flatMap(work -> work.terms().find(Procedure.class))
        .map(Procedure::minutes).orElse(60);
  }

  private LocalDate day(Instant at) {
    return at.atZone(story.workspace().zone()).toLocalDate();
  }

  private Personal words(String text) {
    return new Personal(client.person(), text);
  }

  private Actor actor(Signatory role) {
    return switch (role) {
      case PROFESSIONAL -> professional;
      case CLIENT -> client;
      // whom nobody named is no party, and the rules say so
      case PAYER -> new Actor(see().flatMap(Engagement::payer)
          .map(pacta.engagement.Payer::person).orElse(client.person()), role);
    };
  }

  private Optional<Engagement> see() {
    return office.desk().see(workspace, engagement);
  }
}
