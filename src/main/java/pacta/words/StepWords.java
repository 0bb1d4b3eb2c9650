package pacta.words;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pacta.money.Exact;
import pacta.money.Money;
import pacta.money.Percent;
import pacta.terms.Derivation;
import pacta.terms.Incident;
import pacta.terms.Retainer;
import pacta.terms.Step;

/// The steps of a derivation as lines to read. Whoever follows them with pencil and paper gets the
/// amount; steps that change nothing are left out.
record StepWords(Telling telling, Derivation because) {
  static final String TIMES = "×" + Formats.NO_BREAK;
  static final String PLUS = "+" + Formats.NO_BREAK;
  static final String MINUS = "\u2212" + Formats.NO_BREAK;
  private static final String OVER = "÷" + Formats.NO_BREAK;
  private static final String ABOUT = "≈" + Formats.NO_BREAK;

  List<SumLine> lines() {
    return lines(true);
  }

  /// The figures alone, for one sentence: `42,00 €`, `× 90/60`, `≈ 63,00 €`.
  List<String> arithmetic() {
    return lines(false).stream().map(SumLine::value).toList();
  }

  private List<SumLine> lines(boolean all) {
    var lines = new ArrayList<SumLine>();
    Optional<Exact> amount = Optional.empty();
    for (var step : because.steps()) {
      var after = step.after(amount);
      var shown = !after.equals(amount) || all && tells(step) || step instanceof Step.Received
          || step instanceof Step.Reduced;
      if (shown && !turnsLast(step)) lines.add(line(step, amount, after));
      amount = after;
    }
    return lines;
  }

  /// The result line says of itself who owes it.
  private boolean turnsLast(Step step) {
    return step instanceof Step.TurnedOver && because.steps().getLast() == step;
  }

  /// Whether the step has something to tell even when it leaves the amount as it was.
  private static boolean tells(Step step) {
    return switch (step) {
      case Step.Measured _, Step.Compared _, Step.WithinGrace _, Step.Excused _,
          Step.Counted _, Step.Started _, Step.Multiplied _, Step.Received _, Step.CameLate _,
          Step.Given _, Step.Allowed _, Step.InARow _, Step.Justified _, Step.Late _,
          Step.Used _, Step.Reached _, Step.Reviewed _,
          Step.DoneSoFar _, Step.Accrued _, Step.Stretched _,
          Step.Surcharged _, Step.Reduced _ -> true;
      case Step.Waited it -> it.minutes() > 0;
      case Step.RoundedUp it -> it.minutes() != it.counted();
      case Step.Prorated _, Step.Added _, Step.Taxed _, Step.Untaxed _, Step.Capped _,
          Step.Rounded _, Step.TurnedOver _, Step.Timed _, Step.AtLeast _,
          Step.Raised _ -> false;
    };
  }

  private SumLine line(Step step, Optional<Exact> before, Optional<Exact> after) {
    return switch (step) {
      case Step.Measured it -> measured(it);
      case Step.Compared it -> compared(it);
      case Step.WithinGrace it -> SumLine.line(say("line.grace"),
          say("line.grace.detail", "booked", telling.exact(it.booked())), minutes(it.minutes()));
      case Step.Waited it -> SumLine.line(say("line.waited"),
          say("line.waited.detail", "until", telling.moment(it.until())), minutes(it.minutes()));
      case Step.Excused it -> SumLine.line(say("line.excused"), "",
          say("line.excused.value", "left", it.passesLeft()));
      case Step.Counted _, Step.CameLate _, Step.Given _, Step.RoundedUp _, Step.Allowed _,
          Step.InARow _, Step.Justified _, Step.Used _, Step.Reached _, Step.Reviewed _,
          Step.DoneSoFar _ ->
          new FactWords(telling).line(step);
      case Step.Late _, Step.Stretched _, Step.Surcharged _, Step.Reduced _, Step.Accrued _,
          Step.Received _ -> new DelayWords(telling, because).line(step, before);
      case Step.Started _, Step.Multiplied _, Step.Prorated _, Step.Added _,
          Step.Timed _, Step.AtLeast _, Step.Raised _, Step.Taxed _, Step.Untaxed _,
          Step.Capped _, Step.Rounded _, Step.TurnedOver _ -> sum(step, after.orElseThrow());
    };
  }

  /// The steps that do sums.
  private SumLine sum(Step step, Exact after) {
    return switch (step) {
      case Step.Started it -> started(it);
      case Step.Multiplied it -> sum(multiplied(it), TIMES + formats().percent(it.share()));
      case Step.Prorated it -> sum(prorated(), TIMES + ratio(it.days(), it.of()));
      case Step.Added it -> sum("what." + what(it.what()), signed(it.amount()));
      case Step.Timed it -> sum("line.timed", TIMES + ratio(it.minutes(), 60));
      case Step.Raised it -> sum("line.raised", PLUS + formats().percent(it.by()));
      case Step.Taxed it -> sum("line.taxed", PLUS + formats().percent(it.rate()));
      case Step.Untaxed it -> SumLine.line(say("line.untaxed",
          "rate", formats().percent(it.rate())), "", OVER + formats().number(factor(it.rate())));
      case Step.Capped it -> sum("line.capped", money(it.limit()));
      case Step.AtLeast it -> sum("line.at-least", money(it.limit()));
      case Step.Rounded it -> SumLine.line(say("line.rounded"),
          say("line.rounded." + it.rounding()), ABOUT + money(after.whole()));
      case Step.TurnedOver _ -> turned(after.whole());
      case Step.Measured _, Step.Compared _, Step.WithinGrace _, Step.Waited _, Step.Excused _,
          Step.Counted _, Step.CameLate _, Step.Given _, Step.RoundedUp _, Step.Allowed _,
          Step.InARow _, Step.Justified _, Step.Used _, Step.Reached _, Step.Reviewed _,
          Step.DoneSoFar _,
          Step.Late _, Step.Stretched _, Step.Surcharged _, Step.Reduced _, Step.Accrued _,
          Step.Received _ ->
          throw new IllegalArgumentException("no sum: " + step);
    };
  }

