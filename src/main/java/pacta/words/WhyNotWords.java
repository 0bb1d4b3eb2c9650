package pacta.words;

import java.util.Arrays;
import pacta.money.Money;
import pacta.terms.FixedSlot;
import pacta.terms.Incident;
import pacta.terms.NoticeTiers;
import pacta.terms.WhyNot;
import pacta.time.Notice.Boundary;

/// Neighbouring rules that did not apply, and what they would have cost.
record WhyNotWords(Telling telling) {
  String text(WhyNot why) {
    return switch (why) {
      case WhyNot.Earlier it -> say(it, "other.earlier." + boundary(it),
          "by", telling.moment(it.by()), "cost", money(it.wouldCost()));
      case WhyNot.Later it -> say(it, "other.later." + boundary(it),
          "after", telling.moment(it.after()), "cost", money(it.wouldCost()));
      case WhyNot.PassLeft it -> say(it, it.left() == 1 ? "other.pass-one" : "other.pass",
          "left", it.left(), "cost", money(Money.zero(telling.terms().currency())));
      case WhyNot.PassesUsedUp it -> say(it, "other.passes-used", "agreed", it.agreed());
      case WhyNot.EndedByProfessional it -> say(it, ended());
      case WhyNot.ExcuseNotAgreed it -> say(it, "other.excuse-not-agreed",
          "cause", telling.say("cause.name." + it.cause()));
      case WhyNot.ExcusesUsedUp it -> say(it, "other.excuses-used", "n", it.most());
      case WhyNot.NotProven it -> say(it, "other.not-proven", "until",
          telling.date(it.until()), "cause", telling.say("cause.name." + it.cause()));
      case WhyNot.FreeWeeksUsedUp it -> say(it, "other.free-weeks-used", "n", it.weeks());
      case WhyNot.MovesUsedUp it -> say(it, "other.moves-used", "n", it.times());
      case WhyNot.CausedByOther it -> say(it, caused());
      case WhyNot.DaysOfGrace it ->
          say(it, "other.days-of-grace", "until", telling.date(it.until()));
      case WhyNot.PriceChanges it ->
          say(it, "other.price-changes", "from", telling.date(it.from()));
      case WhyNot.DepositUntil it ->
          say(it, "other.deposit-until", "until", telling.date(it.until()));
    };
  }

  /// Who is the reason depends on what was to be done.
  private String caused() {
    return switch (telling.incident()) {
      case Incident.PieceIsDelivered _ -> "other.caused.delivered";
      case Incident.WorkIsHurried _ -> "other.caused.hurry";
      case Incident.OfSession _, Incident.WorkBegins _, Incident.WorkEnds _,
          Incident.ClientWithdraws _, Incident.PauseIsAsked _, Incident.PaymentIsLate _,
          Incident.PieceIsAnswered _, Incident.RevisionIsAsked _, Incident.MaterialsAre _,
          Incident.ChangeIsAsked _, Incident.MonthEnds _, Incident.SessionsExpire _,
          Incident.PriceIsReviewed _ -> "other.caused.begins";
    };
  }

  private String ended() {
    return telling.incident() instanceof Incident.WorkEnds it
        && it.reason() != Incident.Reason.FREELY
        ? "other.ended." + it.reason() : "other.ended-by-professional";
  }

  /// A free week of a kept hour may be said until the very moment.
  private Boundary boundary(WhyNot why) {
    if (telling.terms().find(FixedSlot.class)
        .filter(it -> telling.terms().idOf(it, 0).equals(why.clause())).isPresent())
      return Boundary.IN_TIME;
    return telling.terms().find(NoticeTiers.class)
        .map(it -> it.table().tiers().getFirst().notice().boundary()).orElse(Boundary.IN_TIME);
  }

  private String money(Money amount) {
    return telling.formats().money(amount);
  }

  private String say(WhyNot why, String key, Object... named) {
    var slots = Arrays.copyOf(named, named.length + 2);
    slots[named.length] = "clause";
    slots[named.length + 1] = why.clause().toString();
    return telling.say(key, slots);
  }
}
