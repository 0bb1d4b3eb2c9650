package pacta.cli;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Where each value of a JSON text stands, by its path: `steps[3].at` is at line 12, column 20.
record Places(Map<String, Place> places) {
  private static final JsonFactory JSON = JsonFactory.builder().build();

  /// Both from 1.
  record Place(int line, int column) {}

  /// @return what could be read of a broken text
  static Places of(String json) {
    var places = new HashMap<String, Place>();
    try (var parser = JSON.createParser(ObjectReadContext.empty(), json)) {
      parser.nextToken();
      value(parser, "", places);
    } catch (JacksonException broken) {
      return new Places(places);
    }
    return new Places(places);
  }

  /// The place of a value, or of the nearest one around it.
  Place find(String path) {
    var around = path;
    while (!places.containsKey(around) && !around.isEmpty())
      around = around.substring(0, Math.max(around.lastIndexOf('.'),
          Math.max(around.lastIndexOf('['), 0)));
    return places.getOrDefault(around, new Place(1, 1));
  }

  private static void value(JsonParser parser, String path, Map<String, Place> places) {
    var location = parser.currentTokenLocation();
    places.put(path, new Place(location.getLineNr(), location.getColumnNr()));
    if (parser.currentToken() == JsonToken.START_OBJECT)
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        var name = parser.currentName();
        parser.nextToken();
        value(parser, path.isEmpty() ? name : path + "." + name, places);
      }
    else if (parser.currentToken() == JsonToken.START_ARRAY)
      for (var at = 0; parser.nextToken() != JsonToken.END_ARRAY; at++)
        value(parser, path + "[" + at + "]", places);
  }
}
