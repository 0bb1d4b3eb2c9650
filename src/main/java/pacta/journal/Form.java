package pacta.journal;

import java.util.Optional;

/// How the values of one type are written and read.
interface Form {
  void write(Object value, Pen pen);

  /// @throws UnreadableJson when something else stands there
  Object read(Reading in);

  /// What a record gets where the field is not there; none when it must be there.
  default Optional<Object> absent() {
    return Optional.empty();
  }
}
