package pacta.web.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import pacta.access.Member;
import pacta.access.SignIn;
import pacta.access.SignInPost;
import pacta.access.Workspace;
import pacta.access.Workspaces;
import pacta.browser.House;
import pacta.engagement.Samples;
import pacta.people.EngagementId;
import pacta.people.Language;
import pacta.people.PersonId;
import pacta.people.WorkspaceId;
import pacta.post.Carrier;
import pacta.post.Trouble;
import pacta.store.Database;
import pacta.views.Overviews;
import pacta.web.Caller;
import pacta.web.Guests;
import pacta.web.process.Case;

/// The day, the list, opening an engagement, and who the professional is, over real HTTP.
class PracticePagesTest extends PracticeOpen {
  @Test void the_list_is_found_by_name_without_accents_and_by_who_waits() {
    assertThat(page("/engagements")).contains("Tu mitad ya está. Falta la otra persona");
    Case.of(house).proposed().signedByBoth().booked("2027-01-20T10:00");
    Case.of(house, "Jordi Ribas", "Transición profesional").talked();
    assertThat(page("/engagements")).contains("Lucía Ferrer", "Jordi Ribas", "2 procesos.",
        "Sesión 1, miércoles 20 de enero a las 10:00", "0 de 8 sesiones dadas", "Sin acuerdo",
        "vence hoy, de un total de 640,00\u00a0€", "Queda por cobrar 640,00\u00a0€.");
    assertThat(page("/engagements?q=lucia")).contains("Lucía Ferrer")
        .doesNotContain("Jordi Ribas");
    assertThat(page("/engagements?show=waiting")).contains("Jordi Ribas")
        .doesNotContain("Lucía Ferrer");
    assertThat(page("/engagements?q=%3Cb%3E")).contains("No hay nadie con «&lt;b&gt;».",
        "Ver todos");
  }

  @Test void a_new_engagement_opens_with_a_page_for_both() {
    var form = page("/engagements/new");
    assertThat(form).containsPattern("value=\"Europe/Madrid\"\\s+selected");
    var opened = submit(answers());
    assertThat(opened.statusCode()).isEqualTo(303);
    var path = opened.headers().firstValue("Location").orElseThrow();
    assertThat(page(path)).contains("Invita a Nerea", "nerea@example.com");
    var id = EngagementId.parse(path.split("/")[2]);
    assertThat(page("/engagements/" + id + "/alliance")).contains("Nerea");
  }

