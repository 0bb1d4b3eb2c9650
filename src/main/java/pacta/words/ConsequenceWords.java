package pacta.words;

import java.util.List;
import java.util.Optional;
import pacta.money.Money;
import pacta.money.Percent;
import pacta.terms.Consequence;
import pacta.terms.Consequence.Right;
import pacta.terms.Consequence.UnitsUsed;
import pacta.terms.Derivation;
import pacta.terms.Incident;
import pacta.terms.Step;

/// What one consequence is, in a few words: the headline of an answer, or one more sentence of it.
record ConsequenceWords(Telling telling) {
  /// The sum at stake; none where it is no matter of money.
  Optional<Money> amount(Consequence it) {
    return switch (it) {
      case Consequence.Charge one -> Optional.of(one.amount());
      case Consequence.Credit one -> Optional.of(one.amount());
      case UnitsUsed one -> ofUnits(one);
      case Right one -> one.kind() == Right.Kind.SESSION_AGAIN
          || one.kind() == Right.Kind.EXTRA_MINUTES ? Optional.of(none()) : Optional.empty();
      case Consequence.Awaited one -> one.because().result();
      case Consequence.UnitsLapse one -> Optional.of(one.worth());
      case Consequence.PriceChange one -> Optional.of(one.price());
      case Consequence.PassSpent _, Consequence.StageChange _, Consequence.NoEffect _ ->
          Optional.of(none());
      case Consequence.SessionMoved _, Consequence.DatesMove _, Consequence.Standstill _,
          Consequence.PieceStands _, Consequence.UsableUntil _, Consequence.MinutesKept _ ->
          Optional.empty();
    };
  }

  private Optional<Money> ofUnits(UnitsUsed it) {
    return switch (it.fate()) {
      case HELD, FORFEITED -> Optional.of(it.because().result().orElse(it.worth()));
      case RELEASED, RETURNED -> Optional.empty();
    };
  }

  private Money none() {
    return Money.zero(telling.terms().currency());
  }

  String headline(Consequence it) {
    return switch (it) {
      case Consequence.Charge one -> charge(one);
      case Consequence.Credit one -> credit(one);
      case UnitsUsed one -> say(switch (one.fate()) {
        case FORFEITED -> "headline.used";
        case HELD -> "headline.held";
        case RETURNED -> "headline.returned";
        case RELEASED -> "headline.released";
      });
      case Consequence.PassSpent one -> say("headline.pass", "left", one.left());
      case Right one -> right(one);
      case Consequence.StageChange _ -> say("headline.even");
      case Consequence.NoEffect one -> new NothingWords(telling, one.because()).headline();
      case Consequence.SessionMoved one ->
          say("headline.moved", "to", telling.moment(one.to().instant()));
      case Consequence.Awaited one ->
          say("headline.awaited." + one.what(), "until", telling.until(one.until()));
      case Consequence.DatesMove one -> say("headline.dates-move", "n", one.days());
      case Consequence.Standstill one -> standstill(one);
      case Consequence.PieceStands one -> say("headline.piece." + one.standing(),
          "piece", one.piece(), "on", telling.date(one.on()));
      case Consequence.UnitsLapse one -> say("headline.units-lapse", "n", one.units());
      case Consequence.UsableUntil one ->
          say("headline.usable-until", "until", telling.date(one.until()));
      case Consequence.MinutesKept one -> kept(one.kept());
      case Consequence.PriceChange one ->
          say("headline.price-change", "from", telling.date(one.from()));
    };
  }

  private String charge(Consequence.Charge it) {
    var settled = telling.incident() instanceof Incident.WorkEnds
        || telling.incident() instanceof Incident.ClientWithdraws;
    if (settled) return say("headline.owed");
    return begun(it.because()).map(what -> switch (what) {
      case SESSION_WORTH -> part(share(it.because()).orElse(Percent.ALL));
      case FIXED_FEE, TRAVEL, LUMP_SUM, LATE_PAYMENT, SURCHARGE, EXTRA_ROUND, RESTART,
          HOUR_PRICE, PRICE, MONTHLY_FEE, INTEREST -> say("headline.charge." + what);
      case PAID, USED, EARLIER_FEES, PENALTY, INSTALMENT, CHARGED_BEFORE, DEPOSIT, PIECE_PRICE,
          DONE_WORK, LEFT, KEPT -> say("headline.owed");
    }).orElseGet(() -> say("headline.owed"));
  }

