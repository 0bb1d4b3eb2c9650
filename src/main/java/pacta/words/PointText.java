package pacta.words;

import java.util.List;
import java.util.Optional;

/// One of the seven points, as it is read.
///
/// @param number from 1 to 7
/// @param gap    what is still to be written, in a draft that lacks it
public record PointText(int number, String title, List<ClauseText> clauses, Optional<String> gap) {
  public PointText {
    clauses = List.copyOf(clauses);
  }

  public boolean hasExamples() {
    return clauses.stream().anyMatch(it -> !it.examples().isEmpty());
  }
}
