package pacta.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pacta.money.Money;
import pacta.money.Percent;
import pacta.terms.Consequence;
import pacta.terms.Consequence.Right;
import pacta.terms.Consequence.UnitsUsed;
import pacta.terms.Derivation;
import pacta.terms.Incident;
import pacta.terms.PackagePrice;
import pacta.terms.Step;
import pacta.terms.Verdict;

/// A judged incident in words. The consequence that says most comes first and gives the headline.
record JudgedWords(Telling telling, Verdict.Judged verdict) {
  Explained explained() {
    var main = verdict.main();
    var because = main.because();
    var lines = new ArrayList<>(new StepWords(telling, because).lines());
    lines.add(new SumLine(result(main), "", telling.formats().money(amount(main)),
        SumLine.Kind.RESULT));
    return new Explained(tone(main), telling.question(), telling.formats().money(amount(main)),
        headline(main), lines, telling.because(because.clause()),
        Optional.of(because.clause()), others(because), brief(main));
  }

  Money amount(Consequence main) {
    return switch (main) {
      case Consequence.Charge it -> it.amount();
      case Consequence.Credit it -> it.amount();
      case UnitsUsed it -> it.because().result().orElse(it.worth());
      case Consequence.PassSpent _, Right _, Consequence.StageChange _, Consequence.NoEffect _ ->
          Money.zero(telling.terms().price().currency());
    };
  }

  private Tone tone(Consequence main) {
    return switch (main) {
      case Consequence.Charge it -> share(it.because()).map(Tone::of).orElse(Tone.COST);
      case UnitsUsed it -> it.fate() == UnitsUsed.Fate.FORFEITED ? Tone.COST : Tone.FREE;
      case Consequence.Credit _, Consequence.PassSpent _, Right _, Consequence.StageChange _,
          Consequence.NoEffect _ -> Tone.FREE;
    };
  }

  String headline(Consequence main) {
    return switch (main) {
      case Consequence.Charge it -> share(it.because()).map(this::part)
          .orElseGet(() -> telling.say("headline.owed"));
      case Consequence.Credit it -> it.due().map(due -> telling.say("headline.refund",
          "due", telling.formats().date(due))).orElseGet(() -> telling.say("headline.discount",
              "share", telling.formats().percent(share(it.because()).orElseThrow())));
      case UnitsUsed it -> telling.say(
          it.fate() == UnitsUsed.Fate.FORFEITED ? "headline.used" : "headline.held");
      case Consequence.PassSpent(var left, var _) -> telling.say("headline.pass", "left", left);
      case Right(var kind, var minutes, var _) -> kind == Right.Kind.SESSION_AGAIN
          ? telling.say("headline.again")
          : telling.say("headline.extra", "extra", telling.ground().minutes(minutes));
      case Consequence.StageChange _ -> telling.say("headline.even");
      case Consequence.NoEffect it -> telling.say(inGrace(it.because())
          ? "headline.grace" : "headline.free");
    };
  }

  private String part(Percent share) {
    if (share.isAll()) return telling.say("headline.whole");
    return share.equals(Percent.of(50)) ? telling.say("headline.half")
        : telling.say("headline.part", "share", telling.formats().percent(share));
  }

  static Optional<Percent> share(Derivation because) {
    return because.steps().stream().filter(Step.Multiplied.class::isInstance)
        .map(step -> ((Step.Multiplied) step).share()).reduce((_, last) -> last);
  }

  private static boolean inGrace(Derivation because) {
    return because.steps().stream().anyMatch(Step.WithinGrace.class::isInstance);
  }

  private String result(Consequence main) {
    return switch (telling.incident()) {
      case Incident.ClientCancels _ -> main instanceof UnitsUsed
          ? telling.say("result.used") : telling.say("result.cancel");
      case Incident.ClientDoesNotCome _ -> main instanceof UnitsUsed
          ? telling.say("result.used") : telling.say("result.no-show");
      case Incident.ProfessionalCancelsSession _ -> telling.say("result.own");
      case Incident.SessionIsHeld _ -> telling.say("result.held");
      case Incident.WorkEnds _ -> telling.say(main instanceof Consequence.Credit
          ? "result.refund" : main instanceof Consequence.Charge ? "result.owed" : "result.even");
    };
  }

  private List<String> others(Derivation because) {
    var others = new ArrayList<>(because.others().stream()
        .map(new WhyNotWords(telling)::text).toList());
    var kept = verdict.consequences().stream().anyMatch(it ->
        it instanceof UnitsUsed used && used.fate() == UnitsUsed.Fate.RETURNED);
    var said = telling.incident() instanceof Incident.ProfessionalCancelsSession;
    if (kept && !said && telling.terms().find(PackagePrice.class).isPresent())
      others.add(telling.say("other.kept"));
    return others;
  }

  private String brief(Consequence main) {
    return telling.say("brief", "what", telling.happened(), "outcome", outcome(main),
        "clause", main.because().clause().toString());
  }

  private String outcome(Consequence main) {
    var amount = telling.formats().money(amount(main));
    return switch (main) {
      case Consequence.Charge _ when telling.incident() instanceof Incident.WorkEnds ->
          telling.say("outcome.owed", "amount", amount);
      case Consequence.Charge _ -> amount;
      case Consequence.Credit it -> telling.say(it.due().isPresent()
          ? "outcome.refund" : "outcome.discount", "amount", amount);
      case UnitsUsed _, Consequence.PassSpent _, Right _, Consequence.StageChange _,
          Consequence.NoEffect _ -> headline(main);
    };
  }
}
