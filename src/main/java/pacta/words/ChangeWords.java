package pacta.words;

import pacta.terms.Courtesy;
import pacta.terms.NoShow;
import pacta.terms.NoticeTiers;
import pacta.terms.PackagePrice;
import pacta.terms.Price;
import pacta.terms.ProfessionalCancels;
import pacta.terms.ProfessionalCancels.Amends;
import pacta.terms.Vat;
import pacta.terms.Whole;
import pacta.time.Notice;

/// Point 5, but for the tiers and the end: not coming, passes, and the professional's cancelling.
record ChangeWords(Ground ground) {
  String noShow(NoShow clause) {
    var outcome = clause.share().isNone() ? ground.say("no-show.free")
        : new ShareWords(ground).outcome(clause.share(), clause.whole(),
            new Amounts(ground).ofNotComing(clause));
    var sentence = clause.waitMinutes() == 0
        ? ground.say("no-show.at-once", "outcome", outcome)
        : ground.say("no-show", "wait", ground.minutes(clause.waitMinutes()), "outcome", outcome);
    var uses = clause.share().isAll() && clause.whole() == Whole.USES_THE_SESSION
        && ground.draft().find(PackagePrice.class).isPresent();
    var tax = new ShareWords(ground).tax(!clause.share().isNone() && !uses, clause.feeVat());
    return tax.isEmpty() ? sentence : sentence + " " + String.join(" ", tax);
  }

  String courtesy(Courtesy clause) {
    return ground.say("courtesy." + clause.covers(), "n", clause.passes());
  }

  String ownCancelling(ProfessionalCancels clause) {
    return switch (clause.late()) {
      case Amends.OnlyAgain() -> ground.say("own.only-again");
      case Amends.ExtraTime(var minutes) -> late(clause.notice(),
          ground.say("own.extra-time", "extra", ground.minutes(minutes)));
      case Amends.Discount(var share) -> {
        var amount = new Amounts(ground).ofAmends(clause);
        yield late(clause.notice(), ground.say("own.discount",
            "share", ground.formats().percent(share),
            "known", amount.isPresent() ? "yes" : "no", "amount", amount.orElse(""), "vat", vat()));
      }
    };
  }

  private String vat() {
    return ground.draft().find(Price.class)
        .filter(price -> price.vat() instanceof Vat.Added).map(_ -> "added").orElse("none");
  }

  private String late(Notice notice, String adds) {
    var sentence = ground.say("own.late." + notice.boundary(), "given", ground.given(notice),
        "adds", adds);
    var sameUnit = ground.draft().find(NoticeTiers.class)
        .map(tiers -> tiers.tiers().getFirst().notice().unit()).filter(notice.unit()::equals);
    return sameUnit.isPresent() ? sentence : sentence + " "
        + ground.say("count.unit." + notice.unit(), "zone", ground.zone());
  }
}
