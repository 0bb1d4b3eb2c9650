package pacta.words;

import java.util.Optional;
import pacta.terms.NoticeTiers;
import pacta.time.Notice;

/// How early something has to be said, in words: `con 24 horas o más de antelación`,
/// `hasta las 15:00 de la víspera`.
record NoticeWords(Ground ground) {
  /// With that notice or more.
  String atLeast(Notice notice) {
    return hasLimit(notice)
        ? ground.say("at-least.limit." + notice.boundary(), "limit", limit(notice))
        : ground.say("at-least." + notice.boundary(), "given", ground.given(notice));
  }

  /// With less than that.
  String less(Notice notice) {
    return hasLimit(notice)
        ? ground.say("less.limit." + notice.boundary(), "limit", limit(notice))
        : ground.say("less." + notice.boundary(), "given", ground.given(notice));
  }

  /// With less than the one, but still with the other.
  String between(Notice longer, Notice shorter) {
    return hasLimit(shorter)
        ? ground.say("between.limit." + shorter.boundary(), "less", less(longer),
            "limit", limit(shorter))
        : ground.say("between." + shorter.boundary(), "less", less(longer),
            "shorter", ground.term(ground.formats().number(shorter.amount())));
  }

  /// As the sentence on the exact limit names it: `24 horas`, `las 15:00 de la víspera`.
  String edge(Notice notice) {
    return hasLimit(notice) ? limit(notice) : ground.notice(notice);
  }

  /// What a unit is and where the limit falls.
  String counting(Notice notice) {
    return ground.say((notice.cutOff().isPresent() ? "count.cut-off." : "count.unit.")
        + notice.unit(), "zone", ground.zone());
  }

  /// The same, where the clause on cancelling does not say it already.
  Optional<String> countingApart(Notice notice) {
    var said = counting(notice);
    return ground.draft().find(NoticeTiers.class).stream().flatMap(NoticeTiers::tables)
        .map(table -> counting(table.tiers().getFirst().notice())).anyMatch(said::equals)
        ? Optional.empty() : Optional.of(said);
  }

  private static boolean hasLimit(Notice notice) {
    return notice.cutOff().isPresent() || notice.amount() == 0;
  }

  /// `las 15:00 del día de la sesión`; without an hour of its own, the time it begins.
  private String limit(Notice notice) {
    return notice.cutOff().map(time -> ground.say("limit." + notice.unit(),
            "n", notice.amount(), "time", ground.term(ground.formats().theTime(time))))
        .orElseGet(() -> ground.say("limit.start"));
  }
}
