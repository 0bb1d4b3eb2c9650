package pacta.terms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pacta.people.Role;
import pacta.terms.Consequence.UnitsUsed;
import pacta.terms.Consequence.UnitsUsed.Fate;
import pacta.terms.Excuse.Cause;

/// A reason given for cancelling late or not coming, and whether the agreement takes it.
///
/// @param unproven whether the time to prove it went by
record Excusing(Terms terms, Facts facts, Session session, Instant told,
    Optional<Cause> cause, boolean unproven) {
  /// What follows when it does: nothing is owed; where a proof is asked for, until it is shown the
  /// matter stays open.
  ///
  /// @param noShow whether it is for not having come
  Optional<List<Consequence>> consequences(List<Step> steps, boolean noShow) {
    if (unproven) return Optional.empty();
    return excuse().filter(it -> takes(it) && (it.noShow() || !noShow)).map(it -> {
      var clause = terms.idOf(it, 0);
      var sum = new Sum(steps).tell(new Step.Justified(cause.orElseThrow(), used(), it.most()));
      var because = sum.because(clause, facts.version());
      var consequences = new ArrayList<Consequence>();
      consequences.add(new Consequence.NoEffect(because));
      consequences.add(new UnitsUsed(Fate.RETURNED,
          Prices.worth(terms, facts, session), because));
      if (it.proofDays() > 0)
        consequences.add(new Consequence.Awaited(Role.CLIENT, Consequence.Awaited.What.PROOF,
            terms.endOf(terms.day(told).plusDays(it.proofDays())), because));
      return List.copyOf(consequences);
    });
  }

  /// Why a reason that was given does not help.
  Optional<WhyNot> whyNot() {
    return excuse().filter(_ -> cause.isPresent()).flatMap(it -> {
      var clause = terms.idOf(it, 0);
      if (!it.causes().contains(cause.get()))
        return Optional.of(new WhyNot.ExcuseNotAgreed(clause, cause.get()));
      if (unproven) return Optional.of(new WhyNot.NotProven(clause, cause.get(),
          terms.day(told).plusDays(it.proofDays())));
      return takes(it) ? Optional.empty()
          : Optional.of(new WhyNot.ExcusesUsedUp(clause, it.most()));
    });
  }

  private boolean takes(Excuse excuse) {
    return cause.filter(excuse.causes()::contains)
        .filter(it -> it == Cause.FORCE_MAJEURE || used() < excuse.most()).isPresent();
  }

  private Optional<Excuse> excuse() {
    return terms.find(Excuse.class);
  }

  /// Excuses taken in the calendar year of the notice, those of force majeure left out.
  private long used() {
    var year = terms.day(told).getYear();
    return facts.history().count(done -> done.verdict().main().because().steps().stream()
        .anyMatch(step -> step instanceof Step.Justified it && it.cause() != Cause.FORCE_MAJEURE)
        && terms.day(done.incident().told()).getYear() == year);
  }
}
