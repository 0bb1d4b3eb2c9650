package pacta.web.composer;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import pacta.access.Workspaces;
import pacta.alliance.Question;
import pacta.browser.House;
import pacta.desk.Desk;
import pacta.desk.Outcome;
import pacta.engagement.Actor;
import pacta.engagement.Card;
import pacta.engagement.Command;
import pacta.engagement.Engagement;
import pacta.engagement.Stage;
import pacta.people.EngagementId;
import pacta.people.Language;
import pacta.people.PersonId;
import pacta.people.Signatory;
import pacta.terms.Draft;
import pacta.web.Caller;
import pacta.web.Guests;

/// An engagement with Lucía in a house where Ana is in.
public record Agreements(House house, Caller ana, EngagementId engagement) {
  public static final PersonId LUCIA = new PersonId(new UUID(8, 8));
  private static final Pattern FIELD = Pattern.compile(
      "<input(?![^>]*type=\"hidden\")[^>]*?name=\"([^\"]+)\"[^>]*>");
  private static final Pattern AREA = Pattern.compile(
      "<textarea[^>]*name=\"([^\"]+)\"[^>]*>([^<]*)</textarea>", Pattern.DOTALL);
  private static final Pattern SELECT = Pattern.compile(
      "<select[^>]*name=\"([^\"]+)\"[^>]*>(.*?)</select>", Pattern.DOTALL);
  private static final Pattern OPTION = Pattern.compile("<option value=\"([^\"]*)\"");
  private static final Pattern CHOSEN = Pattern.compile(
      "<option value=\"([^\"]*)\"\\s+selected");

  static Agreements open(House house) {
    return open(house, Guests.ana(house));
  }

  static Agreements open(House house, Caller ana) {
    var id = new EngagementId(UUID.randomUUID());
    open(house, id);
    return new Agreements(house, ana, id);
  }

  /// Opens an engagement for whoever set the house up.
  public static void open(House house, EngagementId id) {
    var workspace = Guests.workspace(house);
    var member = house.part(Workspaces.class).members(workspace).getFirst();
    house.part(Desk.class).take(workspace, id, UUID.randomUUID().toString(), at ->
        new Command.Open(at, new Actor(member.person(), Signatory.PROFESSIONAL), LUCIA,
            new Card("Lucía Ferrer", "lucia@example.com", Language.ES,
                java.time.ZoneId.of("Europe/Madrid"), "Proceso de liderazgo"),
            java.util.List.of(new Question("q1", Question.Asks.BOTH, "¿Cómo nos hablamos?",
                "How do we talk?"))));
  }

  String path(String rest) {
    return "/engagements/" + engagement + rest;
  }

  String point(int number) {
    return path("/agreement?point=" + number);
  }

  Actor marta() {
    return new Actor(state().professional(), Signatory.PROFESSIONAL);
  }

  Actor lucia() {
    return new Actor(LUCIA, Signatory.CLIENT);
  }

  /// Somebody else does something, and it must be done.
  void take(Function<Instant, Command> what) {
    var outcome = house.part(Desk.class).take(Guests.workspace(house), engagement,
        UUID.randomUUID().toString(), what);
    if (!(outcome instanceof Outcome.Done)) throw new AssertionError(outcome);
  }

  Engagement state() {
    return house.part(Desk.class).see(Guests.workspace(house), engagement).orElseThrow();
  }

  Draft draft() {
    return ((Stage.Talking) state().stage()).draft().orElseThrow();
  }

  /// What the form of a point would send as it was shown: every field of it.
  Map<String, String> shown(int point) {
    return fields(ana.get(point(point)).body());
  }

  static Map<String, String> fields(String body) {
    var from = body.indexOf("id=\"point-form\"");
    var form = body.substring(from, body.indexOf("</form>", from));
    var fields = new LinkedHashMap<>(Caller.hidden(form));
    FIELD.matcher(form).results().forEach(it -> {
      var tag = it.group();
      var box = tag.contains("type=\"radio\"") || tag.contains("type=\"checkbox\"");
      if (!box || tag.contains("checked")) fields.put(it.group(1), value(tag));
    });
    AREA.matcher(form).results().forEach(it -> fields.put(it.group(1), text(it.group(2))));
    SELECT.matcher(form).results().forEach(it -> {
      var chosen = CHOSEN.matcher(it.group(2));
      var first = OPTION.matcher(it.group(2));
      if (chosen.find()) fields.put(it.group(1), chosen.group(1));
      else if (first.find()) fields.put(it.group(1), first.group(1));
    });
    return fields;
  }

  private static String value(String tag) {
    var found = Pattern.compile("value=\"([^\"]*)\"").matcher(tag);
    return found.find() ? text(found.group(1)) : "";
  }

  private static String text(String html) {
    return html.replace("&lt;", "<").replace("&gt;", ">").replace("&#34;", "\"")
        .replace("&#39;", "'").replace("&quot;", "\"").replace("&amp;", "&");
  }

  /// Sends the form of a point with these fields changed.
  java.net.http.HttpResponse<String> save(int point, Map<String, String> changes) {
    return send(shown(point), changes);
  }

  java.net.http.HttpResponse<String> send(Map<String, String> shown, Map<String, String> changes) {
    var all = new LinkedHashMap<>(shown);
    all.putAll(changes);
    all.putIfAbsent("act", "save");
    return ana.post(path("/agreement"), all);
  }

  /// Every point filled in, well enough to be sent.
  Agreements complete() {
    must(1, Map.of("capacity", "CONSUMER", "client-tax-id", "87654321X"));
    must(2, Map.of());
    must(3, Map.of("starts", "2027-01-13", "usually", "10:00", "rhythm", "FORTNIGHTLY"));
    must(4, Map.of());
    must(5, Map.of());
    must(6, Map.of("extras", "some", "items", "una sesión de seguimiento de 30 minutos"));
    return this;
  }

  private void must(int point, Map<String, String> changes) {
    var answer = save(point, changes);
    if (answer.statusCode() != 303) throw new AssertionError(point + " " + answer.body());
  }
}
