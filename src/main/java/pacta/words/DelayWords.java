package pacta.words;

import java.time.Duration;
import java.util.Optional;
import pacta.money.Exact;
import pacta.money.Money;
import pacta.terms.Derivation;
import pacta.terms.Lateness;
import pacta.terms.Step;

/// The steps about delay: how late, what it comes to, and the interest of a payment.
record DelayWords(Telling telling, Derivation because) {
  private static final String GAP = " ";

  SumLine line(Step step, Optional<Exact> before) {
    return switch (step) {
      case Step.Late(var by) -> SumLine.line(say("line.late"), stretch(by), length(by));
      case Step.Stretched it -> SumLine.line(say("line.stretched", "every",
          telling.span(it.every())), say("line.stretched.detail", "late", length(it.late()),
          "counting", say("counting." + it.counting())), StepWords.TIMES + ratio(it));
      case Step.Surcharged it -> SumLine.line(say("line.surcharged", "every",
          telling.span(it.every())), say("line.accrued.detail",
              "first", telling.date(it.from().plusDays(1)), "to", telling.date(it.to())) + "; "
              + say("counting." + it.counting()), StepWords.PLUS + surcharged(it));
      case Step.Reduced it -> SumLine.line(say("line.reduced", "on", telling.date(it.on())),
          say("line.reduced.detail", "amount", money(it.amount())),
          say("line.reduced.value", "left", money(it.left())));
      case Step.Accrued it -> accrued(it, before);
      case Step.Received it -> received(it, before);
      case Step.Measured _, Step.Compared _, Step.WithinGrace _, Step.Waited _, Step.Excused _,
          Step.Counted _, Step.CameLate _, Step.Given _, Step.RoundedUp _, Step.Allowed _,
          Step.InARow _, Step.Justified _, Step.Used _, Step.Reached _, Step.Reviewed _,
          Step.DoneSoFar _,
          Step.Started _, Step.Multiplied _, Step.Prorated _, Step.Added _,
          Step.Timed _, Step.AtLeast _, Step.Raised _, Step.Taxed _, Step.Untaxed _,
          Step.Capped _, Step.Rounded _, Step.TurnedOver _ ->
          throw new IllegalArgumentException("no delay: " + step);
    };
  }

  private String stretch(Lateness by) {
    var key = by.isLate() ? "line.late.detail" : "line.late.in-time";
    return switch (by) {
      case Lateness.Days(var due, var on) -> say(key,
          "due", telling.date(due), "on", telling.date(on));
      case Lateness.Exactly(var due, var on) -> say(key,
          "due", telling.exact(due), "on", telling.exact(on));
    };
  }

  private String length(Lateness by) {
    if (!by.isLate()) return say("line.late.none");
    return switch (by) {
      case Lateness.Days it -> say("days", "n", it.days());
      case Lateness.Exactly(var due, var on) -> length(Duration.between(due, on));
    };
  }

  /// To the second, where it is not a matter of whole minutes.
  private String length(Duration late) {
    var seconds = late.toSecondsPart();
    if (seconds == 0) return telling.formats().duration(late);
    var rest = say("seconds", "n", seconds);
    return late.toMinutes() == 0 ? rest : say("and-seconds",
        "time", telling.formats().duration(late.minusSeconds(seconds)), "seconds", rest);
  }

  /// In hours or minutes where those divide, so that it can be checked by hand.
  private String ratio(Step.Stretched it) {
    if (it.of() == 1) return number(it.counted());
    var unit = it.late() instanceof Lateness.Days ? 1
        : it.counted() % 3600 == 0 ? 3600 : it.counted() % 60 == 0 ? 60 : 1;
    return number(it.counted() / unit) + "/" + number(it.of() / unit);
  }

  private String surcharged(Step.Surcharged it) {
    var times = it.of() == 1 ? number(it.counted()) : number(it.counted()) + "/" + number(it.of());
    return money(it.open()) + GAP + StepWords.TIMES + telling.formats().percent(it.share()) + GAP
        + StepWords.TIMES + times;
  }

  private SumLine accrued(Step.Accrued it, Optional<Exact> before) {
    var year = telling.formats().percent(it.year());
    var value = money(it.principal()) + GAP + StepWords.TIMES + year + GAP + StepWords.TIMES
        + number(it.days()) + "/" + number(it.of());
    return SumLine.line(say("line.accrued", "year", year),
        say("line.accrued.detail", "first", telling.date(it.from().plusDays(1)),
            "to", telling.date(it.to())), before.isPresent() ? StepWords.PLUS + value : value);
  }

  /// A payment settles the interest so far; the rest of it is taken off what is owed.
  private SumLine received(Step.Received it, Optional<Exact> before) {
    var interest = before.map(Exact::whole).orElseGet(() -> zero(it)).minus(settledBefore(it));
    var owed = owedBefore(it);
    var rest = it.amount().minus(interest).max(zero(it));
    var left = owed.minus(rest).equals(it.left()) && rest.isPositive()
        ? money(owed) + GAP + StepWords.MINUS + "(" + money(it.amount()) + GAP
            + StepWords.MINUS + money(interest) + ")" + GAP + "=" + GAP + money(it.left())
        : money(it.left());
    return SumLine.line(say("line.received", "on", telling.date(it.on())),
        say("line.received.detail", "amount", money(it.amount()), "interest", money(interest)),
        say("line.received.value", "left", left));
  }

  /// The interest that earlier payments settled.
  private Money settledBefore(Step.Received payment) {
    var settled = zero(payment);
    Optional<Exact> sum = Optional.empty();
    for (var step : because.steps()) {
      if (step == payment) return settled;
      sum = step.after(sum);
      if (step instanceof Step.Received) settled = sum.orElseThrow().whole();
    }
    return settled;
  }

  private Money owedBefore(Step.Received payment) {
    var owed = payment.left();
    for (var step : because.steps()) {
      if (step == payment) return owed;
      if (step instanceof Step.Accrued it) owed = it.principal();
    }
    return owed;
  }

  private static Money zero(Step.Received it) {
    return Money.zero(it.amount().currency());
  }

  private String number(long number) {
    return telling.formats().number(number);
  }

  private String money(Money amount) {
    return telling.money(amount);
  }

  private String say(String key, Object... named) {
    return telling.say(key, named);
  }
}
