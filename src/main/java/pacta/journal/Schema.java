package pacta.journal;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import pacta.money.Money;
import pacta.money.Percent;

/// The JSON Schema (2020-12) of what [Canonical] reads and writes: made from the same types, so
/// that the two cannot differ.
public final class Schema {
  private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";
  private static final String TIME = "\\\\d\\\\d:\\\\d\\\\d(:\\\\d\\\\d(\\\\.\\\\d+)?)?$";
  private static final Map<Class<?>, String> TEXTS = Map.ofEntries(
      Map.entry(Instant.class, "\"type\":\"string\",\"format\":\"date-time\""),
      Map.entry(LocalDate.class, "\"type\":\"string\",\"format\":\"date\""),
      Map.entry(LocalDateTime.class,
          text("^\\\\d{4}-\\\\d\\\\d-\\\\d\\\\dT" + TIME)),
      Map.entry(LocalTime.class, text("^" + TIME)),
      Map.entry(YearMonth.class, text("^\\\\d{4}-\\\\d\\\\d$")),
      Map.entry(Money.class, text("^-?\\\\d{1,12}(\\\\.\\\\d{1,3})? [A-Z]{3}$")),
      Map.entry(Percent.class, text("^\\\\d{1,6}(\\\\.\\\\d{1,6})?\\\\s*%?$")),
      Map.entry(Currency.class, text("^[A-Z]{3}$")),
      Map.entry(ZoneId.class, "\"type\":\"string\""),
      Map.entry(String.class, "\"type\":\"string\""));

  private final Map<String, String> definitions = new TreeMap<>();

  private Schema() {}

  /// @param root a record, or a sealed interface over records
  /// @param id   the address under which the schema is known
  public static String of(Class<?> root, String id, String title) {
    var schema = new Schema();
    var ref = schema.of(root);
    var all = new ArrayList<String>();
    schema.definitions.forEach((name, text) -> all.add(quoted(name) + ":" + text));
    return Layout.of("{\"$schema\":" + quoted(DRAFT) + ",\"$id\":" + quoted(id) + ",\"title\":"
        + quoted(title) + "," + ref + ",\"$defs\":{" + String.join(",", all) + "}}");
  }

  /// What stands between the brackets of a schema for that type.
  private String of(Type type) {
    if (type instanceof ParameterizedType generic) {
      var inner = of(generic.getActualTypeArguments()[0]);
      if (generic.getRawType() == Optional.class) return inner;
      var unique = generic.getRawType() == Set.class ? ",\"uniqueItems\":true" : "";
      return "\"type\":\"array\",\"items\":{" + inner + "}" + unique;
    }
    var plain = (Class<?>) type;
    if (TEXTS.containsKey(plain)) return TEXTS.get(plain);
    if (plain == int.class || plain == Integer.class || plain == long.class
        || plain == Long.class || plain == BigInteger.class) return "\"type\":\"integer\"";
    if (plain == boolean.class || plain == Boolean.class) return "\"type\":\"boolean\"";
    if (plain == BigDecimal.class) return "\"type\":\"number\"";
    return "\"$ref\":\"#/$defs/" + defined(plain) + "\"";
  }

  private String defined(Class<?> type) {
    var name = name(type);
    if (!definitions.containsKey(name)) {
      definitions.put(name, "");
      definitions.put(name, definition(type));
    }
    return name;
  }

  private String definition(Class<?> type) {
    if (type.isEnum())
      return "{\"enum\":[" + String.join(",", Stream.of(type.getEnumConstants())
          .map(it -> quoted(((Enum<?>) it).name())).toList()) + "]}";
    if (Forms.of(type) instanceof TextForm) return "{\"type\":\"string\"}";
    if (type.isRecord()) return record(type);
    var kinds = new ArrayList<String>();
    gather(type, kinds);
    return "{\"oneOf\":[" + String.join(",", kinds) + "]}";
  }

  private void gather(Class<?> type, List<String> kinds) {
    for (var kind : type.getPermittedSubclasses())
      if (kind.isSealed()) gather(kind, kinds);
      else kinds.add("{\"$ref\":\"#/$defs/" + defined(kind) + "\"}");
  }

  private String record(Class<?> type) {
    var fields = new ArrayList<String>();
    var required = new ArrayList<String>();
    if (RecordForm.isKind(type)) {
      fields.add("\"is\":{\"const\":" + quoted(type.getSimpleName()) + "}");
      required.add("\"is\"");
    }
    for (var part : type.getRecordComponents()) {
      fields.add(quoted(part.getName()) + ":{" + of(part.getGenericType()) + "}");
      if (!canBeAbsent(part)) required.add(quoted(part.getName()));
    }
    return "{\"type\":\"object\",\"properties\":{" + String.join(",", fields)
        + "},\"required\":[" + String.join(",", required)
        + "],\"additionalProperties\":false}";
  }

  private static boolean canBeAbsent(RecordComponent part) {
    return part.getGenericType() instanceof ParameterizedType;
  }

  /// `Instalments.Due.OnDate`: kinds of different types may share a short name.
  private static String name(Class<?> type) {
    return type == DayOfWeek.class ? "DayOfWeek"
        : type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
  }

  private static String text(String pattern) {
    return "\"type\":\"string\",\"pattern\":\"" + pattern + "\"";
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
