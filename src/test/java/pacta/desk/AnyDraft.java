package pacta.desk;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import pacta.terms.Capacity;
import pacta.terms.Clause;
import pacta.terms.Draft;
import pacta.terms.FreeClause;
import pacta.terms.Payer;
import pacta.terms.Point;
import pacta.terms.RandomTerms;
import pacta.terms.ReferenceCalendar;
import pacta.terms.Terms;

/// A draft that two people might come to, whole unless one clause has been left out.
record AnyDraft(RandomGenerator random) {
  static final List<ZoneId> ZONES = List.of(ZoneId.of("Europe/Madrid"), ZoneId.of("Europe/Madrid"),
      ZoneId.of("Atlantic/Canary"), ZoneId.of("America/Mexico_City"),
      ZoneId.of("Australia/Lord_Howe"));

  Draft whole() {
    var draft = paid(Draft.of(countedByHand()));
    if (random.nextInt(4) > 0) return draft;
    var clauses = new ArrayList<Clause>(draft.clauses());
    clauses.add(new FreeClause(Point.CHANGES, "Nos hablamos antes de decidir."));
    return draft.withClauses(clauses);
  }

  /// Now and then a company pays, where the rest holds between businesses too.
  private Draft paid(Draft draft) {
    if (random.nextInt(6) > 0) return draft;
    var paid = draft.withParties(draft.professional().orElseThrow(),
        draft.client().orElseThrow(), Capacity.BUSINESS).with(Payer.class, new Payer(
            "Ejemplo, S. L.", Optional.empty(), Optional.empty(), "Nadia Rey",
            "nadia@example.com"));
    return paid.complete().isPresent() ? paid : draft;
  }

  /// Whoever checks by hand counts hours and days, and knows no calendar of working days.
  private Terms countedByHand() {
    var terms = RandomTerms.from(random);
    while (terms.find(ReferenceCalendar.class).isPresent()) terms = RandomTerms.from(random);
    return terms;
  }

  Draft maybeWithAGap() {
    var whole = whole();
    return random.nextInt(4) > 0 ? whole
        : whole.without(whole.clauses().get(random.nextInt(whole.clauses().size())).getClass());
  }
}
