package pacta.words;

import pacta.terms.ChangeOrder;
import pacta.terms.Deposit;
import pacta.terms.PackagePrice;
import pacta.terms.Payer;
import pacta.terms.Price;
import pacta.terms.PriceReview;
import pacta.terms.ProjectPrice;
import pacta.terms.Retainer;
import pacta.terms.Rush;
import pacta.terms.SessionPrice;
import pacta.terms.Vat;

/// Point 4 beside the price itself: the deposit, reviews, haste and work that was not agreed.
record MoneyWords(Ground ground) {
  String deposit(Deposit clause) {
    var taxed = ground.draft().find(Price.class)
        .filter(price -> !(price.vat() instanceof Vat.None)).isPresent();
    return String.join(" ",
        ground.say("deposit", "sum", ground.money(clause.amount()),
            "taxed", taxed ? "yes" : "no", "credited", clause.credited().name()),
        clause.refundable().map(day -> ground.say("deposit.until", "day", ground.date(day),
                "zone", ground.zone())).orElseGet(() -> ground.say("deposit.lost")),
        ground.say(clause.doubled() ? "deposit.doubled" : "deposit.single"));
  }

  String payer(Payer clause) {
    return ground.say("payer", "payer", clause.party().name());
  }

  String review(PriceReview clause) {
    return String.join(" ", ground.say("review", "n", clause.months()),
        ground.say("review." + clause.basis(), "most", ground.percent(clause.most())),
        ground.say("review.notice", "n", clause.notice()),
        ground.draft().find(Price.class).map(it -> ground.say(kept(it))).orElse("")).strip();
  }

  /// What a new price does not change.
  private static String kept(Price price) {
    return switch (price) {
      case SessionPrice _ -> "review.kept.session";
      case Retainer _ -> "review.kept.month";
      case PackagePrice _, ProjectPrice _ -> "review.kept.whole";
    };
  }

  String rush(Rush clause) {
    return ground.say("rush", "n", clause.hours(), "rest", clause.restDays() ? "yes" : "no",
        "surcharge", ground.percent(clause.surcharge()), "vat", added());
  }

  String changeOrder(ChangeOrder clause) {
    var least = clause.minimum() == 0 ? ground.say("change.no-minimum")
        : ground.say("change.minimum", "time", ground.work(clause.minimum()));
    var small = clause.small() == 0 ? ground.say("change.no-small")
        : ground.say("change.small", "time", ground.work(clause.small()));
    return String.join(" ",
        ground.say("change", "hour", new FeeWords(ground).taxed(clause.hour())), least,
        ground.say("increment", "n", clause.increment()), small);
  }

  /// The end of the sentences on a fee a month: what is left over and what goes beyond.
  String hours(Retainer clause) {
    var kept = clause.rollover().map(it -> ground.say("retainer.rollover",
            "n", it.months(), "most", ground.work(it.most())))
        .orElseGet(() -> ground.say("retainer.no-rollover"));
    var overage = clause.overage();
    var approval = overage.approval() == 0 ? ground.say("retainer.approval-always")
        : ground.say("retainer.approval", "time", ground.work(overage.approval()));
    return String.join(" ", kept,
        ground.say("retainer.overage", "hour", new FeeWords(ground).taxed(overage.hour())),
        ground.say("increment", "n", overage.increment()), approval,
        ground.say("retainer.paused"));
  }

  private String added() {
    return ground.draft().find(Price.class)
        .filter(price -> price.vat() instanceof Vat.Added).map(_ -> "added").orElse("none");
  }
}
