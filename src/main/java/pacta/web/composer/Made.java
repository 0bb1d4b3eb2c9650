package pacta.web.composer;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Records made of their components.
public final class Made {
  private Made() {}

  /// Empty when the record refuses its values.
  public static Optional<Object> of(Shape.Parts kind, List<Object> values) {
    try {
      return Optional.of(orRefused(kind, values));
    } catch (IllegalArgumentException refused) {
      return Optional.empty();
    }
  }

  /// @throws IllegalArgumentException as the record throws it
  static Object orRefused(Shape.Parts kind, List<Object> values) {
    try {
      return kind.kind().getDeclaredConstructor(
          Arrays.stream(kind.kind().getRecordComponents()).map(RecordComponent::getType)
              .toArray(Class<?>[]::new)).newInstance(values.toArray());
    } catch (InvocationTargetException refused) {
      if (refused.getCause() instanceof IllegalArgumentException why) throw why;
      throw new IllegalStateException(refused);
    } catch (ReflectiveOperationException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /// Which of the values the record refuses: the first that, were it the one of `others`, would
  /// let it be made; the first of all when it is none alone.
  static int culprit(Shape.Parts kind, List<Object> values, Object others) {
    for (var i = 0; i < values.size(); i++) {
      var mended = new ArrayList<>(values);
      mended.set(i, kind.parts().get(i).in(others));
      if (of(kind, mended).isPresent()) return i;
    }
    return 0;
  }
}
