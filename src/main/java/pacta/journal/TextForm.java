package pacta.journal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import pacta.journal.UnreadableJson.Reason;

/// A value that is one text.
///
/// @param parse   throws any exception for a text that is none
/// @param allowed every text there is, when there are few; else empty
record TextForm(Function<Object, String> print, Function<String, ?> parse, List<String> allowed)
    implements Form {
  TextForm(Function<Object, String> print, Function<String, ?> parse) {
    this(print, parse, List.of());
  }

  static TextForm ofEnum(Class<?> type) {
    var values = Stream.of(type.getEnumConstants()).map(it -> (Enum<?>) it).toList();
    var names = values.stream().map(Enum::name).toList();
    return new TextForm(it -> ((Enum<?>) it).name(), text -> values.get(place(names, text)), names);
  }

  private static int place(List<String> names, String text) {
    var place = names.indexOf(text);
    if (place < 0) throw new IllegalArgumentException(text);
    return place;
  }

  static TextForm ofParsed(Method parse) {
    parse.setAccessible(true);
    return new TextForm(Object::toString, text -> call(parse, text));
  }

  private static Object call(Method parse, String text) {
    try {
      return parse.invoke(null, text);
    } catch (InvocationTargetException refused) {
      throw Refused.of(refused);
    } catch (IllegalAccessException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override public void write(Object value, Pen pen) {
    pen.text(print.apply(value));
  }

  @Override public Object read(Reading in) {
    return value(in.string(), in);
  }

  /// The value of a text that was just read.
  Object value(String text, Reading in) {
    try {
      return parse.apply(text);
    } catch (RuntimeException refused) {
      throw in.fail(Reason.BAD_VALUE, text, allowed, refused);
    }
  }
}