  private String part(Percent share) {
    if (share.isAll()) return say("headline.whole");
    return share.equals(Percent.of(50)) ? say("headline.half")
        : say("headline.part", "share", telling.formats().percent(share));
  }

  private String credit(Consequence.Credit it) {
    if (it.due().isPresent())
      return say("headline.refund", "due", telling.date(it.due().get()));
    var what = begun(it.because()).orElse(Step.What.PAID);
    return switch (what) {
      case SESSION_WORTH -> say("headline.discount",
          "share", telling.formats().percent(share(it.because()).orElseThrow()));
      case CHARGED_BEFORE -> say("headline.charged-before");
      case PIECE_PRICE -> say("headline.late-piece");
      case FIXED_FEE, TRAVEL, LUMP_SUM, LATE_PAYMENT, SURCHARGE, EXTRA_ROUND, RESTART,
          HOUR_PRICE, PRICE, MONTHLY_FEE, PAID, USED, EARLIER_FEES, PENALTY, INSTALMENT, DEPOSIT,
          DONE_WORK, LEFT, KEPT, INTEREST -> say("headline.credit");
    };
  }

  private String right(Right it) {
    var extra = telling.ground().minutes(it.minutes());
    return switch (it.kind()) {
      case SESSION_AGAIN -> say("headline.again");
      case EXTRA_MINUTES -> say(cameLate(it.because())
          ? "headline.extra-later" : "headline.extra", "extra", extra);
      case EXTRA_MINUTES_NOW -> say("headline.extra-now", "extra", extra);
      case MONEY_INSTEAD, CLIENT_MAY_END, PROFESSIONAL_MAY_END, PROFESSIONAL_MAY_SUSPEND,
          PROFESSIONAL_MAY_HOLD, NEW_PRICE, TALK -> say("headline.right." + it.kind());
    };
  }

  private String standstill(Consequence.Standstill it) {
    var resumes = it.until().map(day ->
        say("headline.resumes", "until", telling.date(day))).orElse("");
    return say("headline.standstill." + it.kind(), "from", telling.date(it.from()),
        "resumes", resumes);
  }

  private String kept(List<Incident.Kept> kept) {
    if (kept.isEmpty()) return say("headline.kept-none");
    return say("headline.kept", "list", telling.formats().list(kept.stream().map(it -> say(
        "kept-part", "minutes", telling.worked(it.minutes()), "from", telling.month(it.from())))
        .toList()));
  }

  Tone tone(Consequence it) {
    return switch (it) {
      case Consequence.Charge one -> begun(one.because()).filter(Step.What.SESSION_WORTH::equals)
          .flatMap(_ -> share(one.because())).map(Tone::of).orElse(Tone.COST);
      case UnitsUsed one -> one.fate() == UnitsUsed.Fate.FORFEITED ? Tone.COST : Tone.FREE;
      case Consequence.UnitsLapse _ -> Tone.COST;
      case Right one -> switch (one.kind()) {
        case SESSION_AGAIN, EXTRA_MINUTES, EXTRA_MINUTES_NOW, MONEY_INSTEAD, CLIENT_MAY_END ->
            Tone.FREE;
        case PROFESSIONAL_MAY_END, PROFESSIONAL_MAY_SUSPEND, PROFESSIONAL_MAY_HOLD, NEW_PRICE,
            TALK -> Tone.WAIT;
      };
      case Consequence.Awaited _, Consequence.DatesMove _, Consequence.Standstill _,
          Consequence.PriceChange _ -> Tone.WAIT;
      case Consequence.Credit _, Consequence.PassSpent _, Consequence.StageChange _,
          Consequence.NoEffect _, Consequence.SessionMoved _, Consequence.PieceStands _,
          Consequence.UsableUntil _, Consequence.MinutesKept _ -> Tone.FREE;
    };
  }

  /// What the arithmetic begins with; none for interest, which is an addition from its first line.
  static Optional<Step.What> begun(Derivation because) {
    return because.steps().stream().filter(Step.Started.class::isInstance)
        .map(step -> ((Step.Started) step).what()).findFirst();
  }

  static Optional<Percent> share(Derivation because) {
    return because.steps().stream().filter(Step.Multiplied.class::isInstance)
        .map(step -> ((Step.Multiplied) step).share()).reduce((_, last) -> last);
  }

  private static boolean cameLate(Derivation because) {
    return because.steps().stream().anyMatch(Step.CameLate.class::isInstance);
  }

  private String say(String key, Object... named) {
    return telling.say(key, named);
  }
}
