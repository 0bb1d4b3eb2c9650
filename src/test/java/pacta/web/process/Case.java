package pacta.web.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import pacta.access.Workspaces;
import pacta.alliance.Utterance;
import pacta.browser.House;
import pacta.desk.Desk;
import pacta.desk.Outcome.Done;
import pacta.desk.Proposing;
import pacta.desk.Worker;
import pacta.engagement.Actor;
import pacta.engagement.Card;
import pacta.engagement.Command;
import pacta.engagement.Engagement;
import pacta.engagement.Event;
import pacta.engagement.Samples;
import pacta.engagement.Signing;
import pacta.engagement.Stage;
import pacta.engagement.Work;
import pacta.money.Money;
import pacta.people.EngagementId;
import pacta.people.Language;
import pacta.people.PersonId;
import pacta.people.Personal;
import pacta.people.Signatory;
import pacta.people.WorkspaceId;
import pacta.post.LetterBox;
import pacta.post.Posted;
import pacta.terms.Capacity;
import pacta.terms.Draft;
import pacta.terms.Incident.Settling;
import pacta.terms.Party;
import pacta.time.WallTime;
import pacta.web.Guests;

/// One engagement in a house that Ana has set up, brought by the desk to where a test begins.
public final class Case {
  private final House house;
  private final EngagementId id = new EngagementId(UUID.randomUUID());
  private final WorkspaceId workspace;
  private final Actor pro;
  private final Actor client;

  private Case(House house) {
    this.house = house;
    this.workspace = Guests.workspace(house);
    this.pro = new Actor(house.part(Workspaces.class).members(workspace).getFirst().person(),
        Signatory.PROFESSIONAL);
    this.client = new Actor(new PersonId(UUID.randomUUID()), Signatory.CLIENT);
  }

  /// Opened, and nothing said yet.
  public static Case of(House house, String name, String title) {
    return of(house, name, title, Samples.MADRID);
  }

  /// @param zone whose clock the client reads
  public static Case of(House house, String name, String title, ZoneId zone) {
    var one = new Case(house);
    one.take(one.pro, (at, by) -> new Command.Open(at, by, one.client.person(),
        new Card(name, "lucia@example.com", Language.ES, zone, title), Samples.QUESTIONS));
    return one;
  }

  public static Case of(House house) {
    return of(house, "Lucía Ferrer", "Proceso de liderazgo");
  }

  Case answered() {
    take(client, (at, by) -> new Command.Converse(at, by,
        new Utterance.Answered("a1", words(by, "Que me digas lo que ves."))));
    return this;
  }

  /// By the client.
  public Case reworded(int phrase, String text) {
    take(client, (at, by) -> new Command.Converse(at, by,
        new Utterance.PhraseReworded(phrase, words(by, text))));
    return this;
  }

  public Case agreed(int phrase) {
    take(pro, (at, by) -> new Command.Converse(at, by, new Utterance.PhraseAgreed(phrase)));
    return this;
  }

  /// In the conversation, something with words in it.
  public Case says(Signatory who, Function<Personal, Utterance> what) {
    take(who == Signatory.CLIENT ? client : pro, (at, by) -> new Command.Converse(at, by,
        what.apply(words(by, "Que me digas lo que ves."))));
    return this;
  }

  /// An agreement is begun, and not sent.
  public Case drafted() {
    return saved(it -> it, 0);
  }

  public Case talked() {
    answered();
    take(client, (at, by) -> new Command.Converse(at, by,
        new Utterance.PhraseProposed(words(by, "Que me digas lo que ves aunque no me guste."))));
    take(pro, (at, by) -> new Command.Converse(at, by, new Utterance.PhraseAgreed(1)));
    take(client, (at, by) -> new Command.Converse(at, by, new Utterance.Confirmed()));
    take(pro, (at, by) -> new Command.Converse(at, by, new Utterance.Confirmed()));
    return this;
  }

  public Case proposed() {
    return proposed(it -> it);
  }

  public Case proposed(UnaryOperator<Draft> change) {
    saved(change, 0);
    var done = house.part(Proposing.class).propose(workspace, id, "propose", pro, 1,
        Duration.ofDays(14));
    assertThat(done).isInstanceOf(Done.class);
    return this;
  }

