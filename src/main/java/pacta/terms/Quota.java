package pacta.terms;

/// How often something may be done within a period.
///
/// @param times  at least one
/// @param counts which date says in what period it falls
public record Quota(int times, Every every, By counts) {
  /// The period, which begins anew by itself. Nothing is carried over.
  public sealed interface Every {
    record Month() implements Every {}

    record Quarter() implements Every {}

    record Year() implements Every {}

    record Engagement() implements Every {}

    /// @param sessions in the order of use: the 5th falls in the second block of four
    record Sessions(int sessions) implements Every {
      public Sessions {
        InvalidTerm.unless(sessions >= 1 && sessions <= 100, "quota.sessions", sessions);
      }
    }
  }

  /// Which date counts.
  public enum By { NOTICE, SESSION }

  public Quota {
    InvalidTerm.unless(times >= 1 && times <= 100, "quota.times", times);
  }
}
