package pacta.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import pacta.access.Visitor;
import pacta.browser.House;
import pacta.people.EngagementId;
import pacta.people.PersonId;

class ShellTest {
  private static final EngagementId ENGAGEMENT = new EngagementId(new UUID(7, 7));
  private static final PersonId CLIENT = new PersonId(new UUID(8, 8));

  private static final AtomicInteger SESSIONS = new AtomicInteger();

  private static House house;
  private static Caller ana;

  @BeforeAll static void open() {
    house = House.open(Map.of(), it -> {
      it.registerBean(Broken.class);
      it.registerBean(HttpSessionListener.class, () -> new HttpSessionListener() {
        @Override public void sessionCreated(HttpSessionEvent event) {
          SESSIONS.incrementAndGet();
        }
      });
    });
    ana = Guests.ana(house);
  }

  @AfterAll static void close() {
    house.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/today", "/sign-in", "/none-such", "/l/none-such", "/", "/setup",
      "/assets/none-such", "/sign-in/sent"})
  void every_answer_carries_the_headers_that_protect(String path) {
    var headers = ana.get(path).headers();
    assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'self'", "frame-ancestors 'none'", "form-action 'self'",
            "base-uri 'none'", "object-src 'none'").doesNotContain("unsafe");
    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
    assertThat(headers.firstValue("Permissions-Policy")).isPresent();
    assertThat(headers.firstValue("Cache-Control").orElse("")).contains("no-store");
    assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
    assertThat(headers.allValues("Set-Cookie")).noneMatch(it -> it.contains("JSESSIONID"));
  }

  @Test void behind_https_the_browser_is_told_to_stay_there_and_cookies_are_for_this_host() {
    var answer = new Caller(house).with("X-Forwarded-Proto", "https").get("/sign-in");
    assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
    assertThat(answer.headers().allValues("Set-Cookie"))
        .anyMatch(it -> it.matches("__Host-pacta-guest=.{43}; Path=/; Secure; HttpOnly; "
            + "SameSite=Lax"));
  }

  @Test void a_page_view_of_somebody_signed_in_sets_no_cookie() {
    assertThat(ana.get("/today").headers().allValues("Set-Cookie")).isEmpty();
  }

  @Test void styles_and_fonts_are_kept_for_ever_under_a_name_that_changes_with_them() {
    var page = ana.get("/sign-in").body() + ana.get("/today").body();
    var assets = Pattern.compile("/assets/[0-9a-f]{16}/[\\w/.-]+").matcher(page).results()
        .map(it -> it.group()).distinct().toList();
    assertThat(assets).hasSizeGreaterThan(5).allSatisfy(path -> {
      var answer = ana.get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      assertThat(answer.headers().firstValue("Cache-Control").orElse(""))
          .contains("immutable", "max-age=31536000", "public");
      assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    });
  }

  @Test void pages_travel_compressed() {
    var answer = new Caller(house).with("Accept-Encoding", "gzip").get("/sign-in");
    assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
  }

  @Test void no_page_has_a_style_or_a_script_of_its_own() {
    for (var path : List.of("/today", "/sign-in", "/none-such", "/sign-in/sent", "/l/none-such"))
      assertThat(ana.get(path).body()).as(path).doesNotContainPattern("\\sstyle=|<style|\\son\\w+=")
          .doesNotContainPattern("<script(?! src=)");
  }

  @Test void nothing_that_is_not_yours_looks_different_from_nothing() {
    var stranger = new Caller(house);
    var client = Guests.client(house, ENGAGEMENT, CLIENT);
    var nothing = stranger.get("/none-such");
    assertThat(nothing.statusCode()).isEqualTo(404);
    for (var caller : List.of(stranger, client, ana))
      for (var path : List.of("/none-such", "/engagements/" + ENGAGEMENT + "/none-such",
          "/c/none-such", "/engagements/7", "/assets/none-such")) {
        var answer = caller.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(404);
        assertThat(answer.body()).as(path).isEqualTo(nothing.body());
      }
  }

  @Test void a_stranger_at_a_professionals_front_page_is_asked_to_sign_in() {
    var answer = new Caller(house).get("/today");
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).contains("/sign-in");
  }

  @Test void a_form_without_its_secret_does_nothing_and_says_so_kindly() {
    var answer = ana.post("/sign-out", Map.of("_csrf", "guessed"));
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("El formulario ha caducado");
    assertThat(ana.get("/today").statusCode()).isEqualTo(200);
  }

  @Test void a_secret_of_one_browser_is_worth_nothing_in_another() {
    var hidden = Caller.hidden(new Caller(house).get("/sign-in").body());
    assertThat(ana.post("/sign-out", hidden).statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/sign-out", "/account/language", "/c/language"})
  void what_changes_something_does_not_open_by_looking(String path) {
    var answer = ana.get(path);
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).contains("POST");
    assertThat(answer.body()).contains("Esto no se abre así");
  }

  @Test void the_language_is_the_persons_own_then_the_address_then_the_browsers() {
    assertThat(new Caller(house).with("Accept-Language", "en-GB,es;q=0.5").get("/sign-in").body())
        .contains("<html lang=\"en\"");
    assertThat(ana.get("/today").headers().firstValue("Content-Language")).contains("es");
    assertThat(new Caller(house).with("Accept-Language", "ca,fr").get("/sign-in").body())
        .contains("<html lang=\"es\"");
    var reader = new Caller(house);
    assertThat(reader.get("/sign-in?lang=en").body()).contains("<html lang=\"en\"");
    assertThat(reader.get("/sign-in").body()).contains("<html lang=\"en\"");
    var changed = ana.submit("/today", "/account/language",
        Map.of("language", "en", "back", "/today"));
    assertThat(changed.headers().firstValue("Location")).contains("/today");
    assertThat(ana.get("/today").body()).contains("<html lang=\"en\"", "Good morning, Ana");
    ana.submit("/today", "/account/language", Map.of("language", "es", "back", "//evil.example"));
    assertThat(ana.get("/today").body()).contains("<html lang=\"es\"", "Buenos días, Ana");
  }

  @Test void every_page_says_for_whom_it_is() {
    var pages = house.part(RequestMappingHandlerMapping.class).getHandlerMethods();
    var open = pages.values().stream()
        .filter(it -> it.getBeanType().getPackageName().startsWith("pacta."))
        .filter(it -> it.getBeanType() != Faults.class)
        .filter(it -> Arrays.stream(it.getMethodParameters()).map(one -> one.getParameterType())
            .noneMatch(one -> Visitor.class.isAssignableFrom(one) || one == Page.class))
        .map(Object::toString).toList();
    assertThat(open).isEmpty();
  }

  @Test void nobody_ever_gets_a_session() {
    Guests.client(house, ENGAGEMENT, CLIENT).get("/c");
    new Caller(house).get("/sign-in");
    ana.get("/today");
    ana.post("/sign-out", Map.of());
    assertThat(SESSIONS).hasValue(0);
  }

  @Test void looking_at_a_page_writes_nothing() throws SQLException {
    var file = "jdbc:sqlite:" + house.data().resolve("pacta.db");
    try (var other = DriverManager.getConnection(file); var ask = other.createStatement()) {
      var before = version(ask);
      for (var i = 0; i < 3; i++) ana.get("/today");
      new Caller(house).get("/sign-in");
      assertThat(version(ask)).isEqualTo(before);
      ana.submit("/today", "/account/language", Map.of("language", "en"));
      assertThat(version(ask)).isNotEqualTo(before);
      ana.submit("/today", "/account/language", Map.of("language", "es"));
    }
  }

  @Test void a_fault_of_ours_is_told_with_a_code_that_is_in_the_log_and_nothing_more() {
    var log = new ListAppender<ILoggingEvent>();
    var logger = (Logger) LoggerFactory.getLogger(Faults.class);
    log.start();
    logger.addAppender(log);
    logger.setAdditive(false);
    var answer = ana.get("/test/broken");
    logger.setAdditive(true);
    logger.detachAppender(log);
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).contains("No es culpa tuya").doesNotContain("secret", "Exception");
    var code = Pattern.compile("código[^:]*: ([0-9A-F]{8})").matcher(answer.body());
    assertThat(code.find()).isTrue();
    assertThat(log.list).singleElement().satisfies(
        it -> assertThat(it.getFormattedMessage()).startsWith(code.group(1)));
    assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
  }

  private static long version(Statement ask) throws SQLException {
    try (var row = ask.executeQuery("pragma data_version")) {
      row.next();
      return row.getLong(1);
    }
  }

  /// A page with a fault in it.
  @Controller
  static final class Broken {
    @GetMapping("/test/broken") View show(Visitor anybody) {
      throw new IllegalStateException("a secret detail");
    }
  }
}
