package pacta.web.guide;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import pacta.people.Language;
import pacta.terms.Capacity;
import pacta.terms.Clause;
import pacta.terms.Draft;
import pacta.terms.Finding;
import pacta.terms.Finding.Weight;
import pacta.terms.FreeClause;
import pacta.terms.Outline;
import pacta.terms.ReferenceCalendar;
import pacta.web.Texts;
import pacta.web.composer.Template;
import pacta.words.Findings;

/// What the composition and the rules of fairness find in a clause, whichever way it is decided and
/// beside whichever others it stands; and what they find where it is missing. They are asked, for
/// every one of these.
public final class Remarks {
  /// @param reason its key, such as `L1.lapse`
  /// @param weights how grave it is, by who the client is; those it says nothing to are left out
  /// @param when   when it is told; empty where it is from the start
  public record One(String reason, Map<Capacity, Weight> weights, String text, String when) {
    /// The rule of fairness, such as `L1`; empty where it is no matter of fairness.
    public String rule() {
      return reason.matches("[LB]\\d+\\..+") ? reason.substring(0, reason.indexOf('.')) : "";
    }
  }

  private static final List<String> SAYINGS = List.of("refund", "change", "liability",
      "withdrawal", "court", "result");

  private final Language language;
  private final Map<String, One> remarks = new LinkedHashMap<>();

  private Remarks(Language language) {
    this.language = language;
  }

  /// In the clause of a specimen.
  static List<One> in(Specimen specimen, Otherwise otherwise) {
    var remarks = new Remarks(specimen.draft().language());
    remarks.look(specimen, "");
    var changes = otherwise.of(specimen.clause());
    var choices = changes.stream().filter(Otherwise.Change::isChoice).toList();
    choices.forEach(it -> remarks.chosen(specimen, it));
    changes.stream().filter(it -> !it.isChoice()).forEach(it -> remarks.chosen(specimen, it));
    remarks.beside(specimen, "none");
    for (var choice : choices) {
      remarks.beside(specimen.with(choice.clause()), choice.told());
      otherwise.of(choice.clause()).stream().filter(Otherwise.Change::isChoice)
          .forEach(it -> remarks.chosen(specimen, choice.and(it)));
    }
    if (specimen.clause() instanceof FreeClause it) remarks.sayings(specimen, it);
    return List.copyOf(remarks.remarks.values());
  }

  private void chosen(Specimen specimen, Otherwise.Change change) {
    look(specimen.with(change.clause()), say(change.isChoice()
        ? "guide.remarks.chosen" : "guide.remarks.figure", "choice", change.told()));
  }

  /// Without each of the others, with a calendar that says no hours, and in another kind of
  /// agreement.
  private void beside(Specimen specimen, String chosen) {
    for (var other : specimen.draft().clauses())
      if (!other.equals(specimen.clause())) look(new Specimen(
          specimen.draft().without(other.getClass()), specimen.clause()),
          say("guide.remarks.without", "other", title(other), "choice", chosen));
    var calendar = (Clause) Specimen.beginnings(language).all().get(ReferenceCalendar.class);
    if (!(specimen.clause() instanceof ReferenceCalendar)) look(
        new Specimen(Specimen.with(specimen.draft(), calendar), specimen.clause()),
        say("guide.remarks.with", "other", title(calendar), "choice", chosen));
    for (var home : Template.values()) look(new Specimen(Specimen.with(Specimen.draft(
        home, language, Capacity.CONSUMER), specimen.clause()), specimen.clause()),
        say("guide.remarks.home", "home", Texts.say(language, "template." + home)));
  }

  /// Sayings that look like what a court would strike.
  private void sayings(Specimen specimen, FreeClause clause) {
    for (var name : SAYINGS) {
      var saying = say("guide.free." + name);
      look(specimen.with(new FreeClause(clause.point(), saying)),
          say("guide.remarks.said", "saying", saying));
    }
  }

  private String title(Clause clause) {
    return ClausePage.labels(language).of(clause.getClass());
  }

  private String say(String key, Object... named) {
    return Texts.say(language, key, named);
  }

  /// Where no clause of that kind is.
  static List<One> without(ClauseKind kind, Language language) {
    var remarks = new Remarks(language);
    Stream.concat(Arrays.stream(Template.values())
            .map(it -> Specimen.draft(it, language, Capacity.CONSUMER)),
        ClauseKind.ALL.stream().map(it -> Specimen.of(it, language).draft()))
        .filter(it -> it.find(kind.of()).isPresent()).forEach(it -> remarks.miss(it, kind));
    return List.copyOf(remarks.remarks.values());
  }

  private void look(Specimen specimen, String when) {
    for (var capacity : Capacity.values()) {
      var draft = Specimen.towards(specimen.draft(), capacity);
      var ids = Outline.of(draft.clauses()).lines().stream()
          .filter(it -> it.clause().equals(specimen.clause())).map(Outline.Line::id).toList();
      draft.findings().stream().filter(it -> it.at().filter(ids::contains).isPresent())
          .forEach(it -> put(it, capacity, when));
    }
  }

  private void miss(Draft draft, ClauseKind kind) {
    for (var capacity : Capacity.values()) {
      var before = reasons(Specimen.towards(draft, capacity));
      Specimen.towards(draft, capacity).without(kind.of()).findings().stream()
          .filter(it -> it.at().isEmpty() && !before.contains(it.reason()))
          .forEach(it -> put(it, capacity, ""));
    }
  }

  private static List<String> reasons(Draft draft) {
    return draft.findings().stream().map(Finding::reason).toList();
  }

  private void put(Finding finding, Capacity capacity, String when) {
    var known = Optional.ofNullable(remarks.get(finding.reason()));
    var weights = new TreeMap<Capacity, Weight>(known.map(One::weights).orElse(Map.of()));
    weights.putIfAbsent(capacity, finding.weight());
    remarks.put(finding.reason(), new One(finding.reason(), weights,
        known.map(One::text).orElseGet(() -> Findings.text(finding, language)),
        known.map(One::when).orElse(when)));
  }
}
