package pacta.journal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import pacta.journal.UnreadableJson.Reason;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.InputCoercionException;

/// The forms of the platform's own simple types.
final class Scalars {
  private static final String MINUTE = "0000-00-00T00:00";
  private static final String SECOND = MINUTE + ":00Z";
  private static final String MILLI = MINUTE + ":00.000Z";

  /// A formatter also takes 24:00:00 for the end of a day, and the sixty-first second of some.
  private static final int LAST_HOUR = 23;
  private static final int LAST_SECOND = 59;
  private static final Map<Class<?>, Form> ALL = all();

  private Scalars() {}

  static Optional<Form> find(Class<?> type) {
    return Optional.ofNullable(ALL.get(type));
  }

  private static Map<Class<?>, Form> all() {
    var all = new HashMap<Class<?>, Form>();
    all.put(String.class, new TextForm(String.class::cast, text -> text));
    text(all, Instant.class, Scalars::instant);
    text(all, LocalDate.class, LocalDate::parse);
    text(all, LocalDateTime.class, Scalars::local);
    text(all, LocalTime.class, LocalTime::parse);
    text(all, Duration.class, Duration::parse);
    text(all, Period.class, Period::parse);
    text(all, YearMonth.class, YearMonth::parse);
    text(all, ZoneId.class, ZoneId::of);
    text(all, UUID.class, UUID::fromString);
    text(all, Currency.class, Currency::getInstance);
    all.put(Locale.class,
        new TextForm(it -> ((Locale) it).toLanguageTag(), Locale::forLanguageTag));
    both(all, int.class, Integer.class, new Whole(JsonParser::getIntValue));
    both(all, long.class, Long.class, new Whole(JsonParser::getLongValue));
    both(all, boolean.class, Boolean.class, new YesOrNo());
    all.put(BigInteger.class, new Whole(JsonParser::getBigIntegerValue));
    all.put(BigDecimal.class, new Exact());
    return Map.copyOf(all);
  }

  /// Journals are full of moments. Those of the usual shapes are read without a formatter, which
  /// takes many times as long, and all others by it.
  private static Instant instant(String text) {
    var withMillis = isLike(MILLI, text);
    if (!withMillis && !isLike(SECOND, text) || number(text, 11, 13) > LAST_HOUR
        || number(text, 17, 19) > LAST_SECOND)
      return Instant.parse(text);
    return minute(text).withSecond(number(text, 17, 19)).toInstant(ZoneOffset.UTC)
        .plusMillis(withMillis ? number(text, 20, 23) : 0);
  }

  private static LocalDateTime local(String text) {
    return isLike(MINUTE, text) ? minute(text) : LocalDateTime.parse(text);
  }

  private static LocalDateTime minute(String text) {
    return LocalDateTime.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10),
        number(text, 11, 13), number(text, 14, 16));
  }

  /// Whether a text is that shape, in which a zero stands for any digit.
  private static boolean isLike(String shape, String text) {
    if (text.length() != shape.length()) return false;
    for (var i = 0; i < shape.length(); i++) {
      var letter = text.charAt(i);
      if (shape.charAt(i) == '0' ? letter < '0' || letter > '9' : letter != shape.charAt(i))
        return false;
    }
    return true;
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }

  private static void text(Map<Class<?>, Form> all, Class<?> type, Function<String, ?> parse) {
    all.put(type, new TextForm(Object::toString, parse));
  }

  private static void both(Map<Class<?>, Form> all, Class<?> one, Class<?> other, Form form) {
    all.put(one, form);
    all.put(other, form);
  }

  /// A whole number, which must fit its type.
  private record Whole(Function<JsonParser, ?> take) implements Form {
    @Override public void write(Object value, Pen pen) {
      pen.raw(value.toString());
    }

    @Override public Object read(Reading in) {
      in.expect(JsonToken.VALUE_NUMBER_INT, "integer");
      try {
        return take.apply(in.parser());
      } catch (InputCoercionException tooLarge) {
        throw in.fail(Reason.BAD_VALUE, in.parser().getString(), List.of(), tooLarge);
      }
    }
  }

  /// A decimal number with all its digits.
  private record Exact() implements Form {
    @Override public void write(Object value, Pen pen) {
      pen.raw(((BigDecimal) value).toPlainString());
    }

    @Override public Object read(Reading in) {
      if (!in.is(JsonToken.VALUE_NUMBER_INT)) in.expect(JsonToken.VALUE_NUMBER_FLOAT, "decimal");
      var digits = in.parser().getString();
      // an exponent of nine digits would be a number of a thousand million
      if (digits.indexOf('e') >= 0 || digits.indexOf('E') >= 0) throw in.wrongType("decimal");
      return new BigDecimal(digits);
    }
  }

  private record YesOrNo() implements Form {
    @Override public void write(Object value, Pen pen) {
      pen.raw(value.toString());
    }

    @Override public Object read(Reading in) {
      if (!in.is(JsonToken.VALUE_FALSE)) in.expect(JsonToken.VALUE_TRUE, "boolean");
      return in.is(JsonToken.VALUE_TRUE);
    }
  }
}
