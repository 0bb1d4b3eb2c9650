package pacta.web;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the tags of a field share.
public final class Fields {
  private Fields() {}

  /// For `aria-invalid`; nothing when the field is fine.
  public static String invalid(Form form, String name) {
    return form.error(name).isPresent() ? "true" : null;
  }

  /// For `aria-describedby`: the hint and the fault, those that are there.
  public static String describedBy(Form form, String name, String hint) {
    var ids = Stream.of(hint.isEmpty() ? "" : name + "-hint",
            form.error(name).isPresent() ? name + "-error" : "")
        .filter(it -> !it.isEmpty()).collect(Collectors.joining(" "));
    return ids.isEmpty() ? null : ids;
  }
}
