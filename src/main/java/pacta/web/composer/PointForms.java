package pacta.web.composer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pacta.terms.Draft;
import pacta.terms.Point;
import pacta.web.Figures;

/// Which form each point has.
final class PointForms {
  /// The rows that can be added to the form of a point, by the last word of its buttons.
  private static final Map<String, Rows> ROWS =
      Map.of("tier", Rows.TIERS, "rest", Rows.REST, "part", Rows.PARTS,
          "free", Rows.FREE, "question", Rows.QUESTIONS);

  /// For how many days it can be signed, unless somebody says otherwise.
  private static final String OPEN_FOR = "14";

  private PointForms() {}

  /// None for the signatures, which nobody fills in.
  static Optional<PointForm> of(Point point) {
    return switch (point) {
      case PARTIES -> Optional.of(new PartiesForm());
      case SCOPE -> Optional.of(new ScopeForm());
      case PROCEDURE -> Optional.of(new ProcedureForm());
      case FEES -> Optional.of(new FeesForm());
      case CHANGES -> Optional.of(new ChangesForm());
      case EXTRAS -> Optional.of(new ExtrasForm());
      case SIGNATURES -> Optional.empty();
    };
  }

  static Map<String, String> fields(Point point, Draft draft, Figures figures) {
    return of(point).map(form -> {
      var fields = new LinkedHashMap<>(form.fields(draft, figures));
      fields.putAll(new RuleForm(point).fields(draft, figures));
      InsistFields.fill(fields, draft);
      return (Map<String, String>) fields;
    }).orElse(Map.of("days", OPEN_FOR));
  }

  static Draft read(Point point, Typed typed, Draft draft) {
    return of(point).map(form -> InsistFields.read(typed,
        new RuleForm(point).read(typed, form.read(typed, draft)))).orElse(draft);
  }

  /// The fields after a button that adds or drops a row or a rule: `add-tier`, `drop-part-1`,
  /// `rule:add:Pause`; empty for any other button.
  static Optional<Map<String, String>> changed(String act, Map<String, String> fields,
      Draft draft, Figures figures) {
    if (act.startsWith("rule:")) return RuleForm.changed(act, fields, draft, figures);
    var words = List.of(act.split("-"));
    var rows = words.size() < 2 ? null : ROWS.get(words.get(1));
    if (rows == null) return Optional.empty();
    if (words.getFirst().equals("add")) return Optional.of(rows.added(fields));
    if (words.getFirst().equals("drop") && words.size() == 3 && words.get(2).matches("\\d{1,3}"))
      return Optional.of(rows.without(fields, Integer.parseInt(words.get(2))));
    return Optional.empty();
  }
}
