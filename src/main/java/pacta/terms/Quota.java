package pacta.terms;

import java.util.Map;
import java.util.Optional;
import pacta.money.Percent;

/// How often something may be done within a period.
///
/// @param times  at least one
/// @param counts which date says in what period it falls
/// @param above  what becomes of one too many that is told in time; without it, the same as of one
///               that is told too late
public record Quota(int times, Every every, By counts, Optional<Above> above) {
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

  /// What becomes of one too many.
  public sealed interface Above {
    /// @param fee of the session's worth, or a sum
    record Costs(Levy fee, FeeVat vat) implements Above {}

    /// The professional decides.
    record NeedsApproval() implements Above {}

    record NotPossible() implements Above {}
  }

  /// Which date counts.
  public enum By { NOTICE, SESSION }

  public Quota {
    InvalidTerm.unless(times >= 1 && times <= 100, "quota.times", times);
    above.filter(it -> it instanceof Above.Costs(var fee, var _) && fee.asShare().filter(
        share -> share.isNone() || share.compareTo(Percent.ALL) > 0).isPresent()).ifPresent(it -> {
          throw new InvalidTerm("quota.fee", Map.of("value", ((Above.Costs) it).fee().toString()));
        });
  }

  public Quota(int times, Every every, By counts) {
    this(times, every, counts, Optional.empty());
  }
}
