package pacta.terms;

import java.util.Map;
import java.util.Optional;

/// Something about a draft that its writer should know before sending it.
///
/// @param at     the clause it is about, where it is about one that is there
/// @param reason a key that the words of each language explain, such as `gap.extras`; those on
///               fairness begin with the rule they come from: `L1.no-refund`
/// @param slots  values that fill the explanation
public record Finding(Weight weight, Point point, Optional<ClauseId> at, String reason,
    Map<String, Object> slots) {
  public enum Weight {
    /// A point still to be written.
    GAP,
    /// Two things that cannot both hold.
    ERROR,
    /// A court would strike it: to be sent all the same, it takes a reason, which is kept.
    UNFAIR,
    /// It can be signed, but a court may not hold it.
    WARNING,
    /// Good to know.
    NOTE
  }

  public Finding {
    slots = Map.copyOf(slots);
  }

  /// Whether the draft cannot be sent as it stands.
  public boolean blocks() {
    return weight.compareTo(Weight.UNFAIR) <= 0;
  }

  /// Whether all that it asks for is who the parties are.
  public boolean isOfTheParties() {
    return weight == Weight.GAP && point == Point.PARTIES;
  }

  /// The rule of fairness, such as `L1`; empty where it is no matter of fairness.
  public Optional<String> rule() {
    return reason.matches("[LB]\\d+\\..+")
        ? Optional.of(reason.substring(0, reason.indexOf('.'))) : Optional.empty();
  }
}
