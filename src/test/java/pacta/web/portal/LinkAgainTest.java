package pacta.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pacta.access.LinkAgain;
import pacta.browser.House;
import pacta.people.EngagementId;
import pacta.people.PersonId;
import pacta.post.Carrier;
import pacta.post.Letter;
import pacta.store.Vault;
import pacta.web.Caller;
import pacta.web.Guests;

/// A client whose link no longer opens anything asks for another.
class LinkAgainTest {
  private static final Pattern LINK = Pattern.compile("https?://\\S+/l/\\S+");

  private final BlockingQueue<Letter> letters = new LinkedBlockingQueue<>();
  private final BlockingQueue<Letter> asked = new LinkedBlockingQueue<>();
  private House house;
  private Couple couple;
  private Caller marta;
  private String old;

  @BeforeEach void open() {
    house = House.open(Map.of(), it -> it.registerBean("carrier", Carrier.class,
        () -> this::carry));
    marta = Couple.marta(house);
    couple = Couple.lucia(house);
    old = couple.link();
    house.wait(Duration.ofDays(366));
  }

  @AfterEach void close() {
    house.close();
  }

  private Carrier.Carried carry(Letter letter, Instant now) {
    if (letter.written().kind().equals("newLink")) letters.add(letter);
    if (letter.written().kind().equals("linkAsked")) asked.add(letter);
    return new Carrier.Carried.Accepted();
  }

  @Test void the_new_link_goes_to_the_address_on_record_and_opens_the_page() throws Exception {
    var over = new Caller(house).get(old);
    assertThat(over.statusCode()).isEqualTo(404);
    assertThat(over.body()).contains("Este enlace ya no sirve", "Pedir un enlace nuevo",
        "action=\"" + old + "/again\"");
    assertThat(new Caller(house).get("/link-sent").body()).contains("Mira tu correo");
    ask(old);
    var letter = letters.poll(10, TimeUnit.SECONDS);
    assertThat(letter.to().email()).isEqualTo("lucia@example.com");
    assertThat(letter.subject()).isEqualTo("Tu enlace nuevo a tu página con Marta");
    var found = LINK.matcher(letter.text());
    assertThat(found.find()).isTrue();
    var path = URI.create(found.group()).getPath();
    var lucia = new Caller(house);
    assertThat(lucia.submit(path, path, Map.of()).headers().firstValue("Location"))
        .contains("/c");
    assertThat(lucia.get("/c").statusCode()).isEqualTo(200);
  }

  @Test void one_that_was_withdrawn_gets_nobody_in_and_the_professional_decides() throws Exception {
    couple.at("2027-01-08T10:05");
    var withdrawn = couple.link();
    var page = "/engagements/" + couple.id + "/invitation";
    assertThat(marta.submit(page, "/engagements/" + couple.id + "/links/withdrawal", Map.of())
        .body()).contains("ningún enlace de Lucía abre ya nada");
    assertThat(new Caller(house).get(withdrawn).statusCode()).isEqualTo(404);
    var answer = ask(withdrawn);
    assertThat(answer.headers().firstValue("Location")).contains("/link-sent");
    ask(withdrawn);
    ask(old);
    var told = asked.poll(10, TimeUnit.SECONDS);
    assertThat(told.to().email()).isEqualTo("marta@example.com");
    assertThat(told.text()).contains("lucia@example.com", page)
        .doesNotContainPattern("/l/");
    allSent();
    assertThat(letters).isEmpty();
    assertThat(asked).isEmpty();
    var fresh = couple.link();
    assertThat(new Caller(house).get(fresh).statusCode()).isEqualTo(200);
  }

  @Test void nobody_learns_who_is_a_client() {
    var never = "/l/" + "x".repeat(43);
    var strange = Guests.link(house, new EngagementId(new UUID(7, 7)),
        new PersonId(new UUID(8, 8)));
    var notTheClient = Guests.link(house, couple.id, new PersonId(new UUID(9, 9)));
    var known = ask(old);
    for (var path : new String[] {never, strange, notTheClient}) {
      var unknown = ask(path);
      assertThat(unknown.statusCode()).isEqualTo(known.statusCode()).isEqualTo(303);
      assertThat(unknown.body()).isEqualTo(known.body());
      assertThat(unknown.headers().firstValue("Location")).contains("/link-sent");
    }
    assertThat(page(never)).isEqualTo(page(old));
    allSent();
    assertThat(letters).hasSize(1);
  }

  @Test void of_many_who_ask_at_once_three_send_a_letter() {
    for (var i = 0; i < 6; i++) ask(old);
    allSent();
    assertThat(letters).hasSize(3);
  }

  @Test void a_day_later_it_can_be_asked_for_again() throws Exception {
    for (var i = 0; i < 3; i++) ask(old);
    for (var i = 0; i < 3; i++) assertThat(letters.poll(10, TimeUnit.SECONDS)).isNotNull();
    house.wait(Duration.ofDays(1).plusSeconds(1));
    ask(old);
    assertThat(letters.poll(10, TimeUnit.SECONDS)).isNotNull();
  }

  @Test void looking_sends_nothing_and_who_was_forgotten_gets_nothing() {
    assertThat(new Caller(house).get(old + "/again").statusCode()).isEqualTo(405);
    house.part(Vault.class).erase(Guests.workspace(house), couple.client.person(), house.now());
    assertThat(ask(old).statusCode()).isEqualTo(303);
    allSent();
    assertThat(letters).isEmpty();
  }

  private HttpResponse<String> ask(String path) {
    return new Caller(house).submit("/sign-in", path + "/again", Map.of());
  }

  /// What a stranger sees there, but for what each page has of its own.
  private String page(String path) {
    return new Caller(house).get(path).body().replace(path, "")
        .replaceAll("value=\"[^\"]*\"", "");
  }

  private void allSent() {
    house.part(LinkAgain.class).close();
  }
}
