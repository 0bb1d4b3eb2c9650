package pacta.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pacta.browser.Chromium.Look;
import pacta.web.Guests;

/// Anybody reads what a clause says and does: on a phone, in the dark, without scripts, with the
/// keyboard.
@Tag("browser")
class ClausesTest {
  @Test void a_stranger_finds_a_clause_and_reads_it() {
    try (var house = House.open(); var chromium = Chromium.open()) {
      Guests.ana(house);
      var stranger = chromium.person(Look.DESK);
      stranger.navigate(house.at("/clauses"));
      chromium.review(stranger, "clauses");
      for (var word : List.of("notice-tiers", "late-payment", "free-clause")) {
        stranger.navigate(house.at("/clauses/" + word));
        chromium.review(stranger, "clause-" + word);
      }
      var plain = chromium.person(Look.PHONE_NO_SCRIPT);
      plain.navigate(house.at("/clauses"));
      Hands.follow(plain, "Hasta cuándo se usan las sesiones");
      assertThat(plain.locator("h1")).hasText("Hasta cuándo se usan las sesiones");
      plain.getByText("Las sesiones que sobren: Se pierden").first().press("Enter");
      assertThat(plain.getByText("Las que queden entonces se pierden.")).isVisible();
      chromium.glance(plain, Look.PHONE_NO_SCRIPT);
      plain.getByText("English").first().press("Enter");
      assertThat(plain.locator("html")).hasAttribute("lang", "en");
      Hands.follow(plain, "All the clauses");
      assertThat(plain.locator("h1")).hasText("The clauses, one by one");
    }
  }
}
