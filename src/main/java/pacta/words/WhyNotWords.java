package pacta.words;

import pacta.money.Money;
import pacta.terms.WhyNot;
import pacta.time.Notice.Boundary;

/// Neighbouring rules that did not apply, and what they would have cost.
record WhyNotWords(Telling telling) {
  String text(WhyNot why) {
    var clause = why.clause().toString();
    return switch (why) {
      case WhyNot.Earlier it -> telling.say("other.earlier." + boundary(), "clause", clause,
          "by", telling.moment(it.by()), "cost", money(it.wouldCost()));
      case WhyNot.Later it -> telling.say("other.later." + boundary(), "clause", clause,
          "after", telling.moment(it.after()), "cost", money(it.wouldCost()));
      case WhyNot.PassLeft it -> telling.say(it.left() == 1 ? "other.pass-one" : "other.pass",
          "clause", clause, "left", it.left(),
          "cost", money(Money.zero(telling.terms().price().currency())));
      case WhyNot.PassesUsedUp it ->
          telling.say("other.passes-used", "clause", clause, "agreed", it.agreed());
      case WhyNot.EndedByProfessional _ ->
          telling.say("other.ended-by-professional", "clause", clause);
    };
  }

  private Boundary boundary() {
    return telling.terms().tiers().tiers().getFirst().notice().boundary();
  }

  private String money(Money amount) {
    return telling.formats().money(amount);
  }
}
