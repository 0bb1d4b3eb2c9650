package pacta.words;

import java.util.ArrayList;
import java.util.List;
import pacta.terms.NoticeTiers;
import pacta.terms.PackagePrice;
import pacta.terms.Quota;
import pacta.terms.Reschedule;
import pacta.terms.Reschedule.Beyond;
import pacta.terms.Whole;

/// Moving a session instead of cancelling it.
record MoveWords(Ground ground, Reschedule clause) {
  String sentence() {
    var notices = new NoticeWords(ground);
    var sentences = new ArrayList<String>();
    sentences.add(ground.say("move", "notice", notices.atLeast(clause.free()), "quota", quota()));
    clause.quota().ifPresent(it -> sentences.addAll(counts(it)));
    clause.approval().ifPresent(it -> sentences.add(ground.formats().capital(
        ground.say("move.approval", "notice", notices.between(clause.free(), it.from()),
            "n", it.hours()))));
    sentences.addAll(beyond());
    clause.quota().flatMap(Quota::above).ifPresent(it -> sentences.addAll(above(it)));
    sentences.add(within());
    sentences.add(ground.say("move.own"));
    notices.countingApart(clause.free()).ifPresent(sentences::add);
    return String.join(" ", sentences);
  }

  private String quota() {
    return clause.quota().map(it -> ground.say("move.quota", "n", it.times(),
            "per", new SpanWords(ground).per(it.every())))
        .orElseGet(() -> ground.say("move.no-quota"));
  }

  private List<String> counts(Quota quota) {
    return SpanWords.isByDate(quota.every())
        ? List.of(ground.say("move.counts." + quota.counts())) : List.of();
  }

  private String within() {
    return clause.within().map(span -> ground.say("move.within",
            "span", new SpanWords(ground).span(span)))
        .orElseGet(() -> ground.say("move.anywhere"));
  }

  private List<String> beyond() {
    var sentences = new ArrayList<String>();
    var counted = clause.quota().filter(it -> it.above().isEmpty()).isPresent();
    var when = counted ? ground.say("move.too-often", "times", times())
        : ground.say("move.too-late");
    sentences.add(switch (clause.beyond()) {
      case AS_CANCELLED -> ground.say("move.as-cancelled", "when", when);
      case NOT_POSSIBLE -> ground.say("move.not-possible", "when", when);
      case NEEDS_APPROVAL -> ground.say("move.needs-approval", "when", when,
          "n", clause.approval().map(Reschedule.Approval::hours).orElse(0));
    });
    if (clause.beyond() == Beyond.AS_CANCELLED) {
      if (mayUseSessions()) sentences.add(ground.say("move.uses"));
      sentences.add(ground.say("move.chain"));
    }
    return sentences;
  }

  /// One too many, told in time.
  private List<String> above(Quota.Above above) {
    return switch (above) {
      case Quota.Above.Costs it -> costs(it);
      case Quota.Above.NeedsApproval() -> List.of(ground.say("move.needs-approval",
          "when", beyondTimes(),
          "n", clause.approval().map(Reschedule.Approval::hours).orElse(0)));
      case Quota.Above.NotPossible() ->
          List.of(ground.say("move.not-possible", "when", beyondTimes()));
    };
  }

  private String beyondTimes() {
    return ground.say("move.beyond-times", "times", times());
  }

  private int times() {
    return clause.quota().orElseThrow().times();
  }

  private List<String> costs(Quota.Above.Costs it) {
    var shares = new ShareWords(ground);
    var sentences = new ArrayList<String>();
    sentences.add(ground.say("move.costs", "when", beyondTimes(), "outcome",
        shares.outcome(it.fee(), Whole.COSTS_ITS_PRICE, new Amounts(ground).ofMoving(it))));
    sentences.addAll(shares.tax(true, it.vat()));
    if (clause.beyond() != Beyond.AS_CANCELLED) sentences.add(ground.say("move.chain"));
    return sentences;
  }

  private boolean mayUseSessions() {
    return ground.draft().find(PackagePrice.class).isPresent()
        && ground.draft().find(NoticeTiers.class).filter(tiers ->
            tiers.whole() == Whole.USES_THE_SESSION && tiers.tables()
                .flatMap(table -> table.fees().stream()).anyMatch(fee -> fee.isAll())).isPresent();
  }
}
