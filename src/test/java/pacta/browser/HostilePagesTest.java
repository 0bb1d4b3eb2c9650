package pacta.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pacta.access.FirstRun;
import pacta.browser.Chromium.Look;
import pacta.desk.Hostile;
import pacta.desk.HostileLife;
import pacta.desk.TestOffice;
import pacta.engagement.Quoted;
import pacta.engagement.Samples;
import pacta.engagement.Stage;
import pacta.people.Language;
import pacta.post.LetterBox;
import pacta.store.Database;
import pacta.store.Times;
import pacta.web.Guests;

/// The pages about an engagement in which hostile text is written everywhere: a real browser finds
/// in them the parts that it finds in those about a tame one, and no others.
@Tag("browser")
class HostilePagesTest {
  /// A host that nobody here has reason to ask.
  private static final String ELSEWHERE = "http://elsewhere.example/";
  private static final int NARROWEST = 320;
  /// Pages that show nothing of it: of a code that is known, and of one that is not.
  private static final int NAMELESS = 2;

  /// What a browser made of a page.
  ///
  /// @param parts  each kind of element with the names of its attributes, but for the one that a
  ///               script changes as it listens
  /// @param active how many there are of those that load or run something
  /// @param faults what is there that may not be anywhere
  private record Seen(List<String> parts, Map<String, Integer> active, List<String> faults,
      String text) {}

  private static final String LOOK = """
      () => {
        const all = [...document.querySelectorAll('*')];
        const active = {}, faults = [];
        for (const it of all) {
          const name = it.localName;
          if (/^(script|style|link|meta|base|img|iframe|object|embed|form|input)$/.test(name))
            active[name] = (active[name] ?? 0) + 1;
          for (const {name: key, value} of it.attributes) {
            if (/^on/i.test(key)) faults.push(name + ' ' + key);
            if (/^(href|src|action|formaction|data|poster|ping|xlink:href|hx-(get|post))$/.test(key)
                && !value.startsWith('mailto:')
                && new URL(value, location).origin !== location.origin)
              faults.push(name + ' ' + key + '=' + value);
            if (key === 'style' && /url|expression/i.test(value)) faults.push(name + ' ' + value);
          }
        }
        const unseen = document.documentElement.outerHTML.match(
          /.{0,20}[\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u00ad\\u061c\\u200b\\u200e\\u200f\
      \\u202a-\\u202e\\u2060-\\u2069\\ufeff\\ud800-\\udfff].{0,20}/u);
        if (unseen) faults.push('unseen: ' + escape(unseen[0]));
        if (document.documentElement.scrollWidth > innerWidth) faults.push('scrolls sideways: '
          + all.filter(it => it.getBoundingClientRect().right > innerWidth + 1).slice(-1)
            .map(it => it.outerHTML.slice(0, 200)));
        return {parts: [...new Set(all.filter(it => !it.hasAttribute('hx-sse:connect'))
            .map(it => it.localName + it.getAttributeNames().sort()))],
          active, faults, text: document.body.textContent};
      }""";

  @Test void text_that_would_break_a_page_stays_text_on_every_page() {
    try (var chromium = Chromium.open()) {
      var tame = seen(chromium, "Telares");
      var hostile = seen(chromium, Stream.of(Hostile.OBEYED, Hostile.UNSEEN, Hostile.BROKEN)
          .map(it -> it.text(ELSEWHERE)).reduce("W".repeat(300), (all, it) -> it + " " + all));
      assertThat(hostile.keySet()).isEqualTo(tame.keySet());
      var parts = new TreeSet<String>();
      tame.values().forEach(it -> parts.addAll(it.parts()));
      var shown = new ArrayList<String>();
      hostile.forEach((page, it) -> {
        assertThat(it.faults()).as(page).isEmpty();
        assertThat(it.active()).as(page).isEqualTo(tame.get(page).active());
        assertThat(parts).as(page).containsAll(it.parts());
        if (it.text().contains("<script>alert(1)</script>")) shown.add(page);
      });
      assertThat(hostile.keySet()).containsAll(shown).hasSize(shown.size() + NAMELESS);
    }
  }

  private static Map<String, Seen> seen(Chromium chromium, String text) {
    try (var house = House.open()) {
      house.turnTo(Samples.at("2027-01-08T10:00"));
      var token = house.part(FirstRun.class).begin(new FirstRun.Answers(text, text, text,
          "marta@example.com", Language.ES, Samples.MADRID, URI.create(house.at(""))),
          TestOffice.WORKSPACE, Samples.MARTA_ID, house.now()).orElseThrow();
      var walk = new Walk(house, chromium, HostileLife.in(house.part(Database.class), text));
      walk.marta.context().addCookies(List.of(
          new Cookie("pacta", token).setUrl(house.at(""))));
      walk.live();
      assertThat(walk.asked).as("what was asked of others").isEmpty();
      return walk.seen;
    }
  }

