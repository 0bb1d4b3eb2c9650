package pacta.journal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import pacta.journal.UnreadableJson.Reason;
import tools.jackson.core.JsonToken;

/// A sealed type: an object that says first which of its records it is.
final class KindsForm implements Form {
  private final Map<String, RecordForm> kinds = new TreeMap<>();
  private final List<String> names;

  KindsForm(Class<?> type) {
    gather(type);
    names = List.copyOf(kinds.keySet());
  }

  private void gather(Class<?> type) {
    for (var kind : type.getPermittedSubclasses()) {
      if (kind.isSealed()) gather(kind);
      else if (!(Forms.of(kind) instanceof RecordForm form))
        throw new IllegalStateException(kind + " is no record that says its kind");
      else if (kinds.put(kind.getSimpleName(), form) instanceof RecordForm other && other != form)
        throw new IllegalStateException("two kinds are called " + kind.getSimpleName());
    }
  }

  @Override public void write(Object value, Pen pen) {
    Forms.of(value.getClass()).write(value, pen);
  }

  @Override public Object read(Reading in) {
    in.expect(JsonToken.START_OBJECT, "object");
    return kinds.get(readKind(in, names)).readFields(in);
  }

  /// The first field of an object, which says its kind.
  static String readKind(Reading in, List<String> allowed) {
    if (!in.nextField() || !in.field().equals(RecordForm.KIND))
      throw in.missing(RecordForm.KIND, allowed);
    in.next();
    var kind = in.string();
    if (!allowed.contains(kind)) throw in.fail(Reason.BAD_VALUE, kind, allowed, null);
    return kind;
  }
}
