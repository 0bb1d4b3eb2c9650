package pacta.terms;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pacta.money.Money;
import pacta.money.Percent;
import pacta.time.BusinessCalendar.OfficeHours;

/// Some value of a type, where a test needs one that was not there.
final class Sample {
  private Sample() {}

  static Object of(Type type) {
    if (type instanceof ParameterizedType generic) {
      if (generic.getRawType() == Optional.class) return Optional.empty();
      var one = of(generic.getActualTypeArguments()[0]);
      return generic.getRawType() == Set.class ? Set.of(one) : List.of(one);
    }
    var kind = (Class<?>) type;
    if (kind == int.class || kind == Integer.class) return 7;
    if (kind == String.class) return "Calle Mayor 1";
    if (kind == Money.class) return Agreements.euros("95.00");
    if (kind == Percent.class) return Percent.of(30);
    if (kind == LocalDate.class) return LocalDate.of(2027, 2, 15);
    if (kind == LocalTime.class) return LocalTime.of(17, 30);
    if (kind == boolean.class || kind == Boolean.class) return true;
    if (kind == OfficeHours.class)
      return new OfficeHours(DayOfWeek.MONDAY, LocalTime.of(16, 0), LocalTime.of(18, 0));
    if (kind.isEnum()) return kind.getEnumConstants()[0];
    if (kind.isSealed()) return of(kind.getPermittedSubclasses()[0]);
    return built(kind, Arrays.stream(kind.getRecordComponents())
        .map(RecordComponent::getGenericType).map(Sample::of).toArray()).orElseThrow();
  }

  /// Empty when the record refuses its values.
  static Optional<Object> built(Class<?> kind, Object[] values) {
    try {
      var constructor = kind.getDeclaredConstructor(Arrays.stream(kind.getRecordComponents())
          .map(RecordComponent::getType).toArray(Class<?>[]::new));
      constructor.setAccessible(true);
      return Optional.of(constructor.newInstance(values));
    } catch (InvocationTargetException refused) {
      if (refused.getCause() instanceof IllegalArgumentException) return Optional.empty();
      throw new AssertionError(refused);
    } catch (ReflectiveOperationException broken) {
      throw new AssertionError(broken);
    }
  }
}
