package pacta.terms;

import java.util.Map;

/// Something about a draft that its writer should know before sending it.
///
/// @param reason a key that the words of each language explain, such as `gap.extras`
/// @param slots  values that fill the explanation
public record Finding(Weight weight, Point point, String reason, Map<String, Object> slots) {
  public enum Weight {
    /// A point still to be written.
    GAP,
    /// Two things that cannot both hold.
    ERROR,
    /// It can be signed, but a court may not hold it.
    WARNING
  }

  public Finding {
    slots = Map.copyOf(slots);
  }

  /// Whether the draft cannot be sent as it stands.
  public boolean blocks() {
    return weight != Weight.WARNING;
  }
}
