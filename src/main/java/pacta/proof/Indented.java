package pacta.proof;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// JSON in lines, for people: the same values in the same order.
final class Indented {
  private static final JsonMapper LINES =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private Indented() {}

  static String of(String json) {
    return LINES.writeValueAsString(LINES.readTree(json)) + "\n";
  }
}
