package pacta.words;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import pacta.terms.NoticeTiers;
import pacta.terms.PackagePrice;
import pacta.terms.Whole;
import pacta.time.Notice;

/// What cancelling costs by how early it is said: a sentence a tier, one for the grace time, and
/// one for how all of it is counted.
record TierWords(Ground ground, NoticeTiers clause) {
  List<String> sentences() {
    var sentences = new ArrayList<String>();
    for (var tier = 0; tier < clause.shares().size(); tier++)
      sentences.add(ground.say("tier",
          "notice", notice(tier), "outcome", outcome(tier)));
    if (clause.graceMinutes() > 0)
      sentences.add(ground.say("tiers.grace", "minutes", ground.minutes(clause.graceMinutes())));
    sentences.add(counting());
    return sentences;
  }

  /// `Con menos de 24 horas, pero 2 o más`.
  private String notice(int tier) {
    var last = clause.tiers().size();
    var edge = first().boundary();
    if (tier == last)
      return ground.say("tier.last." + edge, "given", given(last - 1));
    if (tier == 0) return ground.say("tier.first." + edge, "given", given(0));
    return ground.say("tier.middle." + edge, "given", given(tier - 1),
        "shorter", ground.formats().number(clause.tiers().get(tier).notice().amount()));
  }

  private String given(int tier) {
    return ground.given(clause.tiers().get(tier).notice());
  }

  private String outcome(int tier) {
    var share = clause.shares().get(tier);
    return new ShareWords(ground).outcome(share, clause.whole(), new Amounts(ground).ofTier(tier));
  }

  private String counting() {
    var sentences = new ArrayList<String>();
    sentences.add(ground.say("count.unit." + first().unit(), "zone", ground.zone()));
    sentences.add(ground.say("count.boundary." + first().boundary(), "limits", limits()));
    sentences.add(ground.say("count.register", "zone", ground.zone(),
        "id", ground.draft().zone().getId()));
    if (ground.draft().find(PackagePrice.class).isPresent())
      sentences.add(ground.say("count.kept"));
    sentences.addAll(new ShareWords(ground).tax(charges(), clause.feeVat()));
    sentences.add(ground.say("count.rounding." + clause.rounding()));
    return String.join(" ", sentences);
  }

  private String limits() {
    return clause.tiers().stream().map(tier -> ground.notice(tier.notice()))
        .collect(Collectors.joining(", "));
  }

  private boolean charges() {
    return clause.shares().stream().anyMatch(share -> !share.isNone()
        && !(share.isAll() && usesTheSession()));
  }

  private boolean usesTheSession() {
    return clause.whole() == Whole.USES_THE_SESSION
        && ground.draft().find(PackagePrice.class).isPresent();
  }

  private Notice first() {
    return clause.tiers().getFirst().notice();
  }
}
