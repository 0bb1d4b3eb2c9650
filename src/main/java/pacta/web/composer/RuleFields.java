package pacta.web.composer;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import pacta.money.Money;
import pacta.money.Percent;
import pacta.terms.Clause;
import pacta.terms.Levy;
import pacta.web.Figures;

/// The fields that show a rule. Those of answers not chosen are filled as well, so that choosing
/// one finds something sensible in them.
record RuleFields(Figures figures, Map<Class<?>, Object> beginnings,
    Map<String, String> fields) {
  static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT);

  static RuleFields into(Map<String, String> fields, Figures figures, Beginnings beginnings) {
    return new RuleFields(figures, beginnings.all(), fields);
  }

  /// `rule-Pause`: the field that says the rule is in use, and the beginning of all its others.
  static String name(Class<?> kind) {
    return "rule-" + Shape.shortName(kind);
  }

  static Rows rows(String name) {
    return new Rows(name, "row");
  }

  void show(Clause clause) {
    var name = name(clause.getClass());
    fields.put(name, "yes");
    fill(name, Shape.of(clause.getClass()), clause);
  }

  /// As it is before anybody changes it; nobody guesses a name.
  void begin(Class<? extends Clause> kind) {
    show(beginning(kind));
    for (var part : Shape.of(kind).parts())
      if (part.shape() instanceof Shape.Words) fields.put(name(kind) + "-" + part.name(), "");
  }

  /// One component of a clause whose other fields are written by hand; as it begins where the
  /// clause is not there.
  <C extends Clause> void show(Class<C> kind, String component, Optional<C> clause) {
    var part = Shape.of(kind).part(component);
    var name = name(kind) + "-" + component;
    if (clause.isPresent()) fill(name, part.shape(), part.in(clause.get()));
    else fill(name, part.shape(), part.in(beginning(Shape.of(kind))));
  }

  /// What a clause of that kind begins with.
  Clause beginning(Class<? extends Clause> kind) {
    return (Clause) beginning(Shape.of(kind));
  }

  /// All the components of a clause, without saying that it is in use.
  void showAll(Clause clause) {
    fill(name(clause.getClass()), Shape.of(clause.getClass()), clause);
  }

  /// One more row of that name.
  void addRow(String name, Shape.Many many) {
    var row = rows(name).in(pacta.web.Form.filled(fields));
    fields.put(rows(name).field(row, "row"), "yes");
    fillRow(name, row, many.of(), beginning(many.of()));
    for (var part : many.of().parts())
      if (part.shape() instanceof Shape.Words) fields.put(rows(name).field(row, part.name()), "");
  }

  private void fill(String name, Shape shape, Object value) {
    switch (shape) {
      case Shape.Figure(), Shape.Words(), Shape.Region(), Shape.Hour(), Shape.Choice(var _) ->
          fields.put(name, value instanceof Enum<?> one ? one.name() : value.toString());
      case Shape.Sum() -> fields.put(name, figures.of((Money) value));
      case Shape.Share() -> fields.put(name, figures.of((Percent) value));
      case Shape.Fee() -> fields.put(name, value instanceof Levy.Share(var share)
          ? figures.of(share) + " %" : figures.of((Levy) value));
      case Shape.Day() -> fields.put(name, isNoDay((LocalDate) value) ? "" : value.toString());
      case Shape.YesNo() -> tick(name, (Boolean) value);
      case Shape.Ticks(var kind) -> {
        for (var one : kind.getEnumConstants())
          tick(name + "-" + one.name(), ((Set<?>) value).contains(one));
      }
      case Shape.Lines() -> fields.put(name, ((List<?>) value).stream().map(String.class::cast)
          .collect(Collectors.joining("\n")));
      case Shape.Days() -> fields.put(name, ((Set<?>) value).stream().map(LocalDate.class::cast)
          .sorted().map(DAY::format).collect(Collectors.joining("\n")));
      case Shape.Maybe maybe -> fillMaybe(name, maybe, (Optional<?>) value);
      case Shape.OneOf oneOf -> fillOneOf(name, oneOf, value);
      case Shape.Parts parts -> fillParts(name, parts, value);
      case Shape.Many(var parts) -> {
        var items = (List<?>) value;
        for (var i = 0; i < items.size(); i++) fillRow(name, i, parts, items.get(i));
      }
    }
  }

  private void fillRow(String name, int row, Shape.Parts parts, Object item) {
    fields.put(rows(name).field(row, "row"), "yes");
    fillParts(name + "-" + row, parts, item);
  }

  private void fillParts(String name, Shape.Parts parts, Object value) {
    for (var part : parts.parts())
      fill(name + "-" + part.name(), part.shape(), part.in(value));
  }

  private void fillMaybe(String name, Shape.Maybe maybe, Optional<?> value) {
    if (maybe.inOneField()) {
      fields.put(name, "");
      value.ifPresent(it -> fill(name, maybe.of(), it));
      return;
    }
    tick(name + "-is", value.isPresent());
    fill(name, maybe.of(), value.isPresent() ? value.get() : beginning(maybe.of()));
  }

  private void fillOneOf(String name, Shape.OneOf oneOf, Object value) {
    var chosen = oneOf.of(value);
    fields.put(name, Shape.shortName(chosen.kind()));
    for (var kind : oneOf.kinds())
      fillParts(name + "-" + Shape.shortName(kind.kind()), kind,
          kind == chosen ? value : beginning(kind));
  }

  private void tick(String name, boolean is) {
    if (is) fields.put(name, "yes");
    else fields.remove(name);
  }

  /// @throws IllegalStateException when nobody said what a rule of that shape begins with
  Object beginning(Shape shape) {
    var kind = switch (shape) {
      case Shape.OneOf oneOf -> oneOf.kinds().getFirst();
      case Shape.Parts parts -> parts;
      case Shape other -> throw new IllegalStateException("no beginning of " + other);
    };
    if (kind.parts().isEmpty()) return Made.of(kind, List.of()).orElseThrow();
    var begins = beginnings.get(kind.kind());
    if (begins == null) throw new IllegalStateException("no beginning of " + kind.kind());
    return begins;
  }

  private static boolean isNoDay(LocalDate day) {
    return !day.isAfter(Beginnings.NO_DAY.plusDays(1));
  }

  /// The fields with only those of one rule taken away.
  static Map<String, String> without(Map<String, String> fields, Class<?> kind) {
    var kept = new LinkedHashMap<>(fields);
    kept.keySet().removeIf(it -> it.equals(name(kind)) || it.startsWith(name(kind) + "-"));
    return kept;
  }
}
