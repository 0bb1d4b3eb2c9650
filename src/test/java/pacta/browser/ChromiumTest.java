package pacta.browser;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pacta.browser.Chromium.Look;

/// What looks at every page sees what is wrong with one.
@Tag("browser")
class ChromiumTest {
  @Test void what_axe_knows_of_is_found_and_so_is_a_page_that_scrolls_sideways() {
    try (var chromium = Chromium.open()) {
      var page = chromium.person(Look.PHONE);
      page.setContent("<main><h1>Pacta</h1><input><p style='color:#ccc'>Acuerdo</p></main>");
      assertThatThrownBy(() -> Chromium.accessible(page)).isInstanceOf(AssertionError.class)
          .hasMessageContainingAll("color-contrast", "label", "html-has-lang");
      page.setContent("<html lang=es><title>Pacta</title><main><h1>Pacta</h1>"
          + "<p style='width: 2000px'>Acuerdo</p></main></html>");
      assertThatThrownBy(() -> Chromium.accessible(page)).hasMessageContaining("sideways");
    }
  }
}
