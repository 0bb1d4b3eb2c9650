package pacta.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/// What people do to a page, by keyboard: so it goes the same way with scripts and without, where
/// no frames are drawn that a click could wait for.
final class Hands {
  private Hands() {}

  /// @param field as its form calls it
  static void fill(Page page, String field, String text) {
    page.locator("#" + field).fill(text);
  }

  static void choose(Page page, String what) {
    page.locator(what).press(" ");
    assertThat(page.locator(what)).isChecked();
  }

  /// The first button whose name has these words.
  static void press(Page page, String name) {
    press(page.locator("main"), name);
  }

  static void press(Locator where, String name) {
    enter(where, AriaRole.BUTTON, name);
  }

  /// The first link whose name has these words.
  static void follow(Page page, String name) {
    follow(page.locator("main"), name);
  }

  static void follow(Locator where, String name) {
    enter(where, AriaRole.LINK, name);
  }

  private static void enter(Locator where, AriaRole role, String name) {
    where.getByRole(role, new Locator.GetByRoleOptions().setName(name)).first().press("Enter");
  }
}
