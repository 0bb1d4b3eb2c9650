package pacta.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import pacta.engagement.Event;
import pacta.terms.Clause;
import pacta.terms.Terms;

/// Every event, and all it holds, can be written and read: whoever adds a type finds out here.
class EventFormsTest {
  @Test void everything_an_event_can_hold_has_a_form() {
    var seen = new LinkedHashSet<Type>();
    gather(Event.class, seen);
    assertThat(seen).contains(Terms.class, Clause.class).hasSizeGreaterThan(100);
  }

  private static void gather(Type type, Set<Type> seen) {
    if (!seen.add(type)) return;
    Forms.of(type);
    if (type instanceof ParameterizedType generic) {
      for (var inner : generic.getActualTypeArguments()) gather(inner, seen);
    } else if (Forms.of(type) instanceof RecordForm) {
      for (RecordComponent part : ((Class<?>) type).getRecordComponents())
        gather(part.getGenericType(), seen);
    } else if (Forms.of(type) instanceof KindsForm) {
      for (var kind : ((Class<?>) type).getPermittedSubclasses()) gather(kind, seen);
    }
  }
}
