package pacta.web.composer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import pacta.terms.BeforeEachSession;
import pacta.terms.Courtesy;
import pacta.terms.Draft;
import pacta.terms.EachMonth;
import pacta.terms.EqualParts;
import pacta.terms.Extras;
import pacta.terms.Finding;
import pacta.terms.Included;
import pacta.terms.Instalments;
import pacta.terms.NotIncluded;
import pacta.terms.NoticeTiers;
import pacta.terms.PackagePrice;
import pacta.terms.PaymentSchedule;
import pacta.terms.Point;
import pacta.terms.Price;
import pacta.terms.Procedure;
import pacta.terms.ProjectPrice;
import pacta.terms.Retainer;
import pacta.terms.SessionPrice;
import pacta.web.Page;

/// How far each of the seven points has come.
record Steps(Page page, Draft draft, String client) {
  List<Step> list(Point current, boolean frozen) {
    var open = open();
    return Arrays.stream(Point.values()).map(point -> {
      var kind = point == current ? "" : open.contains(point) ? "ask"
          : point == Point.SIGNATURES && !frozen ? "" : "done";
      return new Step(point.number(), title(point), summary(point, open, frozen), kind,
          point == current);
    }).toList();
  }

  /// The points that cannot go out as they stand.
  private Set<Point> open() {
    return draft.obstacles().stream().map(Finding::point)
        .collect(Collectors.toSet());
  }

  String title(Point point) {
    return page.say("composer.step." + point, "client", client);
  }

  private String summary(Point point, Set<Point> open, boolean frozen) {
    if (open.contains(point)) return page.say(lacking(point));
    return point == Point.SIGNATURES
        ? page.say(frozen ? "composer.step.sent" : "composer.step.at-sending") : said(point);
  }

  /// What a point says, in a few words.
  String said(Point point) {
    return switch (point) {
      case PARTIES -> page.say("composer.step.whole");
      case SCOPE -> page.say("composer.summary.scope",
          "yes", draft.find(Included.class).map(it -> it.items().size()).orElse(0),
          "no", draft.find(NotIncluded.class).map(it -> it.items().size()).orElse(0));
      case PROCEDURE -> draft.find(Procedure.class).map(this::procedure).orElse("");
      case FEES -> fees();
      case CHANGES -> changes();
      case EXTRAS -> page.say("composer.summary.extras",
          "n", draft.find(Extras.class).map(it -> it.items().size()).orElse(0));
      case SIGNATURES -> "";
    };
  }

  private String lacking(Point point) {
    var written = draft.clauses().stream().anyMatch(clause -> clause.point() == point);
    var wrong = draft.findings().stream().anyMatch(finding ->
        finding.point() == point && finding.weight() == Finding.Weight.ERROR);
    var unfair = draft.obstacles().stream().anyMatch(finding ->
        finding.point() == point && finding.weight() == Finding.Weight.UNFAIR);
    if (!wrong && unfair) return "composer.step.unfair";
    if (wrong) return "composer.step.wrong";
    return written || point == Point.PARTIES ? "composer.step.unfinished" : "composer.step.empty";
  }

  private String procedure(Procedure procedure) {
    return page.say("composer.summary.procedure",
        "n", procedure.sessions().orElse(0), "minutes", procedure.minutes(),
        "rhythm", page.say("composer.rhythm." + procedure.rhythm()));
  }

  private String fees() {
    var parts = new ArrayList<String>();
    draft.find(Price.class).ifPresent(price -> parts.add(switch (price) {
      case PackagePrice whole -> page.money(whole.price());
      case ProjectPrice whole -> page.money(whole.price());
      case Retainer monthly ->
          page.say("composer.summary.month", "price", page.money(monthly.fee()));
      case SessionPrice single ->
          page.say("composer.summary.each", "price", page.money(single.price()));
    }));
    draft.find(PaymentSchedule.class).ifPresent(schedule -> parts.add(switch (schedule) {
      case Instalments(var all) -> page.say("composer.summary.parts", "n", all.size());
      case BeforeEachSession _ -> page.say("composer.summary.before-each");
      case EqualParts it -> page.say("composer.summary.parts", "n", it.parts());
      case EachMonth _ -> page.say("composer.summary.each-month");
    }));
    return String.join(" ", parts);
  }

  private String changes() {
    Optional<Integer> passes = draft.find(Courtesy.class).map(Courtesy::passes);
    return page.say("composer.summary.changes",
        "n", draft.find(NoticeTiers.class).map(it -> it.table().fees().size()).orElse(0),
        "passes", passes.orElse(0));
  }
}
