package pacta.web.composer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import pacta.terms.Clause;
import pacta.terms.Draft;
import pacta.terms.InvalidTerm;
import pacta.time.Notice;

/// A rule read from its fields. What cannot be read is noted beside its field.
record RuleReading(Typed typed, Currency currency, Map<Class<?>, Object> beginnings) {
  static RuleReading of(Typed typed, Draft draft) {
    return new RuleReading(typed, Typed.currency(draft), RuleForm.beginnings(draft).all());
  }

  /// Empty, with the faults noted, when it cannot be made.
  Optional<Clause> clause(Class<? extends Clause> kind) {
    return parts(RuleFields.name(kind), Shape.of(kind)).map(Clause.class::cast);
  }

  /// One component of a clause, as [RuleFields] shows it; empty when it cannot be read.
  <T> Optional<T> component(Class<? extends Clause> kind, String name, Class<T> type) {
    return value(RuleFields.name(kind) + "-" + name, Shape.of(kind).part(name).shape())
        .map(type::cast);
  }

  private Optional<Object> value(String name, Shape shape) {
    return switch (shape) {
      case Shape.Figure() -> read(() -> typed.whole(name));
      case Shape.Sum() -> read(() -> typed.money(name, currency));
      case Shape.Share() -> read(() -> typed.percent(name));
      case Shape.Fee() -> read(() -> typed.levy(name, currency));
      case Shape.Day() -> read(() -> typed.date(name));
      case Shape.Hour() -> read(() -> typed.time(name));
      case Shape.Words() -> read(() -> typed.form().required(name));
      case Shape.Region() -> Optional.of(typed.text(name));
      case Shape.YesNo() -> Optional.of(typed.has(name));
      case Shape.Choice(var kind) -> read(() -> choice(name, kind));
      case Shape.Ticks(var kind) -> Optional.of(ticks(name, kind));
      case Shape.Days() -> days(name);
      case Shape.Lines() -> read(() -> typed.lines(name));
      case Shape.Maybe maybe -> maybe(name, maybe);
      case Shape.OneOf oneOf -> oneOf(name, oneOf);
      case Shape.Parts parts -> parts(name, parts);
      case Shape.Many(var parts) -> many(name, parts);
    };
  }

  private <T> Optional<Object> read(Supplier<T> value) {
    var before = typed.form().errors().size();
    Object read = value.get();
    return typed.form().errors().size() == before ? Optional.of(read) : Optional.empty();
  }

  private Object choice(String name, Class<? extends Enum<?>> kind) {
    for (var one : kind.getEnumConstants()) if (typed.is(name, one.name())) return one;
    typed.form().refuse(name, "composer.fault.choice");
    return kind.getEnumConstants()[0];
  }

  private Object ticks(String name, Class<? extends Enum<?>> kind) {
    var ticked = new LinkedHashSet<Object>();
    for (var one : kind.getEnumConstants())
      if (typed.has(name + "-" + one.name())) ticked.add(one);
    return ticked;
  }

  private Optional<Object> days(String name) {
    return read(() -> {
      var days = new LinkedHashSet<LocalDate>();
      for (var line : typed.lines(name))
        try {
          days.add(line.contains("-") ? LocalDate.parse(line)
              : LocalDate.parse(line, RuleFields.DAY));
        } catch (java.time.DateTimeException unreadable) {
          typed.form().refuse(name, "composer.fault.days-a-line", "line", line);
        }
      return days;
    });
  }

  private Optional<Object> maybe(String name, Shape.Maybe maybe) {
    if (!typed.has(maybe.inOneField() ? name : name + "-is"))
      return Optional.of(Optional.empty());
    return value(name, maybe.of()).map(Optional::of);
  }

  private Optional<Object> oneOf(String name, Shape.OneOf oneOf) {
    for (var kind : oneOf.kinds()) {
      var word = Shape.shortName(kind.kind());
      if (typed.is(name, word)) return parts(name + "-" + word, kind);
    }
    typed.form().refuse(name, "composer.fault.choice");
    return Optional.empty();
  }

  private Optional<Object> many(String name, Shape.Parts parts) {
    var items = new ArrayList<>();
    var count = RuleFields.rows(name).in(typed.form());
    for (var row = 0; row < count; row++) parts(name + "-" + row, parts).ifPresent(items::add);
    return items.size() == count ? Optional.of(List.copyOf(items)) : Optional.empty();
  }

  private Optional<Object> parts(String name, Shape.Parts kind) {
    var values = new ArrayList<>();
    for (var part : kind.parts())
      value(name + "-" + part.name(), part.shape()).ifPresent(values::add);
    if (values.size() < kind.parts().size()) return Optional.empty();
    try {
      return Optional.of(Made.orRefused(kind, values));
    } catch (IllegalArgumentException refused) {
      var at = Made.culprit(kind, values, beginnings.get(kind.kind()));
      refuse(leaf(name + "-" + kind.parts().get(at).name(), kind.parts().get(at).shape()),
          kind, refused);
      return Optional.empty();
    }
  }

  private void refuse(String field, Shape.Parts kind, IllegalArgumentException why) {
    if (why instanceof InvalidTerm invalid) typed.refuse(field, invalid);
    else typed.form().refuse(field, kind.kind() == Notice.class
        ? "composer.fault.cut-off" : "composer.fault.together");
  }

  /// The first field of a value, where its fault is shown.
  private String leaf(String name, Shape shape) {
    return switch (shape) {
      case Shape.Parts parts ->
          leaf(name + "-" + parts.parts().getFirst().name(), parts.parts().getFirst().shape());
      case Shape.Maybe maybe when !maybe.inOneField() -> leaf(name, maybe.of());
      case Shape.OneOf oneOf -> oneOf.kinds().stream()
          .filter(it -> typed.is(name, Shape.shortName(it.kind())) && !it.parts().isEmpty())
          .findFirst().map(it -> leaf(name + "-" + Shape.shortName(it.kind()), it)).orElse(name);
      case Shape.Figure _, Shape.Sum _, Shape.Share _, Shape.Fee _, Shape.Day _, Shape.Hour _,
          Shape.Words _, Shape.Region _, Shape.YesNo _, Shape.Choice _, Shape.Ticks _,
          Shape.Lines _, Shape.Days _, Shape.Maybe _, Shape.Many _ -> name;
    };
  }
}
