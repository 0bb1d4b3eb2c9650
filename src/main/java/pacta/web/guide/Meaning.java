package pacta.web.guide;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import pacta.people.Language;
import pacta.terms.Clause;
import pacta.web.Texts;
import pacta.web.composer.Labels;
import pacta.web.composer.Made;
import pacta.web.composer.Shape;

/// What each component of a clause means and which values it takes. The limits are those that the
/// record itself keeps: they are found by trying.
record Meaning(Labels labels, Samples samples, Map<Class<?>, String> known) {
  /// @param known the records that were laid out already, each with what it was called
  Meaning {
    known = new HashMap<>(known);
  }

  static Meaning in(Labels labels, Samples samples) {
    return new Meaning(labels, samples, Map.of());
  }

  /// Whether a value could stand in a place.
  ///
  /// @param near by the record it is in
  /// @param far  by all those around it as well
  private record Place(Predicate<Object> near, Predicate<Object> far) {
    private static final Place ANY = new Place(_ -> true, _ -> true);

    Place wrapped() {
      return new Place(it -> near.test(Optional.of(it)), it -> far.test(Optional.of(it)));
    }
  }

  List<Field> of(Clause clause) {
    return fields(Shape.of(clause.getClass()), clause, Place.ANY);
  }

  private List<Field> fields(Shape.Parts kind, Object whole, Place place) {
    return IntStream.range(0, kind.parts().size()).mapToObj(i -> {
      var part = kind.parts().get(i);
      var alone = new Place(it -> fits(kind, whole, i, it, _ -> true),
          it -> fits(kind, whole, i, it, place.far()));
      return field(Shape.name(kind.kind()) + "." + part.name(), part.shape(), part.in(whole),
          alone);
    }).toList();
  }

  /// Whether a record of that kind could have the value there, with the others as they are or with
  /// another figure of it at nothing.
  private static boolean fits(Shape.Parts kind, Object whole, int at, Object value,
      Predicate<Object> around) {
    var values = new ArrayList<>(kind.parts().stream().map(it -> it.in(whole)).toList());
    values.set(at, value);
    var others = IntStream.range(0, values.size())
        .filter(it -> it != at && values.get(it) instanceof Integer)
        .mapToObj(it -> replaced(values, it, 0));
    return Stream.concat(Stream.of(values), others)
        .anyMatch(it -> Made.of(kind, it).filter(around).isPresent());
  }

  private static List<Object> replaced(List<Object> values, int at, Object value) {
    var others = new ArrayList<>(values);
    others.set(at, value);
    return others;
  }

  private Field field(String name, Shape shape, Object value, Place place) {
    var label = labels.of(name);
    var before = laidOut(shape).map(known::get).filter(it -> it != null);
    laidOut(shape).ifPresent(it -> known.putIfAbsent(it, label));
    var values = before.map(it -> say("guide.value.as", "label", it))
        .orElseGet(() -> values(name, shape, value, place));
    return new Field(name.substring(name.lastIndexOf('.') + 1), label, labels.hint(name),
        shape instanceof Shape.Maybe && before.isPresent() ? maybe(values) : values,
        before.isPresent() ? List.of() : options(shape, value, place),
        before.isPresent() ? List.of() : within(name, shape, value, place));
  }

  /// The record, or the sealed kind, whose parts are to be laid out; those that are alike are only
  /// once.
  private static Optional<Class<?>> laidOut(Shape shape) {
    return switch (shape) {
      case Shape.Parts(var kind, var _) -> Optional.of(kind);
      case Shape.OneOf(var kind, var _) -> Optional.of(kind);
      case Shape.Maybe(var of) -> laidOut(of);
      case Shape.Figure _, Shape.Sum _, Shape.Share _, Shape.Fee _, Shape.Day _, Shape.Hour _,
          Shape.Words _, Shape.Lines _, Shape.Region _, Shape.YesNo _, Shape.Choice _,
          Shape.Ticks _, Shape.Days _, Shape.Many _ -> Optional.empty();
    };
  }

