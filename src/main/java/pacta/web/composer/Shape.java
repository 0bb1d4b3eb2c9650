package pacta.web.composer;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import pacta.money.Money;
import pacta.money.Percent;
import pacta.terms.Levy;
import pacta.terms.ReferenceCalendar;

/// How a value of a rule is written in fields, found from its type alone: a rule that somebody
/// adds tomorrow has its fields without a line written for it.
public sealed interface Shape {
  record Figure() implements Shape {}

  record Sum() implements Shape {}

  record Share() implements Shape {}

  /// A share or a sum, as they like.
  record Fee() implements Shape {}

  record Day() implements Shape {}

  record Hour() implements Shape {}

  record Words() implements Shape {}

  /// Texts, one a line.
  record Lines() implements Shape {}

  /// Whose public holidays count.
  record Region() implements Shape {}

  record YesNo() implements Shape {}

  record Choice(Class<? extends Enum<?>> kind) implements Shape {}

  record Ticks(Class<? extends Enum<?>> kind) implements Shape {}

  /// Days, one a line.
  record Days() implements Shape {}

  /// May stay away.
  record Maybe(Shape of) implements Shape {
    /// Whether an empty field is enough to say so.
    public boolean inOneField() {
      return !(of instanceof Parts || of instanceof OneOf);
    }
  }

  /// One of several kinds, each with fields of its own.
  record OneOf(Class<?> kind, List<Parts> kinds) implements Shape {
    public Parts of(Object value) {
      return kinds.stream().filter(it -> it.kind().isInstance(value)).findFirst().orElseThrow();
    }
  }

  /// A record: every component in its own fields.
  record Parts(Class<?> kind, List<Part> parts) implements Shape {
    public Part part(String name) {
      return parts.stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
    }
  }

  /// So many of them, in rows.
  record Many(Parts of) implements Shape {}

  record Part(RecordComponent component, Shape shape) {
    public String name() {
      return component.getName();
    }

    public Object in(Object whole) {
      try {
        return component.getAccessor().invoke(whole);
      } catch (ReflectiveOperationException broken) {
        throw new IllegalStateException(component.toString(), broken);
      }
    }
  }

  static Parts of(Class<?> kind) {
    return new Parts(kind, Arrays.stream(kind.getRecordComponents())
        .map(it -> new Part(it, it.getDeclaringRecord() == ReferenceCalendar.class
            && it.getName().equals("region") ? new Region() : of(it.getGenericType())))
        .toList());
  }

  private static Shape of(Type type) {
    if (type instanceof ParameterizedType generic) return ofMany(generic);
    var kind = (Class<?>) type;
    if (kind == int.class || kind == Integer.class) return new Figure();
    if (kind == boolean.class) return new YesNo();
    if (kind == Money.class) return new Sum();
    if (kind == Percent.class) return new Share();
    if (kind == Levy.class) return new Fee();
    if (kind == LocalDate.class) return new Day();
    if (kind == LocalTime.class) return new Hour();
    if (kind == String.class) return new Words();
    if (kind.isEnum()) return new Choice(asEnum(kind));
    if (kind.isSealed()) return new OneOf(kind,
        Arrays.stream(kind.getPermittedSubclasses()).map(Shape::of).toList());
    if (kind.isRecord()) return of(kind);
    throw new IllegalArgumentException("no field for " + kind);
  }

  private static Shape ofMany(ParameterizedType type) {
    var item = type.getActualTypeArguments()[0];
    if (type.getRawType() == Optional.class) return new Maybe(of(item));
    if (type.getRawType() == List.class && item == String.class) return new Lines();
    if (type.getRawType() == List.class && of(item) instanceof Parts parts) return new Many(parts);
    if (type.getRawType() == Set.class && item == LocalDate.class) return new Days();
    if (type.getRawType() == Set.class && item instanceof Class<?> kind && kind.isEnum())
      return new Ticks(asEnum(kind));
    throw new IllegalArgumentException("no field for " + type);
  }

  @SuppressWarnings("unchecked")
  private static Class<? extends Enum<?>> asEnum(Class<?> kind) {
    return (Class<? extends Enum<?>>) kind;
  }

  /// `LatePayment.Rate.Fixed`: what the texts of a kind are under.
  static String name(Class<?> kind) {
    var name = kind.getName();
    return name.substring(name.lastIndexOf('.') + 1).replace('$', '.');
  }

  /// `late-payment`: how an address says a kind.
  static String word(Class<?> kind) {
    return shortName(kind).replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  /// `Fixed`: how a form says which of the kinds it is.
  static String shortName(Class<?> kind) {
    return kind.getSimpleName();
  }
}
