package pacta.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pacta.access.FirstRun;
import pacta.access.SignInPost;
import pacta.access.Workspaces;
import pacta.browser.House;
import pacta.people.EngagementId;
import pacta.people.PersonId;
import pacta.store.Dialect;
import pacta.store.TestDatabases;

/// Coming in: set-up, links and signing in, as a browser and as a mail scanner would.
class DoorTest {
  private static final EngagementId ENGAGEMENT = new EngagementId(new UUID(7, 7));
  private static final PersonId CLIENT = new PersonId(new UUID(8, 8));

  private final BlockingQueue<URI> letters = new LinkedBlockingQueue<>();
  private House house;

  @BeforeEach void open() {
    house = House.open(Map.of(), it -> it.registerBean(SignInPost.class,
        () -> (_, link) -> letters.add(link)));
  }

  @AfterEach void close() {
    house.close();
  }

  @Test void an_empty_house_leads_to_set_up_from_everywhere() {
    var stranger = new Caller(house);
    for (var path : List.of("/", "/today", "/sign-in", "/l/whatever"))
      assertThat(stranger.get(path).headers().firstValue("Location")).contains("/setup");
    assertThat(stranger.get("/setup").body()).contains("Código de la consola");
  }

  @Test void who_has_not_seen_the_console_sets_nothing_up() {
    var stranger = new Caller(house);
    var answers = Guests.answers(house);
    answers.put("code", "0000-0000-0000");
    var answer = stranger.submit("/setup", "/setup", answers);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Ese código no es", "value=\"Ana Ruiz\"");
    assertThat(house.part(Workspaces.class).all()).isEmpty();
  }

  @Test void the_code_may_be_typed_with_blanks_and_capitals() {
    var answers = Guests.answers(house);
    answers.computeIfPresent("code", (_, it) -> it.replace("-", " ").toUpperCase());
    assertThat(new Caller(house).submit("/setup", "/setup", answers).statusCode()).isEqualTo(303);
  }

  @Test void set_up_happens_once_and_signs_in() {
    var ana = Guests.ana(house);
    assertThat(ana.get("/today").body()).contains("Buenos días, Ana", "Tu primer acuerdo");
    var second = new Caller(house).get("/setup");
    assertThat(second.headers().firstValue("Location")).contains("/today");
    assertThat(house.part(FirstRun.class).isNeeded()).isFalse();
  }

  @Test void what_was_typed_in_set_up_is_kept_with_every_fault_at_its_field() {
    var answers = Guests.answers(house);
    answers.putAll(Map.of("name", " ", "email", "ana", "address", "https://a.example/x"));
    var answer = new Caller(house).submit("/setup", "/setup", answers);
    assertThat(answer.body()).contains("Hay 3 cosas que mirar", "href=\"#email\"",
        "<b>Cómo te llamas:</b>", "<b>Tu correo:</b>",
        "id=\"email-error\"", "aria-invalid=\"true\"", "value=\"https://a.example/x\"",
        "Coaching de liderazgo");
  }

  @Test void a_link_to_sign_in_works_once_and_only_when_it_is_pressed() throws Exception {
    Guests.ana(house);
    var path = letter("ana@example.com");
    scan(path);
    var ana = new Caller(house);
    var opened = ana.submit(path, path, Map.of());
    assertThat(opened.statusCode()).isEqualTo(303);
    assertThat(opened.headers().firstValue("Location")).contains("/today");
    assertThat(ana.get("/today").statusCode()).isEqualTo(200);
    var again = new Caller(house).submit("/sign-in", path, Map.of());
    assertThat(again.statusCode()).isEqualTo(404);
    assertThat(again.body()).contains("Este enlace ya no sirve");
  }

  @Test void a_link_to_sign_in_is_over_after_twenty_minutes() throws Exception {
    Guests.ana(house);
    var path = letter("ANA@example.com ");
    house.wait(Duration.ofMinutes(20));
    assertThat(new Caller(house).get(path).statusCode()).isEqualTo(404);
  }

  @Test void known_and_unknown_addresses_get_the_same_answer_and_letters_are_few() {
    Guests.ana(house);
    var known = ask("ana@example.com");
    var unknown = ask("eve@example.com");
    assertThat(unknown).isEqualTo(known);
    for (var i = 0; i < 5; i++) ask("ana@example.com");
    await(3);
    house.wait(Duration.ofMinutes(16));
    ask("ana@example.com");
    await(4);
  }

  @Test void a_clients_link_opens_again_and_again_and_gives_no_address_away() {
    Guests.ana(house);
    var path = Guests.link(house, ENGAGEMENT, CLIENT);
    scan(path);
    for (var i = 0; i < 2; i++) {
      var client = new Caller(house);
      assertThat(client.get(path).body()).contains("Tu página con Ana Ruiz", "Abrir mi página");
      var opened = client.submit(path, path, Map.of());
      assertThat(opened.headers().firstValue("Location")).contains("/c");
      assertThat(client.cookies()).anyMatch(it -> it.getName().equals("pacta-client"));
    }
    house.wait(Duration.ofDays(366));
    assertThat(new Caller(house).get(path).statusCode()).isEqualTo(404);
  }

  @Test void without_a_mail_server_nobody_is_told_that_a_new_link_was_sent() {
    Guests.ana(house);
    assertThat(new Caller(house).get("/link-sent").body())
        .contains("Este servidor todavía no envía correos").doesNotContain("Mira tu correo");
  }

  @Test void a_professional_who_opens_a_clients_link_stays_signed_in() {
    var ana = Guests.ana(house);
    var path = Guests.link(house, ENGAGEMENT, CLIENT);
    ana.submit(path, path, Map.of());
    assertThat(ana.get("/today").statusCode()).isEqualTo(200);
  }

  @Test void who_signs_out_is_out_in_every_copy_of_the_cookie() {
    var ana = Guests.ana(house);
    var copy = ana.cookies().stream().filter(it -> it.getName().equals("pacta"))
        .map(it -> "pacta=" + it.getValue()).findFirst().orElseThrow();
    ana.submit("/today", "/sign-out", Map.of());
    assertThat(ana.get("/today").statusCode()).isEqualTo(303);
    assertThat(new Caller(house).with("Cookie", copy).get("/today").statusCode()).isEqualTo(303);
  }

  @Test void a_visit_ends_by_itself() {
    var ana = Guests.ana(house);
    house.wait(Duration.ofDays(30));
    assertThat(ana.get("/today").statusCode()).isEqualTo(303);
  }

  @Test void the_same_on_postgresql() {
    var database = TestDatabases.settings(Dialect.POSTGRESQL);
    try (var other = House.open(Map.of("pacta.database.url", database.url(),
        "pacta.database.user", database.user()))) {
      var ana = Guests.ana(other);
      assertThat(ana.get("/today").body()).contains("Buenos días, Ana");
      assertThat(Guests.client(other, ENGAGEMENT, CLIENT).cookies())
          .anyMatch(it -> it.getName().equals("pacta-client"));
    }
  }

  @Test void where_there_is_mail_the_link_goes_by_letter() throws Exception {
    var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    try (var other = House.open(Map.of("pacta.mail.host", "127.0.0.1", "pacta.mail.port",
        server.getSmtp().getPort(), "pacta.mail.privacy", "none", "pacta.mail.sender",
        "pacta@example.com"))) {
      Guests.ana(other);
      var caller = new Caller(other);
      caller.submit("/sign-in", "/sign-in", Map.of("email", "ANA@example.com"));
      assertThat(server.waitForIncomingEmail(10_000, 1)).isTrue();
      var letter = server.getReceivedMessages()[0];
      assertThat(letter.getAllRecipients()[0].toString()).contains("ana@example.com");
      assertThat(GreenMailUtil.getBody(letter)).contains("/l/");
    } finally {
      server.stop();
    }
  }

  /// What programs that look into letters do.
  private void scan(String path) {
    var scanner = new Caller(house);
    for (var i = 0; i < 3; i++) {
      assertThat(scanner.head(path).statusCode()).isEqualTo(200);
      var looked = scanner.get(path);
      assertThat(looked.statusCode()).isEqualTo(200);
      assertThat(looked.headers().allValues("Set-Cookie"))
          .noneMatch(it -> it.startsWith("pacta=") || it.startsWith("pacta-client="));
    }
  }

  private String letter(String email) throws InterruptedException {
    ask(email);
    return letters.poll(10, TimeUnit.SECONDS).getPath();
  }

  private String ask(String email) {
    var answer = new Caller(house).submit("/sign-in", "/sign-in", Map.of("email", email));
    return answer.statusCode() + answer.headers().firstValue("Location").orElse("");
  }

  private void await(int count) {
    var deadline = System.nanoTime() + Duration.ofSeconds(5).toNanos();
    while (letters.size() < count && System.nanoTime() < deadline) Thread.onSpinWait();
    assertThat(letters).hasSize(count);
  }
}
