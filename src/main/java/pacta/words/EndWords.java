package pacta.words;

import java.time.temporal.ChronoUnit;
import java.util.List;
import pacta.terms.EarlyTermination;
import pacta.terms.EarlyTermination.Commitment;
import pacta.terms.PackagePrice;
import pacta.terms.PackagePrice.UnitWorth;
import pacta.terms.Vat;

/// Ending the work before its time, and the commitment not to.
record EndWords(Ground ground, EarlyTermination clause) {
  List<String> sentences() {
    var end = String.join(" ", ground.say("end.notice", "n", clause.noticeDays()),
        ground.say("end.settlement", "used", used(), "n", clause.refundDays()));
    return clause.commitment().map(it -> List.of(end, commitment(it))).orElse(List.of(end));
  }

  /// `las sesiones usadas, a 80,00 € cada una`.
  private String used() {
    return ground.draft().find(PackagePrice.class).map(price -> switch (price.onEnd()) {
      case UnitWorth.Effective() when price.unitValue(1).equals(price.unitValue(price.sessions()))
          -> ground.say("end.used.effective", "unit", ground.money(price.unitValue(1)),
              "vat", vat(price.vat()));
      case UnitWorth.Effective() ->
          ground.say("end.used.uneven", "vat", vat(price.vat()));
      case UnitWorth.ListPrice(var each) -> ground.say("end.used.list",
          "unit", ground.money(each), "price", ground.money(price.price()),
          "vat", vat(price.vat()));
    }).orElseGet(() -> ground.say("end.used.session"));
  }

  private String vat(Vat vat) {
    return vat instanceof Vat.Added ? "added" : "none";
  }

  private String commitment(Commitment it) {
    var limit = ground.draft().find(PackagePrice.class).isPresent()
        ? " " + ground.say("end.limit") : "";
    return ground.say("end.commitment", "penalty", ground.money(it.penalty()),
        "from", ground.date(it.from()), "until", ground.date(it.until()),
        "n", ChronoUnit.DAYS.between(it.from(), it.until()) + 1) + limit;
  }
}
