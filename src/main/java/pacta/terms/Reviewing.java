package pacta.terms;

import java.util.List;
import pacta.money.Money;
import pacta.money.Percent;
import pacta.terms.Consequence.PriceChange;
import pacta.terms.Consequence.Right;
import pacta.terms.PriceReview.Basis;
import pacta.terms.Verdict.Judged;
import pacta.terms.Verdict.NotAllowed;
import pacta.terms.Verdict.Objection;

/// The price changes while the work goes on.
record Reviewing(Terms terms, Facts facts, PriceReview clause,
    Incident.PriceIsReviewed incident) {
  Verdict verdict() {
    if (incident.from().isBefore(incident.last().plusMonths(clause.months())))
      return new NotAllowed(id(), Objection.REVIEW_TOO_SOON);
    if (terms.day(incident.told()).isAfter(incident.from().minusDays(clause.notice())))
      return new NotAllowed(id(), Objection.SAID_TOO_LATE);
    var sum = told().start(Step.What.PRICE, incident.price())
        .tell(new Step.Raised(by())).rounded().tell(new Step.Capped(most()));
    return new Judged(List.of(
        new PriceChange(sum.amount(), incident.from(), sum.because(id(), facts.version())),
        new Right(Right.Kind.CLIENT_MAY_END, told().because(id(), facts.version()))));
  }

  /// What the professional asks for, or what consumer prices rose by, whichever the clause follows.
  private Percent by() {
    return clause.basis() == Basis.CONSUMER_PRICES ? incident.index() : incident.asked();
  }

  private Money most() {
    return new Sum().start(Step.What.PRICE, incident.price())
        .tell(new Step.Raised(clause.most())).rounded().amount();
  }

  private Sum told() {
    return new Sum().tell(new Step.Counted(terms.day(incident.told()),
        (int) java.time.temporal.ChronoUnit.DAYS.between(
            terms.day(incident.told()), incident.from()), incident.from()));
  }

  private ClauseId id() {
    return terms.idOf(clause, 0);
  }
}
