package pacta.words;

import java.util.ArrayList;
import pacta.terms.Courtesy;
import pacta.terms.NoShow;
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
    var outcome = clause.fee().isNone() ? ground.say("no-show.free")
        : new ShareWords(ground).outcome(clause.fee(), clause.whole(),
            new Amounts(ground).ofNotComing(clause));
    var sentence = clause.waitMinutes() == 0
        ? ground.say("no-show.at-once", "outcome", outcome)
        : ground.say("no-show", "wait", ground.minutes(clause.waitMinutes()), "outcome", outcome)
            + " " + ground.say("no-show." + clause.late());
    var uses = clause.fee().isAll() && clause.whole() == Whole.USES_THE_SESSION
        && ground.draft().find(PackagePrice.class).isPresent();
    var tax = new ShareWords(ground).tax(!clause.fee().isNone() && !uses, clause.feeVat());
    return tax.isEmpty() ? sentence : sentence + " " + String.join(" ", tax);
  }

  String courtesy(Courtesy clause) {
    if (clause.renews().isEmpty())
      return ground.say("courtesy." + clause.covers(), "n", clause.passes());
    var every = clause.renews().get();
    var sentence = ground.say("courtesy.renews." + clause.covers(), "n", clause.passes(),
        "per", new SpanWords(ground).per(every));
    return sentence + " " + ground.say(
        SpanWords.isByDate(every) ? "courtesy.by-notice" : "courtesy.not-kept");
  }

  String ownCancelling(ProfessionalCancels clause) {
    var sentences = new ArrayList<String>();
    sentences.add(amends(clause));
    if (clause.refund()) sentences.add(ground.say("own.refund"));
    if (clause.inARow() > 0) sentences.add(ground.say("own.in-a-row", "n", clause.inARow()));
    return String.join(" ", sentences);
  }

  private String amends(ProfessionalCancels clause) {
    return switch (clause.late()) {
      case Amends.OnlyAgain() -> ground.say("own.only-again");
      case Amends.ExtraTime(var minutes) -> late(clause.notice(),
          ground.say("own.extra-time", "extra", ground.minutes(minutes)));
      case Amends.Discount(var share) -> {
        var amount = new Amounts(ground).ofAmends(clause);
        yield late(clause.notice(), ground.say("own.discount",
            "share", ground.percent(share),
            "known", amount.isPresent() ? "yes" : "no", "amount", amount.orElse(""), "vat", vat()));
      }
    };
  }

  private String vat() {
    return ground.draft().find(Price.class)
        .filter(price -> price.vat() instanceof Vat.Added).map(_ -> "added").orElse("none");
  }

  private String late(Notice notice, String adds) {
    var notices = new NoticeWords(ground);
    var sentence = ground.say("own.late", "less", notices.less(notice),
        "adds", adds);
    return notices.countingApart(notice).map(counting -> sentence + " " + counting)
        .orElse(sentence);
  }
}