  private List<Field> within(String name, Shape shape, Object value, Place place) {
    return switch (shape) {
      case Shape.Parts parts -> fields(parts, value, place);
      case Shape.Many(var parts) -> fields(parts, ((List<?>) value).isEmpty()
          ? samples.of(parts) : ((List<?>) value).getFirst(), Place.ANY);
      case Shape.Maybe(var of) -> within(name, of, present(of, value), place.wrapped());
      case Shape.Figure _, Shape.Sum _, Shape.Share _, Shape.Fee _, Shape.Day _, Shape.Hour _,
          Shape.Words _, Shape.Lines _, Shape.Region _, Shape.YesNo _, Shape.Choice _,
          Shape.Ticks _, Shape.Days _, Shape.OneOf _ -> List.of();
    };
  }

  private Object present(Shape of, Object maybe) {
    return ((Optional<?>) maybe).<Object>map(it -> it).orElseGet(() -> samples.of(of));
  }

  private List<Field.Option> options(Shape shape, Object value, Place place) {
    return switch (shape) {
      case Shape.Choice(var kind) -> Arrays.stream(kind.getEnumConstants())
          .filter(place.near()).map(this::option).toList();
      case Shape.Ticks(var kind) -> Arrays.stream(kind.getEnumConstants())
          .map(this::option).toList();
      case Shape.OneOf oneOf -> oneOf.kinds().stream().map(it -> new Field.Option(
          Shape.shortName(it.kind()), labels.of(it.kind()), fields(it,
              it.kind().isInstance(value) ? value : samples.of(it), place))).toList();
      case Shape.Maybe(var of) -> options(of, present(of, value), place.wrapped());
      case Shape.Figure _, Shape.Sum _, Shape.Share _, Shape.Fee _, Shape.Day _, Shape.Hour _,
          Shape.Words _, Shape.Lines _, Shape.Region _, Shape.YesNo _, Shape.Days _,
          Shape.Parts _, Shape.Many _ -> List.of();
    };
  }

  private Field.Option option(Enum<?> one) {
    return new Field.Option(one.name(), labels.of(one), List.of());
  }

  private String values(String name, Shape shape, Object value, Place place) {
    var limits = new Limits(language(), place.near(), place.far());
    return switch (shape) {
      case Shape.Figure() -> limits.ofFigure((Integer) value, labels.unit(name));
      case Shape.Share() -> limits.ofShare();
      case Shape.Sum() -> limits.ofSum((pacta.money.Money) value);
      case Shape.Fee() -> labels.say("rule.fee.hint");
      case Shape.Maybe(var of) -> maybe(values(name, of, present(of, value), place.wrapped()));
      case Shape.Ticks(var _) -> say(place.near().test(Set.of())
          ? "guide.value.any" : "guide.value.some");
      case Shape.Lines() -> say(place.near().test(List.of())
          ? "guide.value.lines.none" : "guide.value.lines");
      case Shape.Many(var _) -> say(place.near().test(List.of())
          ? "guide.value.many.none" : "guide.value.many");
      case Shape.Day() -> say("guide.value.day");
      case Shape.Hour() -> say("guide.value.hour");
      case Shape.Words() -> say("guide.value.words");
      case Shape.Region() -> say("guide.value.region");
      case Shape.YesNo() -> say("guide.value.yes-no");
      case Shape.Days() -> say("guide.value.days");
      case Shape.Choice(var _), Shape.OneOf(var _, var _) -> say("guide.value.one");
      case Shape.Parts(var _, var _) -> "";
    };
  }

  private String maybe(String values) {
    return values.isEmpty() ? say("guide.value.maybe.parts")
        : say("guide.value.maybe", "of", values);
  }

  private Language language() {
    return labels.language();
  }

  private String say(String key, Object... named) {
    return Texts.say(language(), key, named);
  }
}
