package pacta.journal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import pacta.journal.UnreadableJson.Reason;
import tools.jackson.core.JsonToken;

/// None, one or many of something. What is not there is empty.
final class Collected {
  private Collected() {}

  record Maybe(Form inner) implements Form {
    @Override public void write(Object value, Pen pen) {
      var held = ((Optional<?>) value);
      inner.write(held.orElseThrow(() -> new IllegalStateException("nothing to write")), pen);
    }

    @Override public Object read(Reading in) {
      return Optional.of(inner.read(in));
    }

    @Override public Optional<Object> absent() {
      return Optional.of(Optional.empty());
    }
  }

  record Many(Form inner) implements Form {
    @Override public void write(Object value, Pen pen) {
      pen.open('[');
      for (var one : (List<?>) value) inner.write(one, pen);
      pen.close(']');
    }

    @Override public Object read(Reading in) {
      in.expect(JsonToken.START_ARRAY, "array");
      var many = new ArrayList<Object>();
      while (in.next() != JsonToken.END_ARRAY) many.add(inner.read(in));
      return Collections.unmodifiableList(many);
    }

    @Override public Optional<Object> absent() {
      return Optional.of(List.of());
    }
  }

  /// Sorted by what is written, since a set has no order of its own.
  record Distinct(Form inner) implements Form {
    @Override public void write(Object value, Pen pen) {
      pen.open('[');
      ((Set<?>) value).stream().map(one -> written(one, pen.seals())).sorted().forEach(pen::raw);
      pen.close(']');
    }

    private String written(Object one, Seals seals) {
      var apart = new Pen(seals);
      inner.write(one, apart);
      return apart.written();
    }

    @Override public Object read(Reading in) {
      in.expect(JsonToken.START_ARRAY, "array");
      var all = new LinkedHashSet<Object>();
      while (in.next() != JsonToken.END_ARRAY) {
        var one = inner.read(in);
        if (!all.add(one)) throw in.fail(Reason.BAD_VALUE, one + " twice", List.of(), null);
      }
      return Collections.unmodifiableSet(all);
    }

    @Override public Optional<Object> absent() {
      return Optional.of(Set.of());
    }
  }

  record Keyed(TextForm key, Form inner) implements Form {
    @Override public void write(Object value, Pen pen) {
      var sorted = new TreeMap<String, Object>();
      ((Map<?, ?>) value).forEach((name, one) -> sorted.put(key.print().apply(name), one));
      pen.open('{');
      sorted.forEach((name, one) -> {
        pen.name(name);
        inner.write(one, pen);
      });
      pen.close('}');
    }

    @Override public Object read(Reading in) {
      in.expect(JsonToken.START_OBJECT, "object");
      var all = new LinkedHashMap<Object, Object>();
      while (in.nextField()) {
        var name = key.value(in.field(), in);
        if (all.containsKey(name))
          throw in.fail(Reason.REPEATED_FIELD, in.field(), List.of(), null);
        in.next();
        all.put(name, inner.read(in));
      }
      return Collections.unmodifiableMap(all);
    }

    @Override public Optional<Object> absent() {
      return Optional.of(Map.of());
    }
  }
}
