package pacta.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiFunction;
import pacta.access.FirstRun;
import pacta.access.Workspaces;
import pacta.alliance.Question;
import pacta.browser.House;
import pacta.desk.Desk;
import pacta.desk.Outcome;
import pacta.desk.Proposing;
import pacta.desk.Worker;
import pacta.engagement.Actor;
import pacta.engagement.Card;
import pacta.engagement.Command;
import pacta.engagement.Engagement;
import pacta.engagement.Event;
import pacta.engagement.Samples;
import pacta.engagement.Signing;
import pacta.engagement.Signing.Consent;
import pacta.engagement.Signing.Means;
import pacta.engagement.Stage;
import pacta.people.EngagementId;
import pacta.people.PersonId;
import pacta.people.Personal;
import pacta.people.Signatory;
import pacta.people.WorkspaceId;
import pacta.terms.Capacity;
import pacta.terms.Draft;
import pacta.web.Caller;
import pacta.web.Guests;

/// Marta and a client of hers in a house, brought as far as a test needs, by the same desk as the
/// pages. A house begins here on 8 January 2027.
public final class Couple {
  public final House house;
  public final EngagementId id = new EngagementId(UUID.randomUUID());
  public final Actor client;
  public final Actor marta;
  private final WorkspaceId workspace;

  private Couple(House house, Card card, List<Question> questions) {
    this.house = house;
    var workspaces = house.part(Workspaces.class);
    this.workspace = workspaces.all().getFirst().id();
    this.marta = new Actor(
        workspaces.members(workspace).getFirst().person(), Signatory.PROFESSIONAL);
    this.client = new Actor(new PersonId(UUID.randomUUID()), Signatory.CLIENT);
    take(marta, (at, by) -> new Command.Open(at, by, client.person(), card, questions));
  }

  /// A house that Marta has set up.
  public static House house(House house) {
    marta(house);
    return house;
  }

  /// Marta, who sets up the house and is in.
  static Caller marta(House house) {
    house.turnTo(Samples.at("2027-01-08T10:00"));
    var answers = Map.of("code", house.part(FirstRun.class).code(), "name", "Marta Soler Vidal",
        "business", "", "trade", "Coaching de liderazgo · Girona", "email", "marta@example.com",
        "language", "es", "zone", "Europe/Madrid", "address", house.at(""));
    var marta = new Caller(house);
    assertThat(marta.submit("/setup", "/setup", answers).statusCode()).isEqualTo(303);
    return marta;
  }

  public static Couple lucia(House house) {
    return of(house, new Card("Lucía Ferrer Navas", "lucia@example.com",
        pacta.people.Language.ES, Samples.MADRID, "Proceso de liderazgo"));
  }

  public static Couple of(House house, Card card) {
    return new Couple(house, card, Samples.QUESTIONS);
  }

  public Caller caller() {
    return Guests.client(house, id, client.person());
  }

  /// Who signs for the payer of what was put up for signing.
  public Actor nadia() {
    return new Actor(state().personOf(Signatory.PAYER), Signatory.PAYER);
  }

  public String link() {
    return Guests.link(house, id, client.person());
  }

  public Couple proposed() {
    return proposed(Samples.draft());
  }

  public Couple proposed(Draft draft) {
    house.turnTo(Samples.at("2027-01-10T12:00"));
    take(marta, (at, by) -> new Command.SaveDraft(at, by, draft, 0));
    return sent(1);
  }

  public Couple sent(int basedOn) {
    var outcome = house.part(Proposing.class).propose(workspace, id, UUID.randomUUID().toString(),
        marta, basedOn, Duration.ofDays(9));
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return this;
  }

  public Couple signed(Actor who, String name) {
    var seen = state().proposal().orElseThrow().ruling().digest();
    take(who, (at, by) -> new Command.Sign(at, by, seen, new Signing(words(name),
        Optional.empty(), Consent.needed(Signatory.CLIENT, Capacity.CONSUMER),
        new Means(Means.Channel.SIGNED_IN, at, words("127.0.0.1"), words("a browser")))));
    return this;
  }

  /// Both have signed, and the papers are sealed.
  public Couple running() {
    return running(Samples.draft());
  }

  public Couple running(Draft draft) {
    proposed(draft);
    house.turnTo(Samples.at("2027-01-12T18:26"));
    signed(client, "Lucía Ferrer Navas").signed(marta, "Marta Soler Vidal");
    return sealed();
  }

  /// Waits until the papers are sealed, which happens after the page has answered.
  public Couple sealed() {
    house.part(Worker.class).runDue();
    for (var look = 0; look < 200; look++) {
      if (state().stage() instanceof Stage.Running it && !it.sealed().isEmpty()) return this;
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
    throw new AssertionError("not sealed");
  }

  /// @param local such as `2027-03-10T10:00`, in Madrid
  public Couple booked(String local) {
    take(marta, (at, by) -> new Command.Book(at, by, Samples.wall(local), 60));
    return this;
  }

  public Couple held(int session) {
    take(marta, (at, by) -> new Command.MarkHeld(at, by, session));
    return this;
  }

  public Couple at(String local) {
    house.turnTo(Samples.at(local));
    return this;
  }

  public Couple take(Actor who, BiFunction<Instant, Actor, Command> what) {
    var outcome = house.part(Desk.class).take(workspace, id, UUID.randomUUID().toString(),
        at -> what.apply(at, who));
    assertThat(outcome).as(outcome::toString).isInstanceOf(Outcome.Done.class);
    return this;
  }

  public Engagement state() {
    return house.part(Desk.class).see(workspace, id).orElseThrow();
  }

  public <E extends Event> List<E> happened(Class<E> kind) {
    return house.part(Desk.class).history(workspace, id).stream()
        .filter(kind::isInstance).map(kind::cast).toList();
  }

  public Personal words(String text) {
    return new Personal(client.person(), text);
  }
}
