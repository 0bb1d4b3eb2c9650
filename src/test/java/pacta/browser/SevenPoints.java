package pacta.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static pacta.browser.Hands.choose;
import static pacta.browser.Hands.fill;

import com.microsoft.playwright.Page;
import java.util.function.Consumer;
import pacta.people.Language;

/// A whole agreement written through the forms of the composer: eight sessions for 640 euros, from
/// 25 March 2026, with a day's notice.
///
/// @param look what is done on each form before it is saved
record SevenPoints(Page page, Language language, Runnable look) {
  void written(String engagement) {
    page.navigate(engagement + "/agreement?point=1");
    point(1, this::parties);
    point(2, it -> {
      fill(it, "included", say("ocho sesiones\nun informe", "eight sessions\na report"));
      fill(it, "excluded", say("terapia", "therapy"));
    });
    point(3, this::procedure);
    point(4, this::fees);
    point(5, this::changes);
    point(6, it -> choose(it, "#extras-none"));
    assertThat(page.locator("#point-form")).containsText(say(
        "Los siete puntos están completos y encajan", "The seven points are complete and fit"));
    look.run();
  }

  private String say(String spanish, String english) {
    return language == Language.ES ? spanish : english;
  }

  private void point(int number, Consumer<Page> hand) {
    var heading = page.locator("#point-form h2").first();
    assertThat(heading).containsText(number + ". ");
    hand.accept(page);
    look.run();
    page.locator("#point-form button.primary").press("Enter");
    assertThat(heading).containsText(number + 1 + ". ");
  }

  private void parties(Page it) {
    fill(it, "client-name", "Luis Mora Gil");
    fill(it, "client-address", "Calle Mayor 1, Girona");
    choose(it, "#capacity-CONSUMER");
  }

  private void procedure(Page it) {
    choose(it, "#count-fixed");
    fill(it, "sessions", "8");
    fill(it, "minutes", "60");
    it.locator("#rhythm").selectOption("FORTNIGHTLY");
    it.locator("#place").selectOption("video");
    fill(it, "starts", "2026-03-25");
    fill(it, "usually", "10:00");
  }

  private void fees(Page it) {
    choose(it, "#kind-package");
    fill(it, "price", say("640,00", "640.00"));
    fill(it, "price-sessions", "8");
    it.locator("#vat").selectOption("included");
    choose(it, "#payment-parts");
    fill(it, "part-0-amount", say("320,00", "320.00"));
    it.locator("#part-0-due").selectOption("signature");
    fill(it, "part-0-days", "0");
    fill(it, "part-1-amount", say("320,00", "320.00"));
    it.locator("#part-1-due").selectOption("session");
    fill(it, "part-1-session", "5");
    fill(it, "part-1-before", "2");
  }

  private void changes(Page it) {
    fill(it, "tier-0-notice", "24");
    fill(it, "tier-0-share", "0");
    fill(it, "tier-1-notice", "2");
    fill(it, "tier-1-share", "50");
    fill(it, "less", "100");
    fill(it, "passes", "1");
  }
}
