package pacta.desk;

import java.util.List;
import pacta.engagement.Work;
import pacta.money.Money;
import pacta.people.Role;
import pacta.post.LetterKind.Outcome;
import pacta.terms.Consequence;
import pacta.terms.Consequence.UnitsUsed;
import pacta.terms.Scale;
import pacta.terms.Session;

/// What letters say of costs, from the same scale and consequences as the pages.
final class Sentences {
  private Sentences() {}

  /// What cancelling costs once it is no longer free: `Después cuesta 40,00 €; …`
  static String afterFree(Work work, Session session, Correspondence letter) {
    var bands = Scale.of(work.terms(), work.facts(), session).bands().stream()
        .filter(band -> !band.fee().isNone()).toList();
    var first = bands.getFirst();
    var last = bands.getLast();
    var cost = letter.formats().money(first.cost());
    if (first.equals(last)) return letter.say("after", "share", "whole", "cost", cost,
        "until", "", "last", "");
    return letter.say("after", "share", "part", "cost", cost,
        "until", letter.moment(first.until().orElseThrow()),
        "last", letter.formats().money(last.cost()));
  }

  static Outcome outcome(List<Consequence> consequences, Correspondence letter) {
    for (var consequence : consequences) {
      switch (consequence) {
        case Consequence.Charge charge -> {
          return new Outcome.Charge(amount(charge.amount(), letter));
        }
        case Consequence.Credit credit when credit.to() == Role.CLIENT -> {
          return new Outcome.Credit(amount(credit.amount(), letter));
        }
        case Consequence.PassSpent spent -> {
          return new Outcome.WithPass(letter.say("pass.left", "n", spent.left()));
        }
        case UnitsUsed used when used.fate() == UnitsUsed.Fate.FORFEITED -> {
          return new Outcome.UsesTheSession(amount(used.worth(), letter));
        }
        case Consequence.Right right when right.kind() == Consequence.Right.Kind.EXTRA_MINUTES -> {
          return new Outcome.ExtraTime(letter.formats()
              .duration(java.time.Duration.ofMinutes(right.minutes())));
        }
        case Consequence.Credit _, UnitsUsed _, Consequence.Right _, Consequence.StageChange _,
            Consequence.NoEffect _, Consequence.SessionMoved _, Consequence.Awaited _,
            Consequence.DatesMove _, Consequence.Standstill _, Consequence.PieceStands _,
            Consequence.UnitsLapse _, Consequence.UsableUntil _, Consequence.MinutesKept _,
            Consequence.PriceChange _ -> { }
      }
    }
    return new Outcome.Free();
  }

  private static String amount(Money money, Correspondence letter) {
    return letter.formats().money(money);
  }
}
