package pacta.words;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import pacta.terms.NoticeTiers;
import pacta.terms.NoticeTiers.Table;
import pacta.terms.PackagePrice;
import pacta.terms.Whole;
import pacta.time.Notice;
import pacta.time.Notice.Boundary;

/// What cancelling costs by how early it is said: a sentence a tier, one for the grace time, and
/// one for how all of it is counted.
record TierWords(Ground ground, NoticeTiers clause) {
  List<String> sentences() {
    var sentences = new ArrayList<String>();
    clause.tables().forEach(table -> {
      for (var tier = 0; tier < table.fees().size(); tier++)
        sentences.add(ground.say(clause.restDays().isEmpty() ? "tier"
            : table == clause.table() ? "tier.business-day" : "tier.rest-day",
            "notice", notice(table, tier), "outcome", outcome(table, tier)));
    });
    if (clause.graceMinutes() > 0)
      sentences.add(ground.say("tiers.grace", "minutes", ground.minutes(clause.graceMinutes())));
    sentences.add(counting());
    return sentences;
  }

  /// `Con menos de 24 horas, pero 2 o más`.
  private String notice(Table table, int tier) {
    var notices = table.tiers().stream().map(NoticeTiers.Tier::notice).toList();
    var words = new NoticeWords(ground);
    if (tier == notices.size()) return words.less(notices.getLast());
    return tier == 0 ? words.atLeast(notices.getFirst())
        : words.between(notices.get(tier - 1), notices.get(tier));
  }

  private String outcome(Table table, int tier) {
    return new ShareWords(ground).outcome(
        table.fees().get(tier), clause.whole(), new Amounts(ground).ofTier(clause, table, tier));
  }

  private String counting() {
    var sentences = new ArrayList<String>();
    if (clause.restDays().isPresent()) sentences.add(ground.say("count.rest-days",
        "zone", ground.zone()));
    clause.tables().map(table -> new NoticeWords(ground).counting(first(table))).distinct()
        .forEach(sentences::add);
    clause.tables().map(table -> first(table).boundary()).distinct().forEach(boundary ->
        sentences.add(ground.say("count.boundary." + boundary, "limits", limits(boundary))));
    sentences.add(ground.say("count.register", "zone", ground.zone(),
        "id", ground.draft().zone().getId()));
    if (ground.draft().find(PackagePrice.class).isPresent())
      sentences.add(ground.say("count.kept"));
    sentences.addAll(new ShareWords(ground).tax(charges(), clause.feeVat()));
    sentences.add(ground.say("count.rounding." + clause.rounding()));
    return String.join(" ", sentences);
  }

  private String limits(Boundary boundary) {
    return clause.tables().flatMap(table -> table.tiers().stream()).map(NoticeTiers.Tier::notice)
        .filter(notice -> notice.boundary() == boundary).map(new NoticeWords(ground)::edge)
        .distinct().collect(Collectors.joining(", "));
  }

  private boolean charges() {
    return clause.tables().flatMap(table -> table.fees().stream())
        .anyMatch(fee -> !fee.isNone() && !(fee.isAll() && usesTheSession()));
  }

  private boolean usesTheSession() {
    return clause.whole() == Whole.USES_THE_SESSION
        && ground.draft().find(PackagePrice.class).isPresent();
  }

  private static Notice first(Table table) {
    return table.tiers().getFirst().notice();
  }
}
