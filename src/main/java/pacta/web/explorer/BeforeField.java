package pacta.web.explorer;

import java.util.List;
import java.util.Optional;
import pacta.terms.Facts;
import pacta.terms.Retainer;
import pacta.terms.Terms;
import pacta.web.Page;

/// A field for something that was so before.
///
/// @param hint what it is taken to be while the field is empty
/// @param mode of the keyboard that a phone offers
public record BeforeField(String name, String label, String hint, String mode) {
  static List<BeforeField> all(Page page, Terms terms, Optional<Facts> facts) {
    return List.of(
        of(page, Before.USED, terms.price() instanceof Retainer
            ? "whatif.before.used.months" : "whatif.before.used", "numeric",
            facts.map(it -> page.formats().number(it.unitsUsed()))),
        of(page, Before.PAID, "whatif.before.paid", "decimal",
            facts.map(it -> page.money(it.paid()))),
        of(page, Before.PASSES, "whatif.before.passes", "numeric",
            facts.map(it -> page.formats().number(it.passesUsed()))),
        of(page, Before.TIMES, "whatif.before.times", "numeric", Optional.empty()));
  }

  private static BeforeField of(Page page, String name, String label, String mode,
      Optional<String> is) {
    return new BeforeField(name, page.say(label), is.map(value ->
        page.say("whatif.before.is", "value", value)).orElse(""), mode);
  }
}
