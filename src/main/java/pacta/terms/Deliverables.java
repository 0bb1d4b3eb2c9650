package pacta.terms;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Point 2: what is handed over, piece by piece. Payments, acceptance and delays speak of the
/// pieces by their names.
///
/// @param pieces at least one, each with a name of its own
public record Deliverables(List<Piece> pieces) implements Clause {
  /// @param due the last day to hand it over
  /// @param by  the time of that day, in the agreement's zone; without one the whole day is in time
  public record Piece(String name, Optional<LocalDate> due, Optional<LocalTime> by) {
    public Piece {
      InvalidTerm.unless(by.isEmpty() || due.isPresent(), "deliverables.by", name);
    }
  }

  public Deliverables {
    pieces = List.copyOf(pieces);
    InvalidTerm.unless(!pieces.isEmpty(), "deliverables.empty", 0);
    var names = new HashSet<String>();
    for (var piece : pieces) {
      InvalidTerm.unless(!piece.name().isBlank(), "deliverables.name", 0);
      InvalidTerm.unless(names.add(piece.name()), "deliverables.twice", piece.name());
    }
  }

  public Optional<Piece> find(String name) {
    return pieces.stream().filter(piece -> piece.name().equals(name)).findFirst();
  }

  @Override public Point point() {
    return Point.SCOPE;
  }
}
