package pacta.web.guide;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import pacta.money.Money;
import pacta.money.Percent;
import pacta.terms.Clause;
import pacta.terms.Levy;
import pacta.time.Span;
import pacta.web.Texts;
import pacta.web.composer.Labels;
import pacta.web.composer.Made;
import pacta.web.composer.Shape;

/// What a clause would be with one thing of it decided otherwise: every other choice, but for the
/// days of the week, which all read alike, and figures at their ends.
record Otherwise(Labels labels, Samples samples) {
  private static final String IN = " · ";
  private static final List<Integer> FIGURES = List.of(0, 1, 2, 31, 61, 100);
  private static final List<Percent> SHARES =
      List.of(Percent.NONE, Percent.of(1), Percent.of(30), Percent.ALL);

  /// @param path   what is decided otherwise, from the outside in
  /// @param choice how; empty for a figure
  record Change(List<String> path, String choice, Clause clause) {
    /// Whether it is a choice of a closed set, and not a figure.
    boolean isChoice() {
      return !choice.isEmpty();
    }

    /// This one and another after it.
    Change and(Change later) {
      return new Change(List.of(told() + "; " + String.join(IN, later.path())), later.choice(),
          later.clause());
    }

    /// `Si no dice nada: queda aceptado`
    String told() {
      return String.join(IN, path) + (isChoice() ? ": " + choice : "");
    }
  }

  /// A value in its place: the whole clause around another one there, where it can be.
  private record Place(List<String> path, Function<Object, Optional<Object>> whole) {
    Place in(String label, Function<Object, Optional<Object>> there) {
      var longer = new ArrayList<>(path);
      longer.add(label);
      return new Place(List.copyOf(longer), whole).there(there);
    }

    /// Further in, under the same name.
    Place there(Function<Object, Optional<Object>> there) {
      return new Place(path, it -> there.apply(it).flatMap(whole));
    }

    Stream<Change> with(String choice, Object value) {
      return whole.apply(value).stream().map(it -> new Change(path, choice, (Clause) it));
    }
  }

  List<Change> of(Clause clause) {
    return parts(Shape.of(clause.getClass()), clause, new Place(List.of(), Optional::of))
        .filter(it -> !it.clause().equals(clause)).toList();
  }

  private Stream<Change> parts(Shape.Parts kind, Object whole, Place place) {
    return IntStream.range(0, kind.parts().size()).boxed().flatMap(i -> {
      var part = kind.parts().get(i);
      Function<Object, Optional<Object>> there = it ->
          Made.of(kind, replaced(kind, whole, i, it));
      return value(part.shape(), part.in(whole), kind.kind() == Span.class
          ? place.there(there)
          : place.in(labels.of(Shape.name(kind.kind()) + "." + part.name()), there));
    });
  }

  private static List<Object> replaced(Shape.Parts kind, Object whole, int at, Object value) {
    var values = new ArrayList<>(kind.parts().stream().map(it -> it.in(whole)).toList());
    values.set(at, value);
    return values;
  }

  private Stream<Change> value(Shape shape, Object value, Place place) {
    return switch (shape) {
      case Shape.Choice(var kind) -> Arrays.stream(kind.getEnumConstants())
          .filter(it -> it != value && !(it instanceof DayOfWeek))
          .flatMap(it -> place.with(labels.of(it), it));
      case Shape.YesNo() -> place.with(say((Boolean) value ? "guide.no" : "guide.yes"),
          !(Boolean) value);
      case Shape.OneOf oneOf -> kinds(oneOf, value, place);
      case Shape.Maybe(var of) -> maybe(of, (Optional<?>) value, place);
      case Shape.Parts parts -> parts(parts, value, place);
      case Shape.Many(var parts) -> first(parts, (List<?>) value, place);
      case Shape.Figure() -> FIGURES.stream().flatMap(it -> place.with("", it));
      case Shape.Share() -> SHARES.stream().flatMap(it -> place.with("", it));
      case Shape.Sum() -> place.with("", ((Money) value).times(10));
      case Shape.Fee() -> Stream.of(Levy.FREE, Levy.ALL).flatMap(it -> place.with("", it));
      case Shape.Day _, Shape.Hour _, Shape.Words _, Shape.Lines _, Shape.Region _,
          Shape.Ticks _, Shape.Days _ -> Stream.of();
    };
  }

  /// The other kinds, and what stands in each of them.
  private Stream<Change> kinds(Shape.OneOf oneOf, Object value, Place place) {
    return oneOf.kinds().stream().flatMap(kind -> {
      if (kind.kind().isInstance(value)) return parts(kind, value, place);
      var label = labels.of(kind.kind());
      return Stream.concat(place.with(label, samples.of(kind)),
          parts(kind, samples.of(kind), place.in(label, it -> Optional.of(it)))
              .filter(it -> !it.isChoice()));
    });
  }

  private Stream<Change> maybe(Shape of, Optional<?> value, Place place) {
    if (value.isEmpty()) return place.with(say("guide.yes"), Optional.of(samples.of(of)));
    return Stream.concat(place.with(say("guide.no"), Optional.empty()),
        value(of, value.get(), place.there(it -> Optional.of(Optional.of(it)))));
  }

  private Stream<Change> first(Shape.Parts parts, List<?> rows, Place place) {
    if (rows.isEmpty()) return place.with(say("guide.yes"), List.of(samples.of(parts)));
    return parts(parts, rows.getFirst(), place.there(it -> {
      var others = new ArrayList<Object>(rows);
      others.set(0, it);
      return Optional.of(List.copyOf(others));
    }));
  }

  private String say(String key) {
    return Texts.say(labels.language(), key);
  }
}
