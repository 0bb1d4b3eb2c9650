package pacta.words;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import pacta.terms.EarlyTermination;
import pacta.terms.EarlyTermination.Settlement;
import pacta.terms.KillFee;
import pacta.terms.MinimumCommitment;
import pacta.terms.PackagePrice;
import pacta.terms.PackagePrice.UnitWorth;
import pacta.terms.Price;
import pacta.terms.ProjectPrice;
import pacta.terms.ReferenceCalendar;
import pacta.terms.Retainer;
import pacta.terms.SessionPrice;
import pacta.terms.Vat;
import pacta.terms.WithdrawalRight;

/// Ending the work before its time: who may, what is settled, the commitment not to, and the law's
/// right to think better of it.
record EndWords(Ground ground) {
  String early(EarlyTermination clause) {
    var sentences = new ArrayList<String>();
    sentences.add(ground.say("end.notice." + clause.who(), "n", clause.noticeDays()));
    if (clause.noticeDays() > 0) sentences.add(ground.say("end.at-once"));
    sentences.add(ground.say("end.settlement", "used", used(), "n", clause.refundDays()));
    sentences.addAll(settlement(clause.settlement()));
    return String.join(" ", sentences);
  }

  private List<String> settlement(Settlement settlement) {
    return switch (settlement) {
      case Settlement.Whole() -> List.of();
      case Settlement.Nothing() -> List.of(ground.say("end.nothing"));
      case Settlement.LessShare(var share) -> List.of(
          ground.say("end.less-share", "share", ground.percent(share)));
      case Settlement.LessSum(var kept, var days) -> List.of(ground.say(
          days.isPresent() ? "end.less-sum-until" : "end.less-sum",
          "sum", ground.money(kept), "n", days.orElse(0)));
      case Settlement.UntilUsed(var share) -> List.of(ground.say("end.until-used",
          "share", ground.percent(share),
          "of", ground.draft().find(PackagePrice.class).isPresent() ? "sessions" : "work"));
    };
  }

  /// `se pagan las sesiones usadas, a 80,00 € cada una`.
  private String used() {
    return ground.draft().find(Price.class).map(price -> switch (price) {
      case PackagePrice it -> used(it);
      case SessionPrice _ -> ground.say("end.used.session");
      case Retainer it -> ground.say("end.used.month", "fee", ground.money(it.fee()),
          "vat", vat(it.vat()));
      case ProjectPrice it -> ground.say("end.used.project",
          "price", ground.money(it.price()), "vat", vat(it.vat()),
          "kill", ground.draft().find(KillFee.class).isPresent() ? "yes" : "no");
    }).orElseGet(() -> ground.say("end.used.session"));
  }

  private String used(PackagePrice price) {
    return switch (price.onEnd()) {
      case UnitWorth.Effective() when price.unitValue(1).equals(price.unitValue(price.sessions()))
          -> ground.say("end.used.effective", "unit", ground.money(price.unitValue(1)),
              "vat", vat(price.vat()));
      case UnitWorth.Effective() ->
          ground.say("end.used.uneven", "vat", vat(price.vat()));
      case UnitWorth.ListPrice(var each) -> ground.say("end.used.list",
          "unit", ground.money(each), "price", ground.money(price.price()),
          "vat", vat(price.vat()));
    };
  }

  private static String vat(Vat vat) {
    return vat instanceof Vat.Added ? "added" : "none";
  }

  String commitment(MinimumCommitment it) {
    var whole = ground.draft().find(Price.class)
        .filter(price -> price instanceof PackagePrice || price instanceof ProjectPrice);
    var limit = whole.isPresent() ? " " + ground.say("end.limit") : "";
    return ground.say("end.commitment", "penalty", ground.money(it.penalty()),
        "from", ground.date(it.from()), "until", ground.date(it.until()),
        "n", it.days()) + limit;
  }

  String killFee(KillFee clause) {
    var vat = ground.draft().find(Price.class).map(price -> vat(price.vat())).orElse("none");
    var rungs = clause.rungs().stream().map(rung -> rung(rung, vat))
        .collect(Collectors.joining("; "));
    var sentences = new ArrayList<String>();
    sentences.add(ground.say("kill", "rungs", rungs, "vat", vat));
    sentences.add(ground.say("kill." + clause.mode()));
    if (ground.draft().find(EarlyTermination.class).isEmpty())
      sentences.add(ground.say("kill.at-once"));
    return String.join(" ", sentences);
  }

  private String rung(KillFee.Rung rung, String vat) {
    var share = rung.share().isNone() ? ground.say("kill.nothing")
        : ground.say("kill.share", "share", ground.percent(rung.share()));
    var amount = new Amounts(ground).ofStopping(rung.share());
    return ground.say(rung.from().isNone() ? "kill.first" : "kill.rung",
        "from", ground.percent(rung.from()), "share", share, "vat", vat,
        "known", amount.isPresent() ? "yes" : "no", "amount", amount.orElse(""));
  }

  String withdrawal(WithdrawalRight clause) {
    var calendar = ground.draft().find(ReferenceCalendar.class).isPresent() ? "own" : "none";
    var begins = switch (clause.begins()) {
      case AFTER_THE_PERIOD -> ground.say("withdrawal.after");
      case AT_ONCE_ON_REQUEST -> ground.say("withdrawal.at-once") + " "
          + ground.say(ground.draft().find(Price.class).map(EndWords::atOnce)
              .orElse("withdrawal.used.sessions"));
    };
    return String.join(" ",
        ground.say("withdrawal", "n", WithdrawalRight.DAYS, "calendar", calendar,
            "zone", ground.zone()),
        ground.say("withdrawal.refund", "n", WithdrawalRight.DAYS), begins,
        ground.say("withdrawal.firm"));
  }

  private static String atOnce(Price price) {
    return switch (price) {
      case PackagePrice _, SessionPrice _ -> "withdrawal.used.sessions";
      case Retainer _ -> "withdrawal.used.months";
      case ProjectPrice _ -> "withdrawal.used.work";
    };
  }
}
