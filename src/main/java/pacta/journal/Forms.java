package pacta.journal;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import pacta.people.Confidential;
import pacta.people.Personal;

/// The form of every type that has one, made when it is first asked for.
final class Forms {
  private static final Map<Type, Form> KNOWN = new ConcurrentHashMap<>();

  private Forms() {}

  /// @throws IllegalStateException for a type that has no form, a fault of the program
  static Form of(Type type) {
    var known = KNOWN.get(type);
    if (known != null) return known;
    var made = type instanceof ParameterizedType generic ? made(generic) : made((Class<?>) type);
    KNOWN.putIfAbsent(type, made);
    return KNOWN.get(type);
  }

  static TextForm textOf(Type type) {
    if (of(type) instanceof TextForm text) return text;
    throw new IllegalStateException(type + " is no text");
  }

  private static Form made(Class<?> type) {
    var scalar = Scalars.find(type);
    if (scalar.isPresent()) return scalar.get();
    if (type.isEnum()) return TextForm.ofEnum(type);
    if (type == Personal.class) return OwnedForm.ofPersonal();
    var parse = parse(type);
    if (parse.isPresent()) return TextForm.ofParsed(parse.get());
    if (type.isRecord()) return new RecordForm(type);
    if (type.isSealed()) return new KindsForm(type);
    throw new IllegalStateException("no form for " + type);
  }

  private static Form made(ParameterizedType type) {
    var raw = (Class<?>) type.getRawType();
    var inner = type.getActualTypeArguments();
    if (raw == Optional.class) return new Collected.Maybe(of(inner[0]));
    if (raw == List.class) return new Collected.Many(of(inner[0]));
    if (raw == Set.class) return new Collected.Distinct(of(inner[0]));
    if (raw == Map.class) return new Collected.Keyed(textOf(inner[0]), of(inner[1]));
    if (raw == Confidential.class) return OwnedForm.ofConfidential(of(inner[0]));
    throw new IllegalStateException("no form for " + type);
  }

  private static Optional<Method> parse(Class<?> type) {
    try {
      var parse = type.getMethod("parse", String.class);
      return Optional.of(parse)
          .filter(it -> Modifier.isStatic(it.getModifiers()) && it.getReturnType() == type);
    } catch (NoSuchMethodException none) {
      return Optional.empty();
    }
  }
}
