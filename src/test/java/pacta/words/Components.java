package pacta.words;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;

/// The path of every component of a record, down to those of the records inside it and of each
/// kind that a component may be: `NoticeTiers.table.tiers[].notice.unit`.
final class Components {
  private Components() {}

  static Stream<String> of(Class<?> record) {
    return parts(record.getSimpleName(), record);
  }

  private static Stream<String> parts(String path, Class<?> record) {
    return Arrays.stream(record.getRecordComponents()).flatMap(part ->
        of(path + "." + part.getName(), part.getGenericType()));
  }

  private static Stream<String> of(String path, Type type) {
    if (type instanceof ParameterizedType generic) {
      var raw = (Class<?>) generic.getRawType();
      var inner = generic.getActualTypeArguments()[0];
      if (raw == Optional.class) return of(path, inner);
      return Collection.class.isAssignableFrom(raw) && raw != java.util.Set.class
          ? Stream.concat(Stream.of(path), of(path + "[]", inner)) : Stream.of(path);
    }
    var kind = (Class<?>) type;
    if (!kind.getName().startsWith("pacta.") || kind.isEnum()) return Stream.of(path);
    if (kind.getPackageName().equals("pacta.money")) return Stream.of(path);
    if (kind.isSealed()) return Stream.concat(Stream.of(path),
        Arrays.stream(kind.getPermittedSubclasses()).flatMap(it -> parts(path, it)));
    return Stream.concat(Stream.of(path), parts(path, kind));
  }
}
