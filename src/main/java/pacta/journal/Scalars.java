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
import java.util.regex.Pattern;
import pacta.journal.UnreadableJson.Reason;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.InputCoercionException;

/// The forms of the platform's own simple types.
final class Scalars {
  private static final Pattern USUAL = Pattern.compile(
      "\\d{4}-\\d\\d-\\d\\dT([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(\\.\\d{3})?Z");
  private static final int WITH_MILLIS = 24;
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
    text(all, LocalDateTime.class, LocalDateTime::parse);
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

  /// Journals are full of moments. Those of the usual shape are read without a formatter, which
  /// takes many times as long.
  private static Instant instant(String text) {
    if (!USUAL.matcher(text).matches()) return Instant.parse(text);
    var millis = text.length() == WITH_MILLIS ? number(text, 20, 23) : 0;
    return LocalDateTime.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10),
            number(text, 11, 13), number(text, 14, 16), number(text, 17, 19))
        .toInstant(ZoneOffset.UTC).plusMillis(millis);
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
