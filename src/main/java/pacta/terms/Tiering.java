package pacta.terms;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import pacta.money.Money;
import pacta.terms.NoticeTiers.Table;

/// Where a notice falls in the table of fees that rules the day of the session: worked out once,
/// and asked for more than once.
final class Tiering {
  private final Terms terms;
  private final NoticeTiers tiers;
  private final Session session;
  private final Instant told;
  private final Table table;
  private final Instant[] deadlines;

  /// Which of the tiers applies, from 0; one past the last for less notice than any asks.
  private final int index;

  Tiering(Terms terms, NoticeTiers tiers, Session session, Instant told) {
    this.terms = terms;
    this.tiers = tiers;
    this.session = session;
    this.told = told;
    var reckoning = terms.reckoning();
    table = tiers.restDays().filter(_ -> !reckoning.businessDays().isBusinessDay(
        session.counted().zoned().withZoneSameInstant(terms.zone()).toLocalDate()))
        .orElse(tiers.table());
    deadlines = table.tiers().stream()
        .map(tier -> tier.notice().deadline(session.counted(), reckoning)).toArray(Instant[]::new);
    var first = 0;
    while (first < deadlines.length && !inTime(first)) first++;
    index = first;
  }

  /// The table for the day the session is on.
  Table table() {
    return table;
  }

  Levy levy() {
    return table.fee(index);
  }

  ClauseId clause() {
    return clause(index);
  }

  List<Step> steps() {
    var steps = new ArrayList<Step>();
    steps.add(measured());
    if (index > 0) steps.add(compared(index - 1));
    if (index < deadlines.length) steps.add(compared(index));
    return steps;
  }

  Step measured() {
    var start = session.counted().instant();
    return new Step.Measured(told, start, Duration.between(told, start).toMinutes());
  }

  /// The tiers to either side, and what they would have cost.
  List<WhyNot> neighbours(Function<Levy, Money> outcome) {
    var others = new ArrayList<WhyNot>();
    if (index > 0)
      others.add(new WhyNot.Earlier(clause(index - 1), deadlines[index - 1],
          outcome.apply(table.fee(index - 1))));
    if (index < deadlines.length)
      others.add(new WhyNot.Later(clause(index + 1), deadlines[index],
          outcome.apply(table.fee(index + 1))));
    return others;
  }

  private boolean inTime(int tier) {
    return table.tiers().get(tier).notice().inTime(told, deadlines[tier]);
  }

  private Step compared(int tier) {
    return new Step.Compared(
        table.tiers().get(tier).notice(), deadlines[tier], inTime(tier));
  }

  private ClauseId clause(int tier) {
    return terms.idOf(tiers, tiers.firstSentence(table) + tier);
  }
}
