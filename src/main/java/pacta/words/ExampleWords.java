package pacta.words;

import java.util.Optional;
import pacta.money.Money;
import pacta.money.Rounding;
import pacta.terms.Consequence;
import pacta.terms.Example;
import pacta.terms.Facts;
import pacta.terms.Incident;
import pacta.terms.PackagePrice;
import pacta.terms.ProjectPrice;
import pacta.terms.Step;
import pacta.terms.Tax;
import pacta.terms.Terms;
import pacta.terms.Verdict;

/// A worked example in two short phrases.
record ExampleWords(Ground ground, Telling telling, Example example) {
  static ExampleText of(Example example, Ground ground, Terms terms) {
    var telling = new Telling(
        terms, example.incident(), ground.language(), terms.zone(), Listener.BOTH);
    var words = new ExampleWords(ground, telling, example);
    return new ExampleText(ground.sentences(words.when()), words.outcome());
  }

  private String when() {
    return new IncidentWords(telling, IncidentWords.Voice.EXAMPLE).text() + given();
  }

  /// What is taken to have happened before, where the outcome depends on it.
  private String given() {
    var row = inARow();
    if (row.isPresent())
      return row.get().count() == 1 ? "" : ground.say("example.given.row", "n", row.get().count());
    return switch (example.incident()) {
      case Incident.ClientCancels _ when example.facts().history().done().stream().anyMatch(
          done -> done.incident() instanceof Incident.ProfessionalSetsOut) ->
          ground.say("example.given.on-the-way");
      case Incident.WorkEnds _, Incident.ClientWithdraws _ -> settled(example.facts());
      case Incident.OfSession _, Incident.WorkBegins _, Incident.PauseIsAsked _,
          Incident.PaymentIsLate _, Incident.PieceIsDelivered _, Incident.PieceIsAnswered _,
          Incident.RevisionIsAsked _, Incident.MaterialsAre _, Incident.ChangeIsAsked _,
          Incident.WorkIsHurried _, Incident.MonthEnds _, Incident.SessionsExpire _,
          Incident.PriceIsReviewed _ -> "";
    };
  }

  private String settled(Facts facts) {
    var paid = facts.paid().isZero() ? "NOTHING" : facts.paid().equals(whole()) ? "ALL" : "PART";
    var used = telling.terms().price() instanceof ProjectPrice
        ? "example.given.work." : "example.given.used.";
    return ground.say(used + paid, "n", facts.unitsUsed(), "paid", ground.money(facts.paid()));
  }

  private Money whole() {
    var price = telling.terms().price();
    var net = price instanceof PackagePrice it ? it.price() : price.unitValue(1);
    return Tax.onTop(net, price.vat(), Rounding.HALF_UP);
  }

  private String outcome() {
    var explained = Explained.of(example.verdict(), example.incident(), telling.terms(),
        ground.language(), telling.reader(), Listener.BOTH);
    return explained.outcome() + more() + right();
  }

  /// What a row gives a right to, besides what its last failing costs by itself.
  private String right() {
    return inARow().flatMap(_ -> completes()).map(it -> telling.say("and-right",
        "what", new ConsequenceWords(telling).headline(it))).orElse("");
  }

  /// The right that the clause of the example gives, where another decides the incident.
  private Optional<Consequence> completes() {
    return example.verdict() instanceof Verdict.Judged judged
        ? judged.consequences().stream().skip(1)
            .filter(it -> it instanceof Consequence.Right
                && it.because().clause().equals(example.clause())
                && !judged.main().because().clause().equals(example.clause())).findFirst()
        : Optional.empty();
  }

  private Optional<Step.InARow> inARow() {
    return completes().stream().flatMap(it -> it.because().steps().stream())
        .filter(Step.InARow.class::isInstance).map(Step.InARow.class::cast).findFirst();
  }

  /// Sums that come on top of the main one.
  private String more() {
    if (!(example.verdict() instanceof Verdict.Judged judged)) return "";
    var words = new ConsequenceWords(telling);
    var more = new StringBuilder();
    judged.consequences().stream().skip(1)
        .filter(it -> it instanceof Consequence.Charge || it instanceof Consequence.Credit)
        .forEach(it -> more.append(telling.say("and-sum",
            "amount", ground.money(words.amount(it).orElseThrow()), "what", words.headline(it))));
    return more.toString();
  }
}
