package pacta.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import pacta.access.FirstRun;
import pacta.access.Links;
import pacta.access.Purpose;
import pacta.alliance.Utterance;
import pacta.desk.Desk;
import pacta.desk.Outcome;
import pacta.desk.Starter;
import pacta.engagement.Actor;
import pacta.engagement.Card;
import pacta.engagement.Command;
import pacta.engagement.Engagement;
import pacta.engagement.Event;
import pacta.people.EngagementId;
import pacta.people.Language;
import pacta.people.PersonId;
import pacta.people.Personal;
import pacta.people.Signatory;
import pacta.people.WorkspaceId;

/// A house in which Marta has a practice and Lucía is her client: where a test about something
/// later begins. Everything in it was done through the house's own parts.
final class Lived {
  static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

  final House house;
  final WorkspaceId workspace = new WorkspaceId(UUID.randomUUID());
  final EngagementId engagement = new EngagementId(UUID.randomUUID());
  final Actor marta = new Actor(new PersonId(UUID.randomUUID()), Signatory.PROFESSIONAL);
  final Actor lucia = new Actor(new PersonId(UUID.randomUUID()), Signatory.CLIENT);
  private final String martasToken;

  Lived(House house) {
    this.house = house;
    martasToken = house.part(FirstRun.class).begin(new FirstRun.Answers("Marta Soler Vidal", "",
        "Coaching de liderazgo · Girona", "marta@example.com", Language.ES, MADRID,
        URI.create(house.at(""))), workspace, marta.person(), house.now()).orElseThrow();
    take(marta, (at, by) -> new Command.Open(at, by, lucia.person(), new Card(
        "Lucía Ferrer Navas", "lucia@example.com", Language.ES, MADRID, "Proceso de liderazgo"),
        Starter.PROCESS.in(Language.ES).questions()));
  }

  Engagement take(Actor who, BiFunction<java.time.Instant, Actor, Command> what) {
    var outcome = house.part(Desk.class).take(workspace, engagement,
        UUID.randomUUID().toString(), at -> what.apply(at, who));
    if (outcome instanceof Outcome.Done done) return done.state();
    throw new AssertionError(outcome.toString());
  }

  /// Something said in the conversation.
  void say(Actor who, Utterance said) {
    take(who, (at, by) -> new Command.Converse(at, by, said));
  }

  /// Marta's.
  Personal words(String text) {
    return new Personal(marta.person(), text);
  }

  /// Everything that happened.
  List<Event> history() {
    return house.part(Desk.class).history(workspace, engagement);
  }

  Engagement state() {
    return house.part(Desk.class).see(workspace, engagement).orElseThrow();
  }

  /// Marta's browser, signed in since set-up.
  Page marta(Chromium chromium, Chromium.Look look) {
    var page = chromium.person(look);
    page.context().addCookies(List.of(
        new Cookie("pacta", martasToken).setUrl(house.at(""))));
    return page;
  }

  /// Lucía's browser, after she opened the link from her letter.
  Page lucia(Chromium chromium, Chromium.Look look, Purpose purpose) {
    var page = chromium.person(look);
    var link = house.part(Links.class).issue(
        workspace, engagement, lucia.person(), Language.ES, purpose, house.now());
    page.navigate(link.toString());
    page.locator("main button.primary, main form button").first().click();
    return page;
  }

  String page(String path) {
    return house.at("/engagements/" + engagement + path);
  }
}
