package pacta.web.guide;

import java.util.function.Predicate;
import java.util.stream.IntStream;
import pacta.money.Money;
import pacta.money.Percent;
import pacta.people.Language;
import pacta.web.Texts;
import pacta.words.Formats;

/// The least and the most that a place takes, found by trying.
///
/// @param near whether the record takes a value there
/// @param far  whether all those around it take it too
record Limits(Language language, Predicate<Object> near, Predicate<Object> far) {
  private static final int WIDE = 1_000_000;
  private static final int LEAST_MAX = 60;
  private static final Percent MORE_THAN_ALL = Percent.of(1000);

  /// `de 0 a 1.440 minutos`
  ///
  /// @param some a figure that it takes
  String ofFigure(int some, String unit) {
    var least = IntStream.rangeClosed(0, LEAST_MAX).filter(far::test).findFirst().orElse(some);
    var of = unit.isEmpty() ? "" : " " + unit;
    if (near.test(WIDE)) return say("guide.value.at-least", "least", number(least), "of", of);
    return say("guide.value.between", "least", number(least), "most", number(most(some)),
        "of", of);
  }

  /// What is taken has no holes.
  private int most(int some) {
    var taken = some;
    var refused = WIDE;
    while (refused - taken > 1) {
      var middle = taken + (refused - taken) / 2;
      if (near.test(middle)) taken = middle;
      else refused = middle;
    }
    return taken;
  }

  String ofShare() {
    var least = far.test(Percent.NONE) ? "from-none" : "above-none";
    var most = near.test(MORE_THAN_ALL) ? "open" : near.test(Percent.ALL) ? "all" : "below-all";
    return say("guide.value.share." + least + "." + most);
  }

  String ofSum(Money some) {
    return say(far.test(Money.zero(some.currency()))
        ? "guide.value.sum.none" : "guide.value.sum");
  }

  private String number(int number) {
    return Formats.in(language).number(number);
  }

  private String say(String key, Object... named) {
    return Texts.say(language, key, named);
  }
}
