package pacta.journal;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
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

  private static final MethodType READER = MethodType.methodType(Object.class, Object.class);

  private final Class<?> type;
  private final boolean kind;

  /// `"is":"SessionBooked"`.
  private final String kindNamed;
  private final RecordComponent[] components;
  private final MethodHandle[] readers;
  private final List<String> names;
  private final String[] named;
  private final Map<String, Integer> places = new HashMap<>();
  private final Constructor<?> constructor;
  private volatile Form[] forms;

  RecordForm(Class<?> type) {
    this.type = type;
    kind = isKind(type);
    components = type.getRecordComponents();
    names = Stream.of(components).map(RecordComponent::getName).toList();
    named = names.stream().map(Pen::named).toArray(String[]::new);
    kindNamed = Pen.named(KIND) + "\"" + type.getSimpleName() + "\"";
    for (var name : names) places.put(name, places.size());
    if (kind && places.containsKey(KIND))
      throw new IllegalStateException(type + " has a component that is called " + KIND);
    constructor = constructor(type, components);
    readers = Stream.of(components).map(RecordForm::reader).toArray(MethodHandle[]::new);
  }

  private static MethodHandle reader(RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true);
      return MethodHandles.lookup().unreflect(component.getAccessor()).asType(READER);
    } catch (IllegalAccessException impossible) {
      throw new IllegalStateException(impossible);
    }
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
    if (kind) pen.raw(kindNamed);
    var all = forms();
    for (var i = 0; i < readers.length; i++) {
      var part = part(value, i);
      if (part instanceof Optional<?> it && it.isEmpty()) continue;
      pen.lead(named[i]);
      all[i].write(part, pen);
    }
    pen.close('}');
  }

  private Object part(Object value, int place) {
    try {
      return (Object) readers[place].invokeExact(value);
    } catch (RuntimeException | Error thrown) {
      throw thrown;
    } catch (Throwable impossible) {
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
