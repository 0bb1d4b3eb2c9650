package pacta.journal;

import java.lang.reflect.InvocationTargetException;

/// What a constructor or a `parse` threw, as it threw it.
final class Refused {
  private Refused() {}

  static RuntimeException of(InvocationTargetException wrapped) {
    if (wrapped.getCause() instanceof RuntimeException thrown) return thrown;
    if (wrapped.getCause() instanceof Error grave) throw grave;
    return new IllegalStateException(wrapped.getCause());
  }
}
