package pacta.terms;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import pacta.money.Money;
import pacta.terms.NoticeTiers.Table;

/// Where a notice falls in the table of fees that rules the day of the session.
record Tiering(Terms terms, NoticeTiers tiers, Session session, Instant told) {
  /// The table for the day the session is on.
  Table table() {
    return tiers.restDays().filter(_ -> !terms.reckoning().businessDays().isBusinessDay(
        session.counted().zoned().withZoneSameInstant(terms.zone()).toLocalDate()))
        .orElse(tiers.table());
  }

  Levy levy() {
    return table().fees().get(index());
  }

  ClauseId clause() {
    return clause(index());
  }

  List<Step> steps() {
    var steps = new ArrayList<Step>();
    steps.add(measured());
    var applied = index();
    if (applied > 0) steps.add(compared(applied - 1));
    if (applied < table().tiers().size()) steps.add(compared(applied));
    return steps;
  }

  Step measured() {
    var start = session.counted().instant();
    return new Step.Measured(told, start, Duration.between(told, start).toMinutes());
  }

  /// The tiers to either side, and what they would have cost.
  List<WhyNot> neighbours(Function<Levy, Money> outcome) {
    var others = new ArrayList<WhyNot>();
    var applied = index();
    var fees = table().fees();
    if (applied > 0)
      others.add(new WhyNot.Earlier(clause(applied - 1), deadline(applied - 1),
          outcome.apply(fees.get(applied - 1))));
    if (applied < table().tiers().size())
      others.add(new WhyNot.Later(clause(applied + 1), deadline(applied),
          outcome.apply(fees.get(applied + 1))));
    return others;
  }

  /// Which of the tiers applies, from 0; one past the last for less notice than any asks.
  private int index() {
    for (var i = 0; i < table().tiers().size(); i++)
      if (inTime(i)) return i;
    return table().tiers().size();
  }

  private boolean inTime(int tier) {
    return table().tiers().get(tier).notice()
        .inTime(told, session.counted(), terms.reckoning());
  }

  private Step compared(int tier) {
    return new Step.Compared(
        table().tiers().get(tier).notice(), deadline(tier), inTime(tier));
  }

  private Instant deadline(int tier) {
    return table().tiers().get(tier).notice().deadline(session.counted(), terms.reckoning());
  }

  private ClauseId clause(int tier) {
    return terms.idOf(tiers, tiers.firstSentence(table()) + tier);
  }
}
