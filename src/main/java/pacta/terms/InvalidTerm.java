package pacta.terms;

import java.util.Map;

/// A clause was written with values that cannot hold together.
///
/// The reason is a key that the words of each language explain; the arguments fill its slots.
public final class InvalidTerm extends IllegalArgumentException {
  private static final long serialVersionUID = 1;
  private final String reason;
  private final transient Map<String, Object> arguments;

  public InvalidTerm(String reason, Map<String, Object> arguments) {
    super(reason + " " + arguments);
    this.reason = reason;
    this.arguments = Map.copyOf(arguments);
  }

  static void unless(boolean holds, String reason, Object value) {
    if (!holds) throw new InvalidTerm(reason, Map.of("value", value));
  }

  /// Such as `tiers.order`.
  public String reason() {
    return reason;
  }

  public Map<String, Object> arguments() {
    return arguments;
  }
}
