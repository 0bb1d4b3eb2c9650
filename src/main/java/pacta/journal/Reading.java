package pacta.journal;

import java.util.List;
import pacta.journal.UnreadableJson.Reason;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;

/// One JSON text being read. A form finds the first token of its value already read, and leaves
/// the last one as the present token.
final class Reading {
  private final JsonParser parser;
  private final Seals seals;

  Reading(JsonParser parser, Seals seals) {
    this.parser = parser;
    this.seals = seals;
  }

  Seals seals() {
    return seals;
  }

  JsonToken next() {
    return parser.nextToken();
  }

  boolean is(JsonToken token) {
    return parser.currentToken() == token;
  }

  JsonParser parser() {
    return parser;
  }

  /// @param name what should stand there, in JSON's own words
  void expect(JsonToken token, String name) {
    if (!is(token)) throw wrongType(name);
  }

  String string() {
    expect(JsonToken.VALUE_STRING, "string");
    return parser.getString();
  }

  /// The name of the next field, or false at the end of the object.
  boolean nextField() {
    return next() == JsonToken.PROPERTY_NAME;
  }

  String field() {
    return parser.currentName();
  }

  UnreadableJson wrongType(String expected) {
    return fail(Reason.WRONG_TYPE, found(), List.of(expected), null);
  }

  UnreadableJson missing(String name, List<String> allowed) {
    var place = parser.streamReadContext();
    var inside = path(is(JsonToken.PROPERTY_NAME) ? place.getParent() : place);
    return at(inside.isEmpty() ? name : inside + "." + name, Reason.MISSING_FIELD, name, allowed,
        null);
  }

  UnreadableJson fail(Reason reason, String detail, List<String> allowed, Throwable cause) {
    return at(path(parser.streamReadContext()), reason, detail, allowed, cause);
  }

  private UnreadableJson at(String path, Reason reason, String detail, List<String> allowed,
      Throwable cause) {
    var place = parser.currentTokenLocation();
    return new UnreadableJson(
        path, place.getLineNr(), place.getColumnNr(), reason, detail, allowed, cause);
  }

  private String found() {
    if (parser.currentToken() == null) return "";
    return switch (parser.currentToken()) {
      case START_OBJECT, END_OBJECT -> "object";
      case START_ARRAY, END_ARRAY -> "array";
      default -> parser.getString();
    };
  }

  private static String path(TokenStreamContext place) {
    if (place.inRoot()) return "";
    var above = path(place.getParent());
    if (place.inArray())
      return place.hasCurrentIndex() ? above + "[" + place.getCurrentIndex() + "]" : above;
    if (place.currentName() == null) return above;
    return above.isEmpty() ? place.currentName() : above + "." + place.currentName();
  }
}
