package pacta.house;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// The rooms of the house in their order: a room uses those before it and itself, never those
/// after. This list is the architecture; ARCHITECTURE.md says the same in words.
final class Rooms {
  static final List<String> ROOMS = List.of(
      "money", "time", "people", "terms", "words", "journal", "alliance", "engagement",
      "document", "seal", "proof", "store", "views", "post", "bank", "desk", "access", "web", "api",
      "cli");

  /// No clock, no chance, no input or output, no default zone or locale, no floating point.
  static final Set<String> PURE = Set.of(
      "money", "time", "people", "terms", "words", "journal", "alliance", "engagement");

  /// Where the framework may be named. Elsewhere only a class called `…Wiring` may name it.
  static final Set<String> FRAMEWORK =
      Set.of("store", "views", "post", "access", "web", "api", "cli", Rooms.DOOR);

  /// What one pure room alone may touch, and why.
  static final Map<String, Set<String>> ALLOWED = Map.of(
      // its own texts, kept beside its classes
      "words", Set.of("java/io/InputStream", "java/io/Reader", "java/io/InputStreamReader",
          "java/io/IOException", "java/io/UncheckedIOException"),
      // events are JSON
      "journal", Set.of("tools/jackson/", "com/fasterxml/jackson/annotation/"));

  /// The class `pacta.Pacta` and what it holds: the front door, after every room.
  static final String DOOR = "Pacta";

  private static final String TEMPLATES = "jte";

  /// The rooms but `web` that have templates, each in the folder of its name.
  private static final Set<String> TEMPLATED = Set.of("document", "post");

  private Rooms() {}

  /// The room of one of our classes. What templates become belongs to `web`, but for the folders
  /// of the rooms that have templates of their own.
  ///
  /// @param name as in bytecode, `pacta/money/Money`
  static String roomOf(String name) {
    var parts = name.split("/");
    if (parts.length == 2) return DOOR;
    if (!parts[1].equals(TEMPLATES)) return parts[1];
    return TEMPLATED.contains(parts[2]) ? parts[2] : "web";
  }

  /// The place in the order, or -1 for a room nobody listed.
  static int rank(String room) {
    return room.equals(DOOR) ? ROOMS.size() : ROOMS.indexOf(room);
  }
}
