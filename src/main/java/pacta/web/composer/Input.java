package pacta.web.composer;

import java.util.List;
import java.util.Map;

/// A field of a rule as a page draws it, or several that belong together.
///
/// The name of each is also its id; a hint may be empty.
public sealed interface Input {
  String name();

  String label();

  String hint();

  /// @param type   of the field, as HTML says it
  /// @param mode   of the keyboard that a phone offers; null for letters
  /// @param unit   after the figure, empty where there is none
  record Line(String name, String label, String hint, String type, String mode, String unit,
      boolean optional) implements Input {}

  record Area(String name, String label, String hint) implements Input {}

  /// @param options value and what is read
  record Select(String name, String label, String hint, Map<String, String> options)
      implements Input {}

  /// @param within what a tick opens; empty where it opens nothing
  record Tick(String name, String label, String hint, List<Input> within) implements Input {}

  /// Fields under a heading.
  record Group(String name, String label, String hint, List<Input> within) implements Input {}

  /// One of several, each with fields of its own.
  record Either(String name, String label, String hint, List<Option> options) implements Input {}

  /// @param value what the form sends
  record Option(String value, String label, List<Input> within) {}

  /// @param add what the button says that adds one
  record Several(String name, String label, String hint, List<Row> rows, String add)
      implements Input {}

  /// @param drop what the button says that drops it, for who cannot see where it is
  record Row(int number, List<Input> within, String drop) {}
}
