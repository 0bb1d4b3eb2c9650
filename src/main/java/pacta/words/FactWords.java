package pacta.words;

import java.time.temporal.ChronoUnit;
import pacta.terms.Excuse.Cause;
import pacta.terms.Incident;
import pacta.terms.Retainer;
import pacta.terms.Step;

/// The steps that tell a fact and do no sum.
record FactWords(Telling telling) {
  SumLine line(Step step) {
    return switch (step) {
      case Step.Counted it -> counted(it);
      case Step.CameLate it -> SumLine.line(say("line.came-late"), say("line.came-late.detail",
          "at", telling.moment(it.at()), "waited", minutes(it.waited())), minutes(it.minutes()));
      case Step.Given it -> SumLine.line(say("line.given"), "", minutes(it.minutes()));
      case Step.RoundedUp it -> SumLine.line(say("line.rounded-up"), say("line.rounded-up.detail",
          "minutes", telling.worked(it.minutes())), telling.worked(it.counted()));
      case Step.Allowed it -> SumLine.line(say(allowed()), "",
          say("line.of", "n", number(it.before()), "of", number(it.times())));
      case Step.InARow it -> SumLine.line(say("line.in-a-row"),
          say("line.in-a-row.detail", "limit", number(it.limit())), number(it.count()));
      case Step.Justified it -> SumLine.line(say("line.justified"),
          it.cause() == Cause.FORCE_MAJEURE ? "" : say("line.justified.detail",
              "n", number(it.before()), "of", number(it.most())),
          say("cause.name." + it.cause()));
      case Step.Used it -> SumLine.line(say(telling.incident() instanceof Incident.ChangeIsAsked
          ? "line.used.small" : "line.used"), say("line.used.detail",
              "available", telling.worked(it.available())), telling.worked(it.minutes()));
      case Step.Reached it -> reached(it);
      case Step.Reviewed it -> reviewed(it);
      case Step.DoneSoFar it -> SumLine.line(
          say("line.done"), "", telling.formats().percent(it.share()));
      case Step.Measured _, Step.Compared _, Step.WithinGrace _, Step.Waited _, Step.Excused _,
          Step.Late _, Step.Stretched _, Step.Surcharged _, Step.Reduced _, Step.Accrued _,
          Step.Received _, Step.Started _,
          Step.Multiplied _, Step.Prorated _, Step.Added _, Step.Timed _,
          Step.AtLeast _, Step.Raised _, Step.Taxed _, Step.Untaxed _, Step.Capped _,
          Step.Rounded _, Step.TurnedOver _ ->
          throw new IllegalArgumentException("no mere fact: " + step);
    };
  }

  private SumLine counted(Step.Counted it) {
    var label = switch (telling.incident()) {
      case Incident.PauseIsAsked _ -> "line.counted.pause";
      case Incident.PriceIsReviewed _ -> "line.counted.review";
      case Incident.OfSession _, Incident.WorkBegins _, Incident.WorkEnds _,
          Incident.ClientWithdraws _, Incident.PaymentIsLate _, Incident.PieceIsDelivered _,
          Incident.PieceIsAnswered _, Incident.RevisionIsAsked _, Incident.MaterialsAre _,
          Incident.ChangeIsAsked _, Incident.WorkIsHurried _, Incident.MonthEnds _,
          Incident.SessionsExpire _ -> "line.counted";
    };
    var signed = telling.incident() instanceof Incident.WorkBegins
        || telling.incident() instanceof Incident.ClientWithdraws;
    var detail = say(signed ? "line.counted.signed" : "line.counted.detail",
        "n", it.days(), "from", telling.date(it.from()));
    var moved = it.from().plusDays(it.days()).equals(it.to()) ? "" : say("line.counted.moved");
    return SumLine.line(say(label), detail + moved, telling.date(it.to()));
  }

  /// What is allowed so often.
  private String allowed() {
    return switch (telling.incident()) {
      case Incident.SessionIsMoved _ -> "line.allowed.move";
      case Incident.PauseIsAsked _ -> "line.allowed.pause";
      case Incident.RevisionIsAsked _ -> "line.allowed.revision";
      case Incident.OfSession _, Incident.WorkBegins _, Incident.WorkEnds _,
          Incident.ClientWithdraws _, Incident.PaymentIsLate _, Incident.PieceIsDelivered _,
          Incident.PieceIsAnswered _, Incident.MaterialsAre _, Incident.ChangeIsAsked _,
          Incident.WorkIsHurried _, Incident.MonthEnds _, Incident.SessionsExpire _,
          Incident.PriceIsReviewed _ -> "line.allowed.slot";
    };
  }

  private SumLine reached(Step.Reached it) {
    var more = ChronoUnit.DAYS.between(
        it.span().from(it.from(), telling.terms().reckoning()), it.last());
    return SumLine.line(say("line.counted"), say("line.reached.detail",
        "span", telling.span(it.span()), "from", telling.date(it.from()), "n", more),
        telling.date(it.last()));
  }

  /// At an end, how many of what was used have that price.
  private SumLine reviewed(Step.Reviewed it) {
    var settles = telling.incident() instanceof Incident.WorkEnds
        || telling.incident() instanceof Incident.ClientWithdraws;
    var of = !settles ? "" : telling.terms().price() instanceof Retainer ? ".months" : ".sessions";
    return SumLine.line(say("line.reviewed"), say("line.reviewed.detail" + of,
        "n", it.units(), "price", telling.money(it.price()), "clause", it.clause().toString()),
        telling.date(it.from()));
  }

  private String minutes(int minutes) {
    return telling.ground().minutes(minutes);
  }

  private String number(long number) {
    return telling.formats().number(number);
  }

  private String say(String key, Object... named) {
    return telling.say(key, named);
  }
}