  /// @param since the saving that this one changes, 0 for none
  Case saved(UnaryOperator<Draft> change, int since) {
    var card = see().card().value().orElseThrow();
    var draft = change.apply(Samples.draft().withParties(
        new Party("Ana Ruiz", "12345678Z", "Rambla 20, Girona", "ana@example.com"),
        new Party(card.name(), "", "", card.email()), Samples.draft().capacity().orElseThrow()));
    take(pro, (at, by) -> new Command.SaveDraft(at, by, draft, since));
    return this;
  }

  public Case signedByClient() {
    return sign(client, see().card().value().orElseThrow().name());
  }

  public Case signedByBoth() {
    if (see().stage() instanceof Stage.Awaiting it && it.signatures().isEmpty()) signedByClient();
    sign(pro, "Ana Ruiz");
    work();
    return this;
  }

  private Case sign(Actor who, String name) {
    var seen = see().proposal().orElseThrow().ruling().digest();
    take(who, (at, by) -> new Command.Sign(at, by, seen, new Signing(words(by, name),
        Optional.empty(), Signing.Consent.needed(Signatory.CLIENT, Capacity.CONSUMER),
        new Signing.Means(Signing.Means.Channel.MAILED_LINK_AND_CODE, at,
            words(by, "127.0.0.1"), words(by, "a browser")))));
    return this;
  }

  /// Everything that was asked for is done: seals, letters.
  public void work() {
    house.part(Worker.class).runDue();
    var deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (see().stage() instanceof Stage.Running it && it.sealed().isEmpty()
        && System.nanoTime() < deadline) Thread.onSpinWait();
  }

  /// @param local such as `2026-03-11T10:00` in Madrid
  public Case booked(String local) {
    take(pro, (at, by) -> new Command.Book(at, by,
        WallTime.of(LocalDateTime.parse(local), Samples.MADRID), 60));
    return this;
  }

  public Case held(int session) {
    take(pro, (at, by) -> new Command.MarkHeld(at, by, session));
    return this;
  }

  public Case cancelledByClient(int session, Settling settling, String message) {
    take(client, (at, by) -> new Command.Cancel(at, by, session, settling, Optional.empty(),
        Optional.of(words(by, message))));
    return this;
  }

  public Case contested(int session, String reason) {
    take(client, (at, by) -> new Command.Contest(at, by, session, words(by, reason)));
    return this;
  }

  public Case paid(String amount, String on) {
    take(pro, (at, by) -> new Command.RecordPayment(at, by, Money.of(amount, Samples.EUR),
        LocalDate.parse(on), Command.Method.TRANSFER, Optional.empty()));
    return this;
  }

  public Case asked(String text) {
    take(client, (at, by) -> new Command.Ask(at, by, pacta.terms.Point.CHANGES, words(by, text)));
    return this;
  }

  public Engagement take(Actor who, BiFunction<Instant, Actor, Command> what) {
    var outcome = house.part(Desk.class).take(workspace, id, UUID.randomUUID().toString(),
        at -> what.apply(at, who));
    assertThat(outcome).as(() -> outcome.toString()).isInstanceOf(Done.class);
    return ((Done) outcome).state();
  }

  private static Personal words(Actor by, String text) {
    return new Personal(by.person(), text);
  }

  public Engagement see() {
    return house.part(Desk.class).see(workspace, id).orElseThrow();
  }

  public Work running() {
    return see().work().orElseThrow();
  }

  public int events() {
    return history().size();
  }

  public List<Event> history() {
    return house.part(Desk.class).history(workspace, id);
  }

  /// Waits until so many letters about this engagement lie in the box.
  public void lettersWritten(int count) {
    letters(count, it -> it.state() != Posted.State.QUEUED);
  }

  /// Waits until so many of them have gone out.
  public void lettersSent(int count) {
    letters(count, it -> it.state() == Posted.State.SENT);
  }

  private void letters(int count, Predicate<Posted> which) {
    var box = house.part(LetterBox.class);
    var deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (box.latest(workspace, id, count).stream().filter(which).count() < count
        && System.nanoTime() < deadline) Thread.onSpinWait();
  }

  public EngagementId id() {
    return id;
  }

  public PersonId client() {
    return client.person();
  }

  public Actor professional() {
    return pro;
  }

  public String path(String rest) {
    return "/engagements/" + id + rest;
  }

  /// Turns the house's clock to a time in Madrid.
  public Case at(String local) {
    house.turnTo(Samples.at(local));
    return this;
  }

  public List<String> paths(String... rest) {
    return Arrays.stream(rest).map(this::path).toList();
  }
}
