package pacta.words;

import static org.assertj.core.api.Assertions.assertThat;
import static pacta.words.Everything.FIRST_DAY;
import static pacta.words.Everything.euros;
import static pacta.words.Everything.noon;
import static pacta.words.Everything.signed;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import pacta.people.Language;
import pacta.people.Role;
import pacta.terms.ClauseId;
import pacta.terms.Consequence;
import pacta.terms.Derivation;
import pacta.terms.Draft;
import pacta.terms.Example;
import pacta.terms.Incident;
import pacta.terms.Judge;
import pacta.terms.PublicRate;
import pacta.terms.Step;
import pacta.terms.Verdict;
import pacta.terms.Version;

/// Whatever can happen is told, to both and in both languages, and can be worked out again.
class EveryIncidentTest {
  private final Told told = new Told();

  @Test void everything_that_can_happen_is_told() {
    new SessionCases(told).all();
    new WorkCases(told).all();
    byHand();
    told.saidAll();
  }

  @Test void a_part_payment_goes_to_the_interest_first_and_says_so() {
    var due = LocalDate.of(2025, 12, 5);
    var late = new Incident.PaymentIsLate(euros("726.00"), due, List.of(
        new Incident.PaidPart(euros("300.00"), due.plusDays(2)),
        new Incident.PaidPart(euros("100.00"), due.plusDays(9))), due.plusDays(20), noon(due));
    var terms = Everything.monthly();
    var explained = Explained.of(Judge.judge(terms, signed(0), late), late, terms, Language.ES,
        terms.zone(), Listener.BOTH);
    assertThat(explained.plain().replace(Formats.NO_BREAK, ' '))
        .contains("Queda: 726,00 € − (300,00 € − 0,32 €) = 426,32 €")
        .contains("Queda: 426,32 € − (100,00 € − 0,65 €) = 326,97 €");
  }

  @Test void every_example_of_an_agreement_is_told() {
    for (var terms : List.of(Everything.sessions(), Everything.work(),
        Everything.monthly(), Everything.keptHour()))
      for (var language : Language.values())
        for (var example : Example.of(terms)) {
          var text = ExampleWords.of(example, Ground.of(Draft.of(terms), language),
              terms);
          assertThat(text.when() + text.outcome()).doesNotContain("{", "null");
          assertThat(text.when()).isNotBlank();
          assertThat(text.outcome()).isNotBlank();
        }
  }

  /// What no clause leads to by itself, or only in company.
  private void byHand() {
    var work = Everything.work();
    var id = new ClauseId(5, 1);
    var ends = new Incident.WorkEnds(Role.CLIENT, noon(FIRST_DAY));
    for (var what : Step.What.values()) {
      var steps = List.<Step>of(new Step.Started(what, euros("12.34")),
          new Step.Added(what, euros("-1.00")), new Step.AtLeast(euros("40.00")));
      var because = new Derivation(id, Version.FIRST, steps, List.of());
      var charge = new Consequence.Charge(
          Role.CLIENT, euros("40.00"), euros("0.00"), because);
      for (var incident : List.of(ends,
          new Incident.MaterialsAre(true, FIRST_DAY, noon(FIRST_DAY))))
        told.tell(new Verdict.Judged(List.of(charge, charge)), incident, work);
    }
    for (var objection : Verdict.Objection.values())
      told.tell(new Verdict.NotAllowed(id, objection), ends, work);
    for (var rate : PublicRate.values())
      told.tell(new Verdict.NotComputable(id, rate, FIRST_DAY), ends, work);
  }
}
