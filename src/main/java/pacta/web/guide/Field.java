package pacta.web.guide;

import java.util.List;

/// Something that a clause leaves to be decided.
///
/// @param name    of its component, as the JSON says it
/// @param hint    more about it; may be empty
/// @param values  which values it takes, with their unit
/// @param options the closed set it is one of; empty where it is none
/// @param within  what it is made of; empty where it is one value
public record Field(String name, String label, String hint, String values, List<Option> options,
    List<Field> within) {
  /// What it takes and what it means, ending in a blank where there is anything to say.
  public String said() {
    return (values.isEmpty() ? "" : values + " ") + (hint.isEmpty() ? "" : hint + " ");
  }

  /// @param value  as the JSON says it
  /// @param within what else has to be said when this one is chosen
  public record Option(String value, String label, List<Field> within) {}
}
