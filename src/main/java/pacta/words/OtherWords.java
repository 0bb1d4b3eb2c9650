package pacta.words;

import java.util.List;
import java.util.Optional;
import pacta.terms.Consequence;
import pacta.terms.Consequence.Right;
import pacta.terms.Consequence.UnitsUsed;
import pacta.terms.PackagePrice;
import pacta.terms.Verdict;

/// What follows besides the main consequence, each in one sentence with its clause.
record OtherWords(Telling telling, Verdict.Judged verdict) {
  List<String> sentences() {
    return verdict.consequences().stream().skip(1).map(this::sentence).flatMap(Optional::stream)
        .toList();
  }

  private Optional<String> sentence(Consequence it) {
    return switch (it) {
      case Consequence.Charge _, Consequence.Credit _ -> Optional.of(sum(it));
      case UnitsUsed one -> one.fate() == UnitsUsed.Fate.RETURNED && !stillToBeGiven()
          ? Optional.empty() : Optional.of(plain(it));
      // whatever comes first then says it as well
      case Right one when one.kind() == Right.Kind.SESSION_AGAIN -> Optional.empty();
      case Consequence.StageChange one -> Optional.of(because(it,
          telling.say("headline.ends", "lastDay", telling.date(one.lastDay()))));
      case Consequence.Awaited one -> Optional.of(one.because().result().isPresent()
          ? sum(it) : plain(it));
      case Consequence.UnitsLapse _, Consequence.PriceChange _ -> Optional.of(sum(it));
      case Consequence.PassSpent _, Right _, Consequence.NoEffect _, Consequence.SessionMoved _,
          Consequence.DatesMove _, Consequence.Standstill _, Consequence.PieceStands _,
          Consequence.UsableUntil _, Consequence.MinutesKept _ -> Optional.of(plain(it));
    };
  }

  /// Where sessions are counted, one that does not count has to be held; that it is given again, or
  /// is at another time, is said apart.
  private boolean stillToBeGiven() {
    return telling.terms().find(PackagePrice.class).isPresent()
        && verdict.consequences().stream().noneMatch(it -> it instanceof Consequence.SessionMoved
            || it instanceof Right right && right.kind() == Right.Kind.SESSION_AGAIN);
  }

  private String plain(Consequence it) {
    return because(it, words().headline(it));
  }

  /// With its arithmetic, where it takes any.
  private String sum(Consequence it) {
    var worked = new StepWords(telling, it.because()).arithmetic();
    return because(it, telling.say(worked.size() > 1 ? "other.sum-worked" : "other.sum",
        "amount", telling.money(words().amount(it).orElseThrow()), "what", words().headline(it),
        "worked", String.join("; ", worked)));
  }

  private String because(Consequence it, String what) {
    return telling.say("other", "what", telling.formats().capital(what),
        "clause", it.because().clause().toString());
  }

  private ConsequenceWords words() {
    return new ConsequenceWords(telling);
  }
}
