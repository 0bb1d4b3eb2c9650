package pacta.web.composer;

import java.util.List;
import pacta.terms.Clause;
import pacta.terms.Point;

/// The rules of a point: those in use with their fields, and those that can be added.
public record Rules(Sheet sheet, Point point) {
  /// A rule in use.
  ///
  /// @param kind the word its buttons end in
  /// @param word the one its page ends in
  /// @param open whether its fields show at once: it was just added, or something is wrong
  /// @param just added by the button that led here
  public record Used(String kind, String word, String title, String why, List<Input> inputs,
      boolean open, boolean just) {}

  /// What can be added for one purpose.
  public record Offers(String purpose, List<Offer> rules) {}

  /// @param why one line on what it is for
  public record Offer(String kind, String title, String why) {}

  public List<Used> used() {
    return Purpose.kinds(point).stream().filter(this::isUsed).map(this::used).toList();
  }

  public List<Offers> offers() {
    return Purpose.of(point).stream().map(purpose -> new Offers(
            say("rule.purpose." + purpose),
            purpose.kinds().stream().filter(it -> !isUsed(it)).map(kind -> new Offer(
                Shape.shortName(kind), say(Inputs.key(kind)), say(Inputs.key(kind) + ".why")))
                .toList()))
        .filter(it -> !it.rules().isEmpty()).toList();
  }

  private Used used(Class<? extends Clause> kind) {
    var word = Shape.shortName(kind);
    var act = sheet.form().value("act");
    var just = act.equals("rule:add:" + word);
    return new Used(word, Shape.word(kind), say(Inputs.key(kind)), say(Inputs.key(kind) + ".why"),
        Inputs.of(sheet).of(kind), just || act.contains(":" + RuleFields.name(kind) + "-")
            || sheet.faulty(RuleFields.name(kind) + "-"), just);
  }

  private boolean isUsed(Class<? extends Clause> kind) {
    return sheet.form().isTicked(RuleFields.name(kind));
  }

  private String say(String key) {
    return sheet.page().formats().capital(sheet.page().say(key, "client", sheet.client()));
  }
}
