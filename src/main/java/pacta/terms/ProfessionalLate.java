package pacta.terms;

/// Point 5: the professional comes late. Up to the wait the lost time is made up for; beyond it
/// the client may take it as a late cancellation by the professional.
///
/// @param minutes after the planned start
public record ProfessionalLate(int minutes, MakesUp makesUp) implements Clause {
  /// How the lost time is made up for.
  public enum MakesUp { LONGER_SESSION, ANOTHER_DAY }

  public ProfessionalLate {
    InvalidTerm.unless(minutes >= 0 && minutes <= 240, "own-late.wait", minutes);
  }

  @Override public Point point() {
    return Point.CHANGES;
  }
}