  @Test void what_is_missing_is_said_and_what_was_typed_stays() {
    var answers = answers();
    answers.putAll(Map.of("name", " ", "email", "nerea@", "zone", "Mars/Base"));
    var answer = submit(answers);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Hay 3 cosas que mirar", "value=\"nerea@\"",
        "value=\"Cambio de rol\"");
  }

  @Test void two_clicks_open_one_engagement() throws Exception {
    var fields = new HashMap<>(Caller.hidden(page("/engagements/new")));
    fields.putAll(answers());
    try (var threads = Executors.newFixedThreadPool(4)) {
      var all = threads.invokeAll(IntStream.range(0, 4).mapToObj(_ ->
          (Callable<String>) () -> ana.post("/engagements/new", fields).headers()
              .firstValue("Location").orElse("")).toList());
      for (var one : all) assertThat(one.get()).isEqualTo(all.getFirst().get()).isNotEmpty();
    }
    assertThat(house.part(Overviews.class).of(Guests.workspace(house))).hasSize(1);
    fields.put("name", "Rosa Benítez");
    var again = ana.post("/engagements/new", fields);
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body()).contains("ya se había enviado", "value=\"Rosa Benítez\"");
  }

  @Test void who_the_professional_is_stands_in_the_next_agreement() {
    assertThat(page("/practice")).contains("value=\"Ana Ruiz\"", "ana@example.com");
    var wrong = ana.submit("/practice", "/practice", Map.of("name", "", "tax", "12345678Z",
        "email", "ana@", "zone", "Mars/Base"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("12345678Z\"", "Hay 3 cosas que mirar", "\"ana@\"");
    var kept = ana.submit("/practice", "/practice", Map.of("name", "Ana Ruiz Gil",
        "tax", "12345678Z", "postal", "Rambla 20, Girona", "business", "", "trade", "Coaching",
        "email", "ana.ruiz@example.com", "zone", "Atlantic/Canary"));
    assertThat(kept.statusCode()).isEqualTo(303);
    assertThat(page("/practice?kept=yes")).contains("Guardado.", "Rambla 20, Girona", "ana.ruiz@")
        .containsPattern("value=\"Atlantic/Canary\"\\s+selected");
    var one = Case.of(house);
    assertThat(page(one.path("/agreement?point=1"))).contains("12345678Z", "Ana Ruiz Gil");
  }

  @Test void letters_say_what_became_of_them_and_never_sent_of_what_was_not() {
    assertThat(page("/letters")).contains("Todavía no se ha escrito ninguna carta.");
    var one = Case.of(house);
    ana.submit(one.path("/invitation"), one.path("/invitation"), Map.of());
    one.lettersWritten(1);
    var list = page("/letters");
    assertThat(list).contains("Guardada, no enviada", "Lucía Ferrer", "No hay servidor de correo")
        .doesNotContain("La aceptó el servidor");
    var path = path(list);
    assertThat(page(path)).contains("Guardada, no enviada, porque no había servidor",
        house.at("/l/"), "lucia@example.com").doesNotContain("Intentarlo otra vez", "Enviar ahora");
    assertThat(ana.submit(path, path + "/retry", Map.of()).statusCode()).isEqualTo(303);
  }

  @Test void a_letter_that_did_not_go_out_is_tried_again_when_asked() {
    var takes = new AtomicBoolean();
    try (var other = House.open(Map.of(), it -> it.registerBean(Carrier.class,
        () -> (_, _) -> takes.get() ? new Carrier.Carried.Accepted()
            : new Carrier.Carried.Refused(Trouble.ADDRESS_REFUSED, "550 nobody here")))) {
      other.turnTo(Samples.at("2027-01-08T09:00"));
      var marta = Guests.ana(other);
      var one = Case.of(other);
      marta.submit(one.path("/invitation"), one.path("/invitation"), Map.of());
      one.lettersWritten(1);
      var path = path(marta.get("/letters").body());
      assertThat(marta.get(path).body()).contains("no existe o no admite correo", "/l/",
          "550 nobody here", "Intentarlo otra vez").doesNotContain("Aceptado");
      takes.set(true);
      assertThat(marta.submit(path, path + "/retry", Map.of()).statusCode()).isEqualTo(303);
      one.lettersSent(1);
      assertThat(marta.get(path).body()).contains("Aceptado por el servidor de correo")
          .doesNotContain("/l/", "Intentarlo otra vez");
      assertThat(marta.get("/letters").body()).contains("La aceptó el servidor");
    }
  }

  @Test void a_letter_kept_without_a_mail_server_is_sent_once_there_is_one() {
    try (var other = House.open(Map.of(), it -> it.registerBean(Carrier.class,
        () -> (_, _) -> new Carrier.Carried.Refused(Trouble.NO_ANSWER, "later")))) {
      other.turnTo(Samples.at("2027-01-08T09:00"));
      var marta = Guests.ana(other);
      var one = Case.of(other);
      marta.submit(one.path("/invitation"), one.path("/invitation"), Map.of());
      one.lettersWritten(1);
      var path = path(marta.get("/letters").body());
      var sql = other.part(Database.class).sql();
      sql.sql("update letter set state = 'NO_SERVER', trouble = null, detail = null").update();
      sql.sql("update work set done_at = not_before, claimed_until = null").update();
      assertThat(marta.get(path).body()).contains("Guardada, no enviada", "Enviar ahora");
      assertThat(marta.submit(path, path + "/retry", Map.of()).statusCode()).isEqualTo(303);
      for (var look = 0; look < 100 && !marta.get(path).body().contains("no contesta"); look++)
        Thread.onSpinWait();
      assertThat(marta.get(path).body()).contains("no contesta", "Intentarlo otra vez");
    }
  }

  private static String path(String list) {
    var from = list.indexOf("href=\"/letters/") + "href=\"".length();
    return list.substring(from, list.indexOf('"', from));
  }

  @Test void nobody_else_finds_any_of_it() {
    var one = Case.of(house);
    ana.submit(one.path("/invitation"), one.path("/invitation"), Map.of());
    one.lettersWritten(1);
    var letter = path(page("/letters"));
    var stranger = new Caller(house);
    var client = Guests.client(house, one.id(), new PersonId(UUID.randomUUID()));
    var nothing = stranger.get("/none-such").body();
    for (var path : List.of("/engagements/new", "/practice", "/letters", letter))
      for (var caller : List.of(stranger, client))
        assertThat(caller.get(path).body()).as(path).isEqualTo(nothing);
    for (var path : List.of("/letters/7", "/letters/" + UUID.randomUUID()))
      assertThat(ana.get(path).body()).isEqualTo(nothing);
  }

  @Test void another_practice_finds_nothing_of_it() throws Exception {
    var links = new LinkedBlockingQueue<URI>();
    try (var other = House.open(Map.of(), it -> it.registerBean(SignInPost.class,
        () -> (_, link) -> links.add(link)))) {
      other.turnTo(Samples.at("2027-01-08T09:00"));
      var first = Guests.ana(other);
      var one = Case.of(other).proposed().signedByBoth().booked("2027-01-13T10:00");
      var marta = new Member(new WorkspaceId(UUID.randomUUID()), new PersonId(UUID.randomUUID()),
          "Marta Soler", "marta@example.com", Language.ES);
      var practices = other.part(Workspaces.class);
      practices.add(new Workspace(marta.workspace(), "Marta Soler", "", Language.ES,
          Samples.MADRID, URI.create(other.at(""))), other.now());
      practices.add(marta, other.now());
      other.part(SignIn.class).sendTo(marta);
      var path = links.poll(10, TimeUnit.SECONDS).getPath();
      var caller = new Caller(other);
      assertThat(caller.submit(path, path, Map.of()).statusCode()).isEqualTo(303);
      assertThat(caller.get("/engagements").body()).contains("Tu mitad ya está");
      var nothing = caller.get("/none-such").body();
      for (var hers : one.paths("", "/sessions", "/sessions/1/cancellation", "/payments",
          "/statement", "/invitation")) {
        assertThat(caller.get(hers).body()).as(hers).isEqualTo(nothing);
      }
      var before = one.events();
      for (var hers : one.paths("/sessions", "/sessions/1/cancellation", "/invitation", "/link",
          "/sessions/1/holding", "/payments"))
        assertThat(caller.submit("/engagements/new", hers, Map.of()).body()).as(hers)
            .isEqualTo(nothing);
      assertThat(one.events()).isEqualTo(before);
      var letter = path(first.get("/letters").body());
      assertThat(caller.get(letter).body()).isEqualTo(nothing);
    }
  }

  @Test void all_of_it_reads_in_english() {
    var one = Case.of(house).proposed().signedByBoth().booked("2027-01-20T10:00");
    Case.of(house, "Nerea Etxeberria", "Cambio de rol").proposed();
    ana.submit(one.path("/invitation"), one.path("/link"), Map.of());
    ana.submit("/today", "/account/language", Map.of("language", "en"));
    assertThat(page("/today")).contains("You have no session today.",
        "Nerea</a> has not signed yet", "Owed to you", "Free for 11 days more");
    assertThat(page("/engagements")).contains("Session 1, Wednesday 20 January at 10:00",
        "Their signature is missing");
    for (var path : List.of("/engagements/new", "/practice", "/letters"))
      assertThat(page(path)).contains("<html lang=\"en\"");
    assertThat(submit(Map.of()).body()).contains("There are");
  }

  private static Map<String, String> answers() {
    return new HashMap<>(Map.of("name", "Nerea Etxeberria", "email", "nerea@example.com",
        "title", "Cambio de rol", "language", "es", "zone", "Europe/Madrid"));
  }

  private HttpResponse<String> submit(Map<String, String> fields) {
    return ana.submit("/engagements/new", "/engagements/new", fields);
  }
}
