package pacta.journal;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import pacta.journal.UnreadableJson.Reason;
import tools.jackson.core.JsonToken;

/// A record: an object with a field for each component.
final class RecordForm implements Form {
  /// The field that says which kind of a sealed type a record is.
  static final String KIND = "is";

  private final Class<?> type;
  private final boolean kind;
  private final RecordComponent[] components;
  private final List<String> names;
  private final Map<String, Integer> places = new HashMap<>();
  private final Constructor<?> constructor;
  private volatile Form[] forms;

  RecordForm(Class<?> type) {
    this.type = type;
    kind = isKind(type);
    components = type.getRecordComponents();
    names = Stream.of(components).map(RecordComponent::getName).toList();
    for (var name : names) places.put(name, places.size());
    if (kind && places.containsKey(KIND))
      throw new IllegalStateException(type + " has a component that is called " + KIND);
    constructor = constructor(type, components);
    for (var component : components) component.getAccessor().setAccessible(true);
  }

  static boolean isKind(Class<?> type) {
    return Stream.of(type.getInterfaces()).anyMatch(it -> it.isSealed() || isKind(it));
  }

  private static Constructor<?> constructor(Class<?> type, RecordComponent[] components) {
    try {
      var types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      var constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor;
    } catch (NoSuchMethodException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// Made late, because a record may hold others of its own type.
  private Form[] forms() {
    if (forms == null)
      forms = Stream.of(components).map(it -> Forms.of(it.getGenericType())).toArray(Form[]::new);
    return forms;
  }

  @Override public void write(Object value, Pen pen) {
    pen.open('{');
    if (kind) {
      pen.name(KIND);
      pen.text(type.getSimpleName());
    }
    for (var i = 0; i < components.length; i++) {
      var part = part(value, components[i]);
      if (part instanceof Optional<?> it && it.isEmpty()) continue;
      pen.name(names.get(i));
      forms()[i].write(part, pen);
    }
    pen.close('}');
  }

  private static Object part(Object value, RecordComponent component) {
    try {
      return component.getAccessor().invoke(value);
    } catch (InvocationTargetException broken) {
      throw Refused.of(broken);
    } catch (IllegalAccessException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override public Object read(Reading in) {
    in.expect(JsonToken.START_OBJECT, "object");
    if (kind) KindsForm.readKind(in, List.of(type.getSimpleName()));
    return readFields(in);
  }

  /// The rest of an object whose kind, if it says one, was read.
  Object readFields(Reading in) {
    var values = new Object[components.length];
    while (in.nextField()) {
      var place = places.get(in.field());
      if (place == null) throw in.fail(Reason.UNKNOWN_FIELD, in.field(), names, null);
      if (values[place] != null)
        throw in.fail(Reason.REPEATED_FIELD, in.field(), List.of(), null);
      in.next();
      values[place] = forms()[place].read(in);
    }
    for (var i = 0; i < values.length; i++)
      if (values[i] == null) values[i] = absent(i, in);
    return made(values, in);
  }

  private Object absent(int place, Reading in) {
    return forms()[place].absent()
        .orElseThrow(() -> in.missing(names.get(place), List.of()));
  }

  private Object made(Object[] values, Reading in) {
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException refused) {
      var why = Refused.of(refused);
      throw in.fail(Reason.BAD_VALUE, why.getMessage() == null ? "" : why.getMessage(), List.of(),
          why);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
