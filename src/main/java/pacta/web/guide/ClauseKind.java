package pacta.web.guide;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pacta.terms.Clause;
import pacta.web.composer.Shape;

/// A kind of clause, of which an agreement has at most one.
public record ClauseKind(Class<? extends Clause> of) {
  /// Every kind there is, in the order in which an agreement has them.
  public static final List<ClauseKind> ALL = kinds(Clause.class).map(ClauseKind::new).toList();

  /// As addresses and files say it: `no-show`.
  public String word() {
    return Shape.word(of);
  }

  /// As the JSON says it: `NoShow`.
  public String name() {
    return of.getSimpleName();
  }

  static Optional<ClauseKind> called(String word) {
    return ALL.stream().filter(it -> it.word().equals(word)).findFirst();
  }

  @SuppressWarnings("unchecked")
  private static Stream<Class<? extends Clause>> kinds(Class<?> type) {
    return Arrays.stream(type.getPermittedSubclasses()).flatMap(it ->
        it.isSealed() ? kinds(it) : Stream.of((Class<? extends Clause>) it));
  }
}
