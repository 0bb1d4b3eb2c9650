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
import pacta.terms.Step;

/// The steps of a derivation as lines to read. Whoever follows them with pencil and paper gets the
/// amount; steps that change nothing are left out.
record StepWords(Telling telling, Derivation because) {
  private static final String TIMES = "×" + Formats.NO_BREAK;
  private static final String OVER = "÷" + Formats.NO_BREAK;
  private static final String ABOUT = "≈" + Formats.NO_BREAK;
  private static final String PLUS = "+" + Formats.NO_BREAK;
  private static final String MINUS = "\u2212" + Formats.NO_BREAK;

  List<SumLine> lines() {
    var lines = new ArrayList<SumLine>();
    Optional<Exact> amount = Optional.empty();
    for (var step : because.steps()) {
      var after = step.after(amount);
      if ((!after.equals(amount) || telling(step)) && !turnsLast(step))
        lines.add(line(step, after));
      amount = after;
    }
    return lines;
  }

  /// The result line says of itself who owes it.
  private boolean turnsLast(Step step) {
    return step instanceof Step.TurnedOver && because.steps().getLast() == step;
  }

  /// Whether the step has something to tell even when it leaves the amount as it was.
  private static boolean telling(Step step) {
    return switch (step) {
      case Step.Measured _, Step.Compared _, Step.WithinGrace _, Step.Excused _,
          Step.Counted _, Step.Started _, Step.Multiplied _ -> true;
      case Step.Waited it -> it.minutes() > 0;
      case Step.Prorated _, Step.Added _, Step.Taxed _, Step.Untaxed _, Step.Capped _,
          Step.Rounded _, Step.TurnedOver _ -> false;
    };
  }

  private SumLine line(Step step, Optional<Exact> after) {
    return switch (step) {
      case Step.Measured it -> measured(it);
      case Step.Compared it -> compared(it);
      case Step.WithinGrace it -> SumLine.line(say("line.grace"),
          say("line.grace.detail", "booked", telling.exact(it.booked())), minutes(it.minutes()));
      case Step.Waited it -> SumLine.line(say("line.waited"),
          say("line.waited.detail", "until", telling.moment(it.until())), minutes(it.minutes()));
      case Step.Excused it -> SumLine.line(say("line.excused"), "",
          say("line.excused.value", "left", it.passesLeft()));
      case Step.Counted it -> SumLine.line(say("line.counted"),
          say("line.counted.detail", "n", it.days(), "from", formats().date(it.from())),
          formats().date(it.to()));
      case Step.Started it -> started(it);
      case Step.Multiplied it -> SumLine.line(say(discount()
          ? "line.multiplied.discount" : "line.multiplied"), "",
          TIMES + formats().percent(it.share()));
      case Step.Prorated it -> prorated(it);
      case Step.Added it -> SumLine.line(say("what." + it.what()), "", signed(it.amount()));
      case Step.Taxed it -> SumLine.line(say("line.taxed"), "",
          PLUS + formats().percent(it.rate()));
      case Step.Untaxed it -> SumLine.line(say("line.untaxed",
          "rate", formats().percent(it.rate())), "", OVER + formats().number(factor(it.rate())));
      case Step.Capped it -> SumLine.line(say("line.capped"), "", money(it.limit()));
      case Step.Rounded it -> SumLine.line(say("line.rounded"),
          say("line.rounded." + it.rounding()), ABOUT + money(after.orElseThrow().whole()));
      case Step.TurnedOver() -> turned(after.orElseThrow().whole());
    };
  }

  private SumLine measured(Step.Measured it) {
    if (!it.told().isBefore(it.start()))
      return SumLine.line(say("line.measured"),
          say("line.measured.begun", "told", told(it.told())), minutes(0));
    return SumLine.line(say("line.measured"), say("line.measured.detail", "told", told(it.told()),
        "start", telling.moment(it.start())), minutes(it.minutes()));
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
    var detail = it.what() != Step.What.SESSION_WORTH ? "" : switch (telling.incident()) {
      case Incident.ClientCancels one -> telling.start(one.session());
      case Incident.ClientDoesNotCome one -> telling.start(one.session());
      case Incident.ProfessionalCancelsSession one -> telling.start(one.session());
      case Incident.SessionIsHeld one -> telling.start(one.session());
      case Incident.WorkEnds _ -> "";
    };
    return SumLine.line(say("what." + it.what()), detail, money(it.amount()));
  }

  private SumLine prorated(Step.Prorated it) {
    var days = formats().number(it.days());
    var of = formats().number(it.of());
    return SumLine.line(say("line.prorated"), "", TIMES + days + "/" + of);
  }

  private SumLine turned(Money after) {
    var label = say(after.isNegative() ? "line.turned.minus" : "line.turned.owed");
    return new SumLine(label, "", money(after), SumLine.Kind.SUBTOTAL);
  }

  private boolean discount() {
    return telling.incident() instanceof Incident.ProfessionalCancelsSession;
  }

  private String signed(Money amount) {
    return amount.isNegative() ? MINUS + money(amount.negated()) : PLUS + money(amount);
  }

  /// 21 % makes 1.21.
  private static BigDecimal factor(Percent rate) {
    return BigDecimal.ONE.add(rate.asFraction());
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
