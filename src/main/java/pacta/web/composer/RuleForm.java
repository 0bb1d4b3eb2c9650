package pacta.web.composer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import pacta.terms.Clause;
import pacta.terms.Draft;
import pacta.terms.Point;
import pacta.web.Figures;
import pacta.web.Form;

/// The rules of a point that are there only when somebody adds them.
record RuleForm(Point point) implements PointForm {
  /// Says that the form knew of the rules: one that did not leaves them as they are.
  private static final String KNOWN = "rules";

  @Override public Map<String, String> fields(Draft draft, Figures figures) {
    var fields = new LinkedHashMap<String, String>();
    fields.put(KNOWN, "yes");
    var shown = RuleFields.into(fields, figures, beginnings(draft));
    for (var kind : Purpose.kinds(point)) draft.find(kind).ifPresent(shown::show);
    return fields;
  }

  @Override public Draft read(Typed typed, Draft draft) {
    if (!typed.has(KNOWN)) return draft;
    var reading = RuleReading.of(typed, draft);
    var read = draft;
    for (var kind : Purpose.kinds(point)) {
      if (!typed.has(RuleFields.name(kind))) read = read.without(kind);
      else read = with(read, reading.clause(kind));
    }
    return read;
  }

  /// What could not be read stays as it was.
  private static Draft with(Draft draft, Optional<Clause> clause) {
    return clause.map(it -> put(draft, it)).orElse(draft);
  }

  @SuppressWarnings("unchecked")
  private static <C extends Clause> Draft put(Draft draft, C clause) {
    return draft.with((Class<C>) clause.getClass(), clause);
  }

  static Beginnings beginnings(Draft draft) {
    return new Beginnings(Typed.currency(draft), draft.language());
  }

  /// The fields after a button: `rule:add:Pause`, `rule:drop:Pause`,
  /// `rule:more:rule-KillFee-rungs`, `rule:less:rule-KillFee-rungs:1`; empty for any other.
  static Optional<Map<String, String>> changed(String act, Map<String, String> fields,
      Draft draft, Figures figures) {
    var words = act.split(":");
    if (!act.startsWith("rule:") || words.length < 3) return Optional.empty();
    var more = new LinkedHashMap<>(fields);
    var shown = RuleFields.into(more, figures, beginnings(draft));
    var kind = Purpose.BY_NAME.get(words[2]);
    switch (words[1]) {
      case "add" -> Optional.ofNullable(kind).ifPresent(shown::begin);
      case "drop" -> {
        return Optional.ofNullable(kind).map(it -> RuleFields.without(fields, it));
      }
      case "more" -> many(words[2]).ifPresent(it -> shown.addRow(words[2], it));
      case "less" -> {
        return Optional.of(RuleFields.rows(words[2]).without(fields, row(words)));
      }
      default -> { }
    }
    return Optional.of(more);
  }

  private static int row(String[] words) {
    return words.length > 3 && words[3].matches("\\d{1,3}") ? Integer.parseInt(words[3]) : -1;
  }

  /// Rows stand in a rule itself, never deeper.
  private static Optional<Shape.Many> many(String name) {
    var words = name.split("-");
    if (words.length != 3) return Optional.empty();
    return Optional.ofNullable(Purpose.BY_NAME.get(words[1])).flatMap(kind ->
        Shape.of(kind).parts().stream().filter(it -> it.name().equals(words[2]))
            .map(Shape.Part::shape).filter(Shape.Many.class::isInstance)
            .map(Shape.Many.class::cast).findFirst());
  }

  /// How many rows of that name there are.
  static int count(Form form, String name) {
    return RuleFields.rows(name).in(form);
  }
}
