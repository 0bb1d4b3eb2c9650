package pacta.web.explorer;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import pacta.money.Money;
import pacta.money.Percent;
import pacta.terms.Incident;
import pacta.terms.Session;
import pacta.time.WallTime;

/// What stands in a blank, found from the type of the component alone.
enum Sort {
  SESSION,
  /// How long before a session.
  NOTICE,
  /// A day, and a time of it where the sentence asks for one.
  MOMENT, WALL_TIME, DAY, MAYBE_DAY, MONTH, COUNT, MONEY, SHARE, MAYBE_SHARE, YES_NO,
  /// Yes, no or nothing.
  ANSWER, CHOICE, MAYBE_CHOICE,
  /// One of the pieces handed over.
  PIECE,
  /// What was paid of a sum.
  PAID,
  /// What is kept from the month before.
  KEPT,
  /// Another incident, which has no blank.
  INCIDENT;

  static Sort of(RecordComponent component) {
    var type = component.getGenericType();
    if (type instanceof ParameterizedType generic) return ofMany(generic);
    var kind = (Class<?>) type;
    if (kind == Session.class) return SESSION;
    if (kind == Instant.class) return Incident.OfSession.class
        .isAssignableFrom(component.getDeclaringRecord()) ? NOTICE : MOMENT;
    if (kind == WallTime.class) return WALL_TIME;
    if (kind == LocalDate.class) return DAY;
    if (kind == YearMonth.class) return MONTH;
    if (kind == int.class) return COUNT;
    if (kind == Money.class) return MONEY;
    if (kind == Percent.class) return SHARE;
    if (kind == boolean.class) return YES_NO;
    if (kind == String.class) return PIECE;
    if (kind.isEnum()) return CHOICE;
    if (Incident.class.isAssignableFrom(kind)) return INCIDENT;
    throw new IllegalArgumentException("no blank for " + component);
  }

  private static Sort ofMany(ParameterizedType type) {
    Type item = type.getActualTypeArguments()[0];
    if (type.getRawType() == Optional.class && item == Boolean.class) return ANSWER;
    if (type.getRawType() == Optional.class && item == Percent.class) return MAYBE_SHARE;
    if (type.getRawType() == Optional.class && item == LocalDate.class) return MAYBE_DAY;
    if (type.getRawType() == Optional.class && ((Class<?>) item).isEnum()) return MAYBE_CHOICE;
    if (type.getRawType() == List.class && item == Incident.PaidPart.class) return PAID;
    if (type.getRawType() == List.class && item == Incident.Kept.class) return KEPT;
    throw new IllegalArgumentException("no blank for " + type);
  }

  /// The values to choose from, of a component that is one of several.
  static Enum<?>[] values(RecordComponent component) {
    var type = component.getGenericType() instanceof ParameterizedType generic
        ? generic.getActualTypeArguments()[0] : component.getType();
    return (Enum<?>[]) ((Class<?>) type).getEnumConstants();
  }
}
