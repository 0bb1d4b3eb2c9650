package pacta.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// A real browser without a window. Each person in a test has a context of their own, so two can
/// be there at once. Whatever a page complains of on its console fails the test at the end.
public final class Chromium implements AutoCloseable {
  private static final Path SCREENS = Path.of("target", "screens");

  /// Of the phones that are about, in CSS pixels.
  private static final int NARROWEST = 320;

  /// For a busy machine; what is there is seen at once.
  private static final double PATIENCE_MS = 20_000;

  /// At the levels A and AA and best practice.
  private static final Map<String, Object> ALL = Map.of("type", "tag", "values", List.of("wcag2a",
      "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"));
  /// What the same page can still have wrong in other colours.
  private static final Map<String, Object> COLOURS = Map.of("type", "rule", "values",
      List.of("color-contrast", "link-in-text-block"));

  /// Only what it finds wrong is told: the rest of what it knows is megabytes.
  private static final String AXE = """
      rules => axe.run({runOnly: rules, resultTypes: ['violations']}).then(it =>
        it.violations.flatMap(rule => rule.nodes.map(node =>
          [rule.id, rule.help, node.html, node.failureSummary].join(' · '))))
      """;

  /// Words of ours that stand on two lines, each with where it is; what is hyphenated or as long
  /// as an address is not looked at.
  private static final String BROKEN = """
      longest => {
        const found = [], all = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (all.nextNode()) {
          const text = all.currentNode, box = document.createRange();
          if (text.parentElement.closest('script, option, textarea, .vh, [hidden]')) continue;
          for (const word of text.data.matchAll(/[\\p{L}\\p{N}]+/gu)) {
            if (word[0].length > longest) continue;
            box.setStart(text, word.index);
            box.setEnd(text, word.index + word[0].length);
            const lines = new Set([...box.getClientRects()].filter(it => it.width > 1)
              .map(it => Math.round(it.top)));
            if (lines.size > 1) found.push(word[0] + ' in ' + text.parentElement.outerHTML);
          }
        }
        return found;
      }
      """;
  /// Of the words, in letters: "responsabilidades" has to fit on a phone.
  private static final int LONGEST = 17;

  /// One for all the tests of a process, which ends with it. Each test has contexts of its own.
  private static Browser started;

  private final Browser browser;
  private final List<String> complaints = new ArrayList<>();
  /// Kept from one page to the next: to open one takes longer than to read most pages in it.
  private final Map<Look, Page> mirrors = new EnumMap<>(Look.class);

  private Chromium(Browser browser) {
    this.browser = browser;
  }

  /// Skips the test where there is no browser.
  public static Chromium open() {
    var program = program();
    Assumptions.assumeTrue(program.isPresent(), "no Chromium: set PACTA_CHROMIUM");
    if (started == null || !started.isConnected()) started = start(program.orElseThrow());
    return new Chromium(started);
  }

