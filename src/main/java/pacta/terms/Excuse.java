package pacta.terms;

import java.util.Set;

/// Point 5: reasons for which a late cancellation, or not coming, costs nothing.
///
/// What is kept is that it was excused, never a proof of illness.
///
/// @param causes    at least one
/// @param most      times a calendar year; those of force majeure are not counted
/// @param proofDays calendar days after the notice to show a proof; zero where the word is enough
/// @param noShow    whether not coming can be excused too
public record Excuse(Set<Cause> causes, int most, int proofDays, boolean noShow)
    implements Clause {
  /// A reason.
  public enum Cause { ILLNESS, FAMILY, EMERGENCY, FORCE_MAJEURE }

  public Excuse {
    causes = Set.copyOf(causes);
    InvalidTerm.unless(!causes.isEmpty(), "excuse.causes", 0);
    InvalidTerm.unless(most >= 1 && most <= 365, "excuse.most", most);
    InvalidTerm.unless(proofDays >= 0 && proofDays <= 90, "excuse.proof", proofDays);
  }

  @Override public Point point() {
    return Point.CHANGES;
  }
}
