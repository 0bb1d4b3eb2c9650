package pacta.web.explorer;

import java.util.Optional;
import pacta.money.Money;
import pacta.terms.Facts;
import pacta.terms.Scenario;
import pacta.terms.Terms;
import pacta.terms.Verdict;
import pacta.web.Figures;
import pacta.web.Form;

/// What is supposed to have been so before, where somebody says it: an empty field leaves it as the
/// plan has it, or as it is.
///
/// @param times how often the very same happened before
record Before(Optional<Integer> used, Optional<Integer> passes, Optional<Money> paid, int times) {
  static final String USED = "if-before-used";
  static final String PASSES = "if-before-passes";
  static final String PAID = "if-before-paid";
  static final String TIMES = "if-before-times";
  private static final int MOST_TIMES = 20;

  static Before read(Form form, Figures figures, Terms terms) {
    var paid = form.text(PAID).isEmpty() ? Optional.<Money>empty() : form.read(PAID,
        text -> Money.of(figures.read(text), terms.currency()), "whatif.fault.money");
    return new Before(count(form, USED), count(form, PASSES), paid,
        count(form, TIMES).orElse(0));
  }

  private static Optional<Integer> count(Form form, String field) {
    if (form.text(field).isEmpty()) return Optional.empty();
    return form.read(field, text -> {
      if (!text.matches("\\d{1,3}")
          || field.equals(TIMES) && Integer.parseInt(text) > MOST_TIMES)
        throw new NumberFormatException(text);
      return Integer.parseInt(text);
    }, "whatif.fault.whole");
  }

  /// Whether anything is said at all.
  boolean isSaid() {
    return used.isPresent() || passes.isPresent() || paid.isPresent() || times > 0;
  }

  Scenario with(Scenario one, Terms terms) {
    var was = one.facts();
    var facts = new Facts(was.version(), passes.orElse(was.passesUsed()),
        used.orElse(was.unitsUsed()), paid.orElse(was.paid()), was.fees(), was.history());
    for (var i = 0; i < times; i++)
      if (new Scenario(facts, one.incident()).under(terms) instanceof Verdict.Judged judged)
        facts = facts.with(facts.history().and(one.incident(), judged));
    return new Scenario(facts, one.incident());
  }
}
