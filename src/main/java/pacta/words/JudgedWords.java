package pacta.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pacta.terms.Consequence;
import pacta.terms.Consequence.UnitsUsed;
import pacta.terms.Incident;
import pacta.terms.Verdict;

/// A judged incident in words. The consequence that says most comes first and gives the headline.
record JudgedWords(Telling telling, Verdict.Judged verdict) {
  Explained explained() {
    var main = verdict.main();
    var because = main.because();
    var amount = words().amount(main).map(telling::money).orElse(Telling.NO_AMOUNT);
    var lines = new ArrayList<>(new StepWords(telling, because).lines());
    if (words().amount(main).isPresent())
      lines.add(new SumLine(telling.say(result(main)), "", amount, SumLine.Kind.RESULT));
    return new Explained(words().tone(main), telling.question(), amount, words().headline(main),
        owes(main), lines, telling.because(because.clause()), Optional.of(because.clause()),
        others(), brief());
  }

  /// All of it in one line.
  String brief() {
    var main = verdict.main();
    return telling.say("brief", "what", telling.happened(), "outcome", outcome(main),
        "clause", main.because().clause().toString());
  }

  /// What is between the two sides is asked of whoever pays, and goes back to them.
  private String side(String key) {
    return telling.terms().payer().map(it ->
        telling.say(key + ".payer", "payer", it.party().name())).orElseGet(() -> telling.say(key));
  }

  private String owes(Consequence main) {
    return switch (main) {
      case Consequence.Charge it -> side("owes." + it.from());
      case Consequence.Credit it ->
          side((it.due().isPresent() ? "gets." : "less.") + it.to());
      case UnitsUsed _, Consequence.PassSpent _, Consequence.Right _, Consequence.StageChange _,
          Consequence.NoEffect _, Consequence.SessionMoved _, Consequence.Awaited _,
          Consequence.DatesMove _, Consequence.Standstill _, Consequence.PieceStands _,
          Consequence.UnitsLapse _, Consequence.UsableUntil _, Consequence.MinutesKept _,
          Consequence.PriceChange _ -> "";
    };
  }

  /// What the amount is called where the arithmetic ends.
  private String result(Consequence main) {
    return switch (main) {
      case Consequence.Charge _ -> isSettled() ? "result.owed" : cost();
      case Consequence.Credit it -> it.due().isPresent() ? "result.refund" : "result.own";
      case UnitsUsed it -> it.fate() == UnitsUsed.Fate.HELD ? "result.held" : "result.used";
      case Consequence.Right _ -> "result.own";
      case Consequence.StageChange _ -> "result.even";
      case Consequence.UnitsLapse _ -> "result.lapse";
      case Consequence.PriceChange _ -> "result.price";
      case Consequence.PassSpent _, Consequence.NoEffect _, Consequence.Awaited _,
          Consequence.SessionMoved _, Consequence.DatesMove _, Consequence.Standstill _,
          Consequence.PieceStands _, Consequence.UsableUntil _, Consequence.MinutesKept _ ->
          cost();
    };
  }

  private String cost() {
    var incident = telling.incident() instanceof Incident.ProofIsDue it
        ? it.of() : telling.incident();
    return switch (incident) {
      case Incident.ClientCancels _ -> "result.cancel";
      case Incident.ClientDoesNotCome _ -> "result.no-show";
      case Incident.SessionIsMoved _ -> "result.move";
      case Incident.OfSession _, Incident.WorkBegins _, Incident.WorkEnds _,
          Incident.ClientWithdraws _, Incident.PauseIsAsked _, Incident.PaymentIsLate _,
          Incident.PieceIsDelivered _, Incident.PieceIsAnswered _, Incident.RevisionIsAsked _,
          Incident.MaterialsAre _, Incident.ChangeIsAsked _, Incident.WorkIsHurried _,
          Incident.MonthEnds _, Incident.SessionsExpire _, Incident.PriceIsReviewed _ ->
          "result.cost";
    };
  }

  private boolean isSettled() {
    return telling.incident() instanceof Incident.WorkEnds
        || telling.incident() instanceof Incident.ClientWithdraws;
  }

  private List<String> others() {
    var others = new ArrayList<>(new OtherWords(telling, verdict).sentences());
    for (var consequence : verdict.consequences())
      for (var why : consequence.because().others()) {
        var text = new WhyNotWords(telling).text(why);
        if (!others.contains(text)) others.add(text);
      }
    return others;
  }

  private String outcome(Consequence main) {
    var headline = words().headline(main);
    return switch (main) {
      case Consequence.Charge it -> isSettled() ? sum("outcome.owed", it)
          : telling.incident() instanceof Incident.OfSession ? telling.money(it.amount())
              : sum("outcome.sum", it);
      case Consequence.Credit it -> it.due().isPresent() ? sum("outcome.refund", it)
          : telling.incident() instanceof Incident.PieceIsDelivered ? sum("outcome.sum", it)
              : sum("outcome.discount", it);
      case Consequence.UnitsLapse _, Consequence.PriceChange _ -> sum("outcome.sum", main);
      case Consequence.Awaited it -> it.because().result().isPresent()
          ? sum("outcome.sum", it) : headline;
      case UnitsUsed _, Consequence.PassSpent _, Consequence.Right _, Consequence.StageChange _,
          Consequence.NoEffect _, Consequence.SessionMoved _, Consequence.DatesMove _,
          Consequence.Standstill _, Consequence.PieceStands _, Consequence.UsableUntil _,
          Consequence.MinutesKept _ -> headline;
    };
  }

  private String sum(String key, Consequence it) {
    return telling.say(key, "amount", telling.money(words().amount(it).orElseThrow()),
        "what", words().headline(it));
  }

  private ConsequenceWords words() {
    return new ConsequenceWords(telling);
  }
}