  private SumLine sum(String key, String value) {
    return SumLine.line(say(key), "", value);
  }

  private SumLine measured(Step.Measured it) {
    if (telling.incident() instanceof Incident.WorkIsHurried)
      return SumLine.line(say("line.measured.hurry"), say("line.measured.detail",
          "told", told(it.told()), "start", telling.moment(it.start())),
          span(Math.max(0, it.minutes())));
    if (!it.told().isBefore(it.start()))
      return SumLine.line(say("line.measured"),
          say("line.measured.begun", "told", told(it.told())), minutes(0));
    return SumLine.line(say("line.measured"), say("line.measured.detail", "told", told(it.told()),
        "start", telling.moment(it.start())), span(it.minutes()));
  }

  /// To the second only where a second decides.
  private String told(Instant told) {
    var close = because.steps().stream().anyMatch(step -> step instanceof Step.Compared compared
        && Duration.between(told, compared.deadline()).abs().compareTo(Duration.ofMinutes(1)) < 0);
    return close ? telling.exact(told) : telling.moment(told);
  }

  private SumLine compared(Step.Compared it) {
    return SumLine.line(
        say("line.compared", "notice", telling.ground().notice(it.asked())),
        say("line.compared.detail", "deadline", telling.moment(it.deadline())),
        say("line.compared." + (it.inTime() ? "IN_TIME" : "LATE")));
  }

  private SumLine started(Step.Started it) {
    var detail = it.what() == Step.What.SESSION_WORTH
        && telling.incident() instanceof Incident.OfSession of ? telling.start(of.session()) : "";
    return SumLine.line(say("what." + what(it.what())), detail, money(it.amount()));
  }

  /// What was used of a monthly fee is months.
  private String what(Step.What what) {
    return what == Step.What.USED && telling.terms().price() instanceof Retainer
        ? "USED.months" : what.name();
  }

  private String prorated() {
    return telling.incident() instanceof Incident.MonthEnds ? "line.prorated.month"
        : telling.incident() instanceof Incident.ClientWithdraws ? "line.prorated.withdrawn"
            : "line.prorated";
  }

  private String multiplied(Step.Multiplied it) {
    return switch (telling.incident()) {
      case Incident.ProfessionalCancelsSession _, Incident.SomebodyIsLate _ ->
          "line.multiplied.discount";
      case Incident.SessionsExpire _ -> "line.multiplied.back";
      case Incident.WorkEnds _ -> settles(it) ? "line.multiplied.back" : "line.multiplied";
      case Incident.WorkIsHurried _ -> "line.multiplied.hurry";
      case Incident.PaymentIsLate _, Incident.PieceIsDelivered _ -> "line.multiplied.delay";
      case Incident.OfSession _, Incident.WorkBegins _, Incident.ClientWithdraws _,
          Incident.PauseIsAsked _, Incident.PieceIsAnswered _, Incident.RevisionIsAsked _,
          Incident.MaterialsAre _, Incident.ChangeIsAsked _, Incident.MonthEnds _,
          Incident.PriceIsReviewed _ -> "line.multiplied";
    };
  }

  /// At an end, a share of what is left, and not of a price: it comes after a sum was made.
  private boolean settles(Step.Multiplied share) {
    for (var step : because.steps()) {
      if (step == share) return false;
      if (step instanceof Step.Added) return true;
    }
    return false;
  }

  private SumLine turned(Money after) {
    var label = say(after.isNegative() ? "line.turned.minus" : "line.turned.owed");
    return new SumLine(label, "", money(after), SumLine.Kind.SUBTOTAL);
  }

  private String ratio(long part, long of) {
    return formats().number(part) + "/" + formats().number(of);
  }

  private String signed(Money amount) {
    return amount.isNegative() ? MINUS + money(amount.negated()) : PLUS + money(amount);
  }

  /// 21 % makes 1.21.
  private static BigDecimal factor(Percent rate) {
    return BigDecimal.ONE.add(rate.asFraction());
  }

  private String span(long minutes) {
    return formats().measured(Duration.ofMinutes(minutes));
  }

  private String minutes(long minutes) {
    return formats().duration(Duration.ofMinutes(minutes));
  }

  private String money(Money amount) {
    return formats().money(amount);
  }

  private String say(String key, Object... named) {
    return telling.say(key, named);
  }

  private Formats formats() {
    return telling.formats();
  }
}
