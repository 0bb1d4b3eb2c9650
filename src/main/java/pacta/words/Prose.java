package pacta.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import pacta.people.Language;
import pacta.terms.Clause;
import pacta.terms.Draft;
import pacta.terms.EqualParts;
import pacta.terms.Example;
import pacta.terms.Finding;
import pacta.terms.FreeClause;
import pacta.terms.Instalments;
import pacta.terms.Outline;
import pacta.terms.Payer;
import pacta.terms.Point;
import pacta.terms.Terms;

/// The seven points in sentences. Every sentence comes from the values that also decide what
/// happens, so that nobody can sign one thing and live under another.
public final class Prose {
  private final Ground ground;
  private final Ground marking;
  private final Outline outline;
  private final List<Example> examples;

  private Prose(Draft draft, Language language) {
    this.ground = Ground.of(draft, language);
    this.marking = Ground.marked(draft, language);
    this.outline = Outline.of(draft.clauses());
    this.examples = examples(draft);
  }

  /// Once nothing but who the parties are is missing, since no example depends on that.
  private static List<Example> examples(Draft draft) {
    var waits = draft.obstacles().stream().anyMatch(it -> !it.isOfTheParties());
    return waits ? List.of() : draft.judgeable().map(Example::of).orElse(List.of());
  }

  /// The seven points as far as they are written; what is missing is said in its place.
  public static List<PointText> of(Draft draft, Language language) {
    var prose = new Prose(draft, language);
    return List.of(Point.values()).stream().map(prose::point).toList();
  }

  public static List<PointText> of(Terms terms, Language language) {
    return of(Draft.of(terms), language);
  }

  private PointText point(Point point) {
    var clauses = switch (point) {
      case PARTIES -> new FrameWords(ground).parties();
      case SIGNATURES -> new FrameWords(ground).signatures();
      case SCOPE, PROCEDURE, FEES, CHANGES, EXTRAS ->
          outline.under(point).stream().map(this::clause).toList();
    };
    return new PointText(point.number(), title(point), clauses, gap(point));
  }

  private String title(Point point) {
    var three = point == Point.SIGNATURES && ground.draft().find(Payer.class).isPresent();
    return ground.say("title." + point + (three ? ".payer" : ""));
  }

  private Optional<String> gap(Point point) {
    var gaps = ground.draft().findings().stream()
        .filter(finding -> finding.weight() == Finding.Weight.GAP && finding.point() == point)
        .map(finding -> Findings.text(finding, ground.language()))
        .collect(Collectors.joining(" "));
    return gaps.isEmpty() ? Optional.empty() : Optional.of(gaps);
  }

  private ClauseText clause(Outline.Line line) {
    var text = said(line);
    Optional<String> mark = line.clause() instanceof FreeClause
        ? Optional.of(ground.say("mark.not-computed")) : Optional.empty();
    var rows = rows(line.clause());
    var shown = examples.stream().filter(example -> example.clause().equals(line.id()))
        .map(example -> ExampleWords.of(example, ground, ground.computable().orElseThrow()))
        .toList();
    return new ClauseText(line.id(), text.text(), text.pieces(), mark, rows, shown);
  }

  private Marked said(Outline.Line line) {
    var said = Marked.read(ClauseWords.of(marking, line.clause()).get(line.sentence()));
    return said.as(ground.sentences(said.text()));
  }

  private List<TableRow> rows(Clause clause) {
    return clause instanceof Instalments parts ? new FeeWords(ground).rows(parts)
        : clause instanceof EqualParts parts ? new PartWords(ground).rows(parts) : List.of();
  }

  /// The points as plain lines, for letters, for logs and for comparing.
  public static String plain(List<PointText> points) {
    var lines = new ArrayList<String>();
    for (var point : points) {
      lines.add(point.number() + ". " + point.title());
      for (var clause : point.clauses()) lines.addAll(plain(clause));
      point.gap().ifPresent(lines::add);
      lines.add("");
    }
    return String.join("\n", lines);
  }

  private static List<String> plain(ClauseText clause) {
    var lines = new ArrayList<String>();
    lines.add(clause.id() + " " + clause.text());
    clause.mark().ifPresent(mark -> lines.add("    (" + mark + ")"));
    for (var row : clause.rows())
      lines.add("    | " + row.part() + " | " + row.when() + " | " + row.amount());
    for (var example : clause.examples())
      lines.add("    · " + example.when() + ": " + example.outcome());
    return lines;
  }
}
