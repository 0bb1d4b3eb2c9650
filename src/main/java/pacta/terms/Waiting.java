package pacta.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pacta.money.Rounding;
import pacta.people.Role;
import pacta.terms.Consequence.Charge;
import pacta.terms.Consequence.DatesMove;
import pacta.terms.Consequence.NoEffect;
import pacta.terms.Consequence.Standstill;
import pacta.terms.Verdict.Judged;

/// The professional waits for what the client has to hand over.
record Waiting(Terms terms, Facts facts, ClientMaterials clause, Incident.MaterialsAre incident) {
  Verdict verdict() {
    var late = new Lateness.Days(clause.due(), incident.on());
    var sum = new Sum().tell(new Step.Late(late));
    var id = terms.idOf(clause, 0);
    if (late.days() <= clause.graceDays())
      return new Judged(List.of(new NoEffect(sum.because(id, facts.version(),
          new WhyNot.DaysOfGrace(id, clause.due().plusDays(clause.graceDays()))))));
    var consequences = new ArrayList<Consequence>();
    var because = sum.because(id, facts.version());
    var asleep = late.days() > clause.dormantDays();
    if (asleep && incident.there() && clause.restart().isPositive()) consequences.add(restart());
    if (asleep && !incident.there())
      consequences.add(new Standstill(Standstill.Kind.DORMANT,
          clause.due().plusDays(clause.dormantDays() + 1L), Optional.empty(), because));
    consequences.add(new DatesMove(Math.toIntExact(late.days()), because));
    return new Judged(consequences);
  }

  private Charge restart() {
    var sum = new Sum().tell(new Step.Late(new Lateness.Days(clause.due(), incident.on())))
        .start(Step.What.RESTART, clause.restart()).taxed(terms.price().vat()).rounded();
    return new Charge(Role.CLIENT, sum.amount(),
        Tax.within(sum.amount(), terms.price().vat(), Rounding.HALF_UP),
        sum.because(terms.idOf(clause, 0), facts.version()));
  }
}