  /// The professional, the client and a stranger, going from page to page as the life goes on.
  private static final class Walk {
    private final House house;
    private final Chromium chromium;
    private final HostileLife life;
    private final Map<String, Seen> seen = new LinkedHashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final Page marta;
    private final Page stranger;
    private Page lucia;

    Walk(House house, Chromium chromium, HostileLife life) {
      this.house = house;
      this.chromium = chromium;
      this.life = life;
      marta = person();
      stranger = person();
    }

    private Page person() {
      var page = chromium.person(Look.PHONE);
      page.setViewportSize(NARROWEST, 800);
      page.onRequest(it -> {
        if (!it.url().startsWith(house.at("/"))) asked.add(it.url());
      });
      page.onDialog(it -> asked.add(it.message()));
      return page;
    }

    void live() {
      life.talk();
      stage("talking", "", "/invitation", "/alliance", "/agreement", "/history");
      var link = Guests.link(house, life.house().id, Samples.LUCIA_ID);
      lucia = person();
      look(lucia, "link", link);
      lucia.locator("main form button").first().click();
      client("talking", "", "/alliance", "/agreement");
      life.draft();
      stage("drawn", "", "/agreement", "/agreement/reading", "/what-if", "/history");
      client("drawn", "", "/agreement");
      life.propose();
      stage("sent", "", "/agreement", "/what-if", "/history");
      client("sent", "", "/agreement", "/what-if");
      life.sign();
      life.work();
      stage("running", "", "/agreement", "/sessions", "/statement", "/payments", "/history",
          "/what-if", "/case-file");
      client("running", "", "/agreement", "/statement", "/what-if", "/case-file");
      verify();
      letters();
    }

    /// Nobody signs in anew as the months go by.
    private void now() {
      house.turnTo(life.house().clock.instant());
      house.part(Database.class).sql().sql("update visit set expires_at = ?")
          .param(Times.of(house.now().plus(Duration.ofDays(1)))).update();
    }

    private void stage(String stage, String... pages) {
      now();
      for (var page : List.of("/today", "/engagements", "/engagements/new", "/practice"))
        look(marta, stage + " " + page, page);
      for (var page : pages)
        look(marta, stage + " engagement" + page, "/engagements/" + life.house().id + page);
    }

    private void client(String stage, String... pages) {
      now();
      for (var page : pages) look(lucia, stage + " c" + page, "/c" + page);
    }

    /// A code that was typed, one that is known, and the sealed paper with what people signed.
    private void verify() {
      stranger.navigate(house.at("/verificar?code="
          + URLEncoder.encode(life.text(), StandardCharsets.UTF_8)));
      keep(stranger, "no code");
      look(stranger, "known", "/verificar?code=" + Quoted.code(life.house().id));
      var running = (Stage.Running) life.house().see().stage();
      var paper = running.sealed().stream().filter(it -> it.language() == Language.ES).findFirst()
          .flatMap(it -> life.house().office.blobs().find(TestOffice.WORKSPACE, it.digest()))
          .orElseThrow();
      stranger.navigate(house.at("/verificar"));
      stranger.locator("input[type=file]").setInputFiles(
          new FilePayload("acuerdo.pdf", "application/pdf", paper.bytes()));
      stranger.locator("main form button").first().click();
      stranger.locator("[data-verdict=valid]").waitFor();
      keep(stranger, "paper");
    }

    private void letters() {
      look(marta, "letters", "/letters");
      var box = house.part(LetterBox.class).latest(TestOffice.WORKSPACE, 100);
      for (var it : box)
        look(marta, "letter " + it.kind() + " to " + it.person(), "/letters/" + it.id());
    }

    private void look(Page person, String name, String path) {
      var answer = person.navigate(house.at(path));
      assertThat(answer.status()).as(name).isEqualTo(200);
      assertThat(person.url()).as(name).isEqualTo(house.at(path));
      keep(person, name);
    }

    @SuppressWarnings("unchecked")
    private void keep(Page person, String name) {
      var it = (Map<String, Object>) person.evaluate(LOOK);
      seen.put(name, new Seen((List<String>) it.get("parts"),
          (Map<String, Integer>) it.get("active"), (List<String>) it.get("faults"),
          (String) it.get("text")));
    }
  }
}
