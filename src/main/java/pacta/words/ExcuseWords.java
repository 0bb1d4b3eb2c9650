package pacta.words;

import java.util.ArrayList;
import java.util.stream.Stream;
import pacta.terms.Excuse;
import pacta.terms.Excuse.Cause;
import pacta.terms.PackagePrice;
import pacta.terms.ProfessionalLate;
import pacta.terms.SetOut;
import pacta.terms.Streak;
import pacta.terms.Whole;

/// Point 5, the rarer cases: reasons that excuse, failing several times in a row, somebody already
/// on the way, and the professional who comes late.
record ExcuseWords(Ground ground) {
  String excuse(Excuse clause) {
    var force = clause.causes().contains(Cause.FORCE_MAJEURE);
    var sentences = new ArrayList<String>();
    sentences.add(ground.say(clause.noShow() ? "excuse.no-show" : "excuse",
        "n", clause.causes().size(),
        "causes", ground.formats().list(clause.causes().stream().sorted()
            .map(cause -> ground.say("cause." + cause)).toList())));
    if (clause.causes().size() > 1 || !force)
      sentences.add(ground.say("excuse.most", "n", clause.most(), "force", force ? "yes" : "no"));
    if (force) sentences.add(ground.say("excuse.force"));
    sentences.add(ground.say("excuse.proof", "n", clause.proofDays()));
    return String.join(" ", sentences);
  }

  String streak(Streak clause) {
    var rows = Stream.of(
            row("streak.no-shows", clause.noShows()),
            row("streak.cancellations", clause.cancellations()))
        .filter(text -> !text.isEmpty()).toList();
    var when = rows.size() == 1 ? rows.getFirst()
        : ground.say("streak.or", "one", rows.getFirst(), "other", rows.getLast());
    return ground.say("streak", "when", when, "remedy", ground.say("streak." + clause.remedy()));
  }

  private String row(String key, int times) {
    return times == 0 ? "" : ground.say(key, "n", times);
  }

  String setOut(SetOut clause) {
    var shares = new ShareWords(ground);
    var outcome = clause.fee().isNone() ? ground.say("no-show.free")
        : shares.outcome(clause.fee(), Whole.USES_THE_SESSION,
            new Amounts(ground).ofSetOut(clause));
    var sentences = new ArrayList<String>();
    sentences.add(ground.say("set-out", "outcome", outcome));
    sentences.add(clause.travel().isZero() ? ground.say("set-out.no-travel")
        : ground.say("set-out.travel", "sum", ground.money(clause.travel())));
    var uses = clause.fee().isAll() && ground.draft().find(PackagePrice.class).isPresent();
    sentences.addAll(shares.tax(!clause.fee().isNone() && !uses, clause.feeVat(),
        "set-out.tax"));
    return String.join(" ", sentences);
  }

  String late(ProfessionalLate clause) {
    return clause.minutes() == 0 ? ground.say("own-late.at-once")
        : ground.say("own-late." + clause.makesUp(), "wait", ground.minutes(clause.minutes()))
            + " " + ground.say("own-late.beyond");
  }
}
