package pacta.web.explorer;

import java.util.Map;

/// One blank of a sentence.
///
/// @param name    of its field, and its id
/// @param type    as HTML says it
/// @param mode    of the keyboard that a phone offers; null for letters
/// @param unit    after a figure, empty where there is none
/// @param options value and what is read; empty where it is typed
public record Blank(String name, String label, String type, String mode, String unit,
    Map<String, String> options) {
  static Blank choice(String name, String label, Map<String, String> options) {
    return new Blank(name, label, "", null, "", options);
  }

  static Blank figure(String name, String label, String mode, String unit) {
    return new Blank(name, label, "text", mode, unit, Map.of());
  }

  static Blank of(String type, String name, String label) {
    return new Blank(name, label, type, null, "", Map.of());
  }
}