  private static Browser start(Path program) {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
    return Playwright.create(
            new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
        .chromium().launch(new LaunchOptions()
            .setExecutablePath(program).setArgs(List.of("--no-sandbox")));
  }

  private static Optional<Path> program() {
    return Stream.of(Optional.ofNullable(System.getenv("PACTA_CHROMIUM")).orElse(""),
            "/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome")
        .filter(it -> !it.isEmpty()).map(Path::of).filter(Files::isExecutable).findFirst();
  }

  /// How somebody looks at the pages.
  public enum Look {
    DESK, DESK_NO_SCRIPT, PHONE, PHONE_DARK, PHONE_NO_SCRIPT;

    boolean runsScripts() {
      return this != DESK_NO_SCRIPT && this != PHONE_NO_SCRIPT;
    }

    boolean isDark() {
      return this == PHONE_DARK;
    }

    NewContextOptions options() {
      var phone = name().startsWith("PHONE");
      return new NewContextOptions().setLocale("es-ES").setTimezoneId("Europe/Madrid")
          .setViewportSize(phone ? 390 : 1280, phone ? 844 : 900)
          .setDeviceScaleFactor(1).setHasTouch(phone).setIsMobile(phone)
          .setColorScheme(isDark() ? ColorScheme.DARK : ColorScheme.LIGHT)
          .setReducedMotion(ReducedMotion.REDUCE)
          .setJavaScriptEnabled(runsScripts());
    }
  }

  /// A person with a browser of their own, in Spanish.
  public Page person(Look look) {
    return watched(browser.newContext(look.options()));
  }

  /// The same person with the same cookies, looking in another way.
  public Page same(Page person, Look look) {
    var context = browser.newContext(look.options()
        .setStorageState(person.context().storageState()));
    return watched(context);
  }

  private Page watched(BrowserContext context) {
    var page = context.newPage();
    page.onConsoleMessage(it -> {
      var expected = it.text().contains("the server responded with a status of 4");
      if (it.type().equals("error") && !expected) complaints.add(page.url() + " " + it.text());
    });
    page.onPageError(it -> complaints.add(page.url() + " " + it));
    return page;
  }

  /// With `-Dpictures=true`, a picture of the whole page in `target/screens`.
  public static void picture(Page page, String name) {
    page.evaluate("document.fonts.ready");
    if (!Boolean.getBoolean("pictures")) return;
    page.screenshot(new ScreenshotOptions().setFullPage(true)
        .setPath(SCREENS.resolve(name + ".png")));
  }

  /// Nothing that axe knows of, and no sideways scroll.
  public static void accessible(Page page) {
    accessible(page, ALL);
  }

  private static void accessible(Page page, Map<String, Object> rules) {
    if (page.evaluate("typeof axe").equals("undefined"))
      page.evaluate(AxeBuilder.getAxeScript());
    assertThat((List<?>) page.evaluate(AXE, rules)).as(page.url()).isEmpty();
    upright(page);
  }

  private static void upright(Page page) {
    assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
        .as("%s scrolls sideways", page.url()).isEqualTo(true);
  }

  /// No word is broken in its middle.
  private static void whole(Page page) {
    assertThat((List<?>) page.evaluate(BROKEN, LONGEST)).as("broken words on %s", page.url())
        .isEmpty();
  }

  /// A check of the page somebody is on: in the light, in the dark, and on the narrowest of phones.
  public void glance(Page person, Look look) {
    glance(look.runsScripts() ? person : mirrored(person, look));
  }

  private static void glance(Page page) {
    colour(page, ColorScheme.DARK);
    accessible(page, COLOURS);
    colour(page, ColorScheme.LIGHT);
    accessible(page);
    var size = page.viewportSize();
    page.setViewportSize(NARROWEST, size.height);
    upright(page);
    whole(page);
    page.setViewportSize(size.width, size.height);
  }

  private static void colour(Page page, ColorScheme scheme) {
    page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
  }

  /// A picture, if there is to be one, and a check of a page in each look, for somebody who is
  /// there already.
  public void review(Page person, String name) {
    for (var look : List.of(Look.DESK, Look.PHONE)) {
      var page = mirrored(person, look);
      var picture = name + "-" + look.name().toLowerCase(Locale.ROOT);
      picture(page, picture);
      accessible(page);
      colour(page, ColorScheme.DARK);
      picture(page, picture + "_dark");
      accessible(page, COLOURS);
      colour(page, ColorScheme.LIGHT);
      page.navigate("about:blank");
    }
  }

  /// The page somebody is on, read again with the same cookies and looked at in another way.
  private Page mirrored(Page person, Look look) {
    var mirror = mirrors.computeIfAbsent(look, this::mirror);
    mirror.context().clearCookies();
    mirror.context().addCookies(person.context().cookies());
    mirror.navigate(person.url());
    return mirror;
  }

  /// What axe does is a script: where none runs, it looks at the same page in a browser that would
  /// run scripts and is given none.
  private Page mirror(Look look) {
    if (look.runsScripts()) return person(look);
    var mirror = person(look == Look.DESK_NO_SCRIPT ? Look.DESK : Look.PHONE);
    mirror.route("**/*.js", it -> it.fulfill(new FulfillOptions().setBody("")));
    return mirror;
  }

  @Override public void close() {
    List.copyOf(browser.contexts()).forEach(BrowserContext::close);
    assertThat(complaints).as("what pages complained of").isEmpty();
  }
}
