package pacta.words;

import java.util.ArrayList;
import java.util.List;
import pacta.terms.LatePayment;
import pacta.terms.LatePayment.Rate;
import pacta.terms.LatePayment.Surcharge;

/// Paying late: what it adds, and what the professional may then do.
record LateWords(Ground ground, LatePayment clause) {
  String sentence() {
    var sentences = new ArrayList<String>();
    sentences.add(ground.say("late.grace", "n", clause.grace(),
        "from", clause.surcharge() instanceof Surcharge.None ? "none" : "due"));
    sentences.addAll(surcharge());
    clause.lump().ifPresent(sum -> sentences.add(
        ground.say("late.lump", "sum", ground.money(sum))));
    if (taxless()) sentences.add(ground.say("late.no-tax"));
    clause.suspend().ifPresent(days -> sentences.add(ground.say("late.suspend", "n", days)));
    clause.end().ifPresent(days -> sentences.add(ground.say("late.end", "n", days)));
    return String.join(" ", sentences);
  }

  private boolean taxless() {
    return clause.lump().isPresent() || !(clause.surcharge() instanceof Surcharge.None);
  }

  private List<String> surcharge() {
    return switch (clause.surcharge()) {
      case Surcharge.None() -> clause.lump().isPresent() ? List.of()
          : List.of(ground.say("late.nothing"));
      case Surcharge.Interest(var rate, var count) -> List.of(
          ground.say("late.interest", "rate", rate(rate)),
          ground.say("day-count." + count), ground.say("late.part-payment"));
      case Surcharge.EveryStretch it -> stretches(it);
    };
  }

  private String rate(Rate rate) {
    return switch (rate) {
      case Rate.Fixed(var year) ->
          ground.say("rate.fixed", "year", ground.percent(year));
      case Rate.Published(var published, var above) -> ground.say("rate." + published,
          "above", above.isNone() ? "none" : above.value().stripTrailingZeros()
              .compareTo(java.math.BigDecimal.ONE) == 0 ? "one" : "some",
          "points", ground.term(ground.formats().number(above.value())));
    };
  }

  private List<String> stretches(Surcharge.EveryStretch it) {
    var spans = new SpanWords(ground);
    var most = it.most().map(share -> ground.say("late.most",
        "share", ground.percent(share))).orElseGet(() -> ground.say("late.no-most"));
    return List.of(ground.say("late.stretch", "share", ground.percent(it.share()),
        "each", spans.each(it.every())), spans.counting(it.counting()),
        ground.say("late.stretch-part", "counting", it.counting().name()), most);
  }
}
