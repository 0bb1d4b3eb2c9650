package pacta.terms;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import pacta.money.Money;
import pacta.money.Percent;

/// Every value a clause could have had instead, one component at a time, found by reflection: a
/// component that somebody adds tomorrow is asked for too.
public final class Alternatives {
  private Alternatives() {}

  /// @param path  of the component that differs, such as `NoticeTiers.tiers[].notice.unit`
  /// @param value the whole clause, with that component changed
  public record Change(String path, Object value) {}

  public static List<Change> of(Clause clause) {
    return ofRecord(clause.getClass().getSimpleName(), (Record) clause).toList();
  }

  private static Stream<Change> ofRecord(String path, Record record) {
    var components = record.getClass().getRecordComponents();
    return IntStream.range(0, components.length).boxed().flatMap(i -> {
      var part = components[i];
      return of(path + "." + part.getName(), part.getGenericType(), read(part, record))
          .flatMap(change -> rebuilt(record, i, change.value())
              .map(whole -> new Change(change.path(), whole)).stream());
    });
  }

  private static Stream<Change> of(String path, Type type, Object value) {
    return switch (value) {
      case Integer n -> Stream.of(n - 1, n + 1, n * 2).map(it -> new Change(path, it));
      case Boolean yes -> Stream.of(new Change(path, !yes));
      case String _ when path.equals("ReferenceCalendar.region") -> Stream.of("", "ES-CT")
          .map(it -> new Change(path, it));
      case String email when path.equals("Payer.email") -> Stream.of(
          new Change(path, "otra." + email));
      case String text -> Stream.of(new Change(path, text + " x"));
      case Money money -> Stream.of(money.plus(new Money(2, money.currency())), money.times(2))
          .map(it -> new Change(path, it));
      case Percent share -> Stream.of("0", "10", "50", "100").map(Percent::parse)
          .filter(it -> !it.equals(share)).map(it -> new Change(path, it));
      case BigDecimal number -> Stream.of(new Change(path, number.add(BigDecimal.ONE)));
      case LocalDate date -> Stream.of(date.minusDays(1), date.plusDays(1))
          .map(it -> new Change(path, it));
      case LocalTime time -> Stream.of(new Change(path, time.plusHours(1)));
      case Enum<?> one -> Arrays.stream(one.getDeclaringClass().getEnumConstants())
          .filter(it -> it != one).map(it -> new Change(path, it));
      case Optional<?> maybe -> ofOptional(path, argument(type), maybe);
      case List<?> items -> ofList(path, argument(type), items);
      case Set<?> items -> items.stream().map(gone -> new Change(path,
          items.stream().filter(it -> it != gone).collect(Collectors.toSet())));
      case Record record -> Stream.concat(otherKinds(path, (Class<?>) type, record),
          ofRecord(path, record));
      default -> throw new IllegalArgumentException(path + ": " + value.getClass());
    };
  }

  private static Stream<Change> ofOptional(String path, Type type, Optional<?> maybe) {
    if (maybe.isEmpty()) return Stream.of(new Change(path, Optional.of(Sample.of(type))));
    return Stream.concat(Stream.of(new Change(path, Optional.empty())),
        of(path, type, maybe.get()).map(it -> new Change(it.path(), Optional.of(it.value()))));
  }

  private static Stream<Change> ofList(String path, Type type, List<?> items) {
    var changed = IntStream.range(0, items.size()).boxed().flatMap(i ->
        of(path + "[]", type, items.get(i)).map(it -> {
          var copy = new ArrayList<Object>(items);
          copy.set(i, it.value());
          return new Change(it.path(), copy);
        }));
    var fewer = items.isEmpty() ? Stream.<Change>empty()
        : Stream.of(new Change(path, items.subList(0, items.size() - 1)));
    return Stream.concat(fewer, changed);
  }

  /// The other shapes that a sealed type may take.
  private static Stream<Change> otherKinds(String path, Class<?> type, Record value) {
    if (!type.isSealed()) return Stream.empty();
    return Arrays.stream(type.getPermittedSubclasses())
        .filter(kind -> kind != value.getClass()).map(kind -> new Change(path, Sample.of(kind)));
  }

  private static Type argument(Type type) {
    return ((ParameterizedType) type).getActualTypeArguments()[0];
  }

  static Object read(RecordComponent part, Record record) {
    try {
      part.getAccessor().setAccessible(true);
      return part.getAccessor().invoke(record);
    } catch (ReflectiveOperationException broken) {
      throw new AssertionError(broken);
    }
  }

  /// Empty when the values do not hold together.
  private static Optional<Object> rebuilt(Record record, int index, Object value) {
    var parts = record.getClass().getRecordComponents();
    var values = Arrays.stream(parts).map(part -> read(part, record)).toArray();
    values[index] = value;
    return Sample.built(record.getClass(), values);
  }
}
