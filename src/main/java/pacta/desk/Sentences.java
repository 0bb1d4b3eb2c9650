package pacta.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pacta.engagement.Work;
import pacta.money.Money;
import pacta.people.Role;
import pacta.post.Fact;
import pacta.post.LetterKind.Outcome;
import pacta.terms.Consequence.UnitsUsed;
import pacta.terms.Consequence;
import pacta.terms.Procedure;
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
          var amount = amount(credit.amount(), letter);
          return letter.work().terms().payer().<Outcome>map(it ->
              new Outcome.CreditOfPayer(amount, it.party().name()))
              .orElseGet(() -> new Outcome.Credit(amount));
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

  /// What the client does not agree with: the sum, or the session itself.
  static String disputed(Session session, Correspondence letter) {
    return letter.work().account().feeOf(session.number())
        .map(fee -> amount(fee.amount(), letter)).orElseGet(() -> letter.say("session"));
  }

  static Optional<String> place(Correspondence letter) {
    return letter.work().terms().find(Procedure.class).map(Procedure::place)
        .map(place -> switch (place) {
          case Procedure.Place.VideoCall() -> letter.say("place.video");
          case Procedure.Place.Telephone() -> letter.say("place.telephone");
          case Procedure.Place.InPerson(var address) ->
              letter.say("place.person", "address", address);
        });
  }

  private static String amount(Money money, Correspondence letter) {
    return letter.formats().money(money);
  }

  /// What the account comes to, line by line.
  static List<Fact> balance(Correspondence letter) {
    var account = letter.work().account();
    var facts = new ArrayList<Fact>();
    facts.add(Fact.of(letter.say("balance.agreed"), letter.formats().money(account.agreed())));
    if (!account.fees().isZero())
      facts.add(Fact.of(letter.say("balance.fees"), letter.formats().money(account.fees())));
    facts.add(Fact.of(letter.say("balance.paid"), letter.formats().money(account.paid())));
    facts.add(Fact.strong(letter.say(
        account.balance().isNegative() ? "balance.favour" : "balance.left"),
        letter.formats().money(abs(account.balance()))));
    return facts;
  }

  private static Money abs(Money amount) {
    return amount.isNegative() ? amount.negated() : amount;
  }
}
