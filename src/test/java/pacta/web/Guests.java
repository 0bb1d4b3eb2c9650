package pacta.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import pacta.access.FirstRun;
import pacta.access.Links;
import pacta.access.Purpose;
import pacta.access.Workspaces;
import pacta.browser.House;
import pacta.people.EngagementId;
import pacta.people.Language;
import pacta.people.PersonId;
import pacta.people.WorkspaceId;

/// People at the door of a house.
public final class Guests {
  private Guests() {}

  /// What Ana types to set up her practice.
  public static Map<String, String> answers(House house) {
    return new HashMap<>(Map.of("code", house.part(FirstRun.class).code(), "name", "Ana Ruiz",
        "business", "", "trade", "Coaching de liderazgo", "email", "ana@example.com",
        "language", "es", "zone", "Europe/Madrid", "address", house.at("")));
  }

  /// Ana, who sets up the house and is in.
  public static Caller ana(House house) {
    var ana = new Caller(house);
    var answer = ana.submit("/setup", "/setup", answers(house));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return ana;
  }

  public static WorkspaceId workspace(House house) {
    return house.part(Workspaces.class).all().getFirst().id();
  }

  /// The path of a new link for a client.
  public static String link(House house, EngagementId engagement, PersonId client) {
    return link(house, engagement, client, Purpose.PAGE);
  }

  /// The path of a new link for that.
  public static String link(House house, EngagementId engagement, PersonId person,
      Purpose purpose) {
    return house.part(Links.class).issue(workspace(house), engagement, person, Language.ES,
        purpose, house.now()).getPath();
  }

  /// Somebody who signs for who pays, and opened that link.
  public static Caller payer(House house, EngagementId engagement, PersonId payer) {
    return opened(house, link(house, engagement, payer, Purpose.PAYERS_PAGE));
  }

  /// A client who opened that link.
  public static Caller client(House house, EngagementId engagement, PersonId client) {
    return opened(house, link(house, engagement, client));
  }

  private static Caller opened(House house, String path) {
    var caller = new Caller(house);
    assertThat(caller.submit(path, path, Map.of()).statusCode()).isEqualTo(303);
    return caller;
  }
}
