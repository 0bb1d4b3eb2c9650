package pacta.journal;

import java.util.List;
import pacta.journal.UnreadableJson.Reason;
import tools.jackson.core.JacksonException;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// The one JSON form of events and terms. It is written once and then kept, and what is kept is
/// what is hashed; so the order below need not be known to anybody who reads.
///
/// - A record is an object, its components in their order. One that is a kind of a sealed type
///   says first which: `"is": "SessionBooked"`, its simple name.
/// - An `Optional` that is empty is left out; a list, set or map that is not there is empty. Every
///   other component must be there, nothing else may be, nothing twice, and `null` nowhere.
/// - A type with a static `parse(String)` is the text that its `toString()` gives: `"90.00 EUR"`.
///   Instants, dates, zones, durations, currencies and enums are texts too.
/// - Numbers are exact and plain: no exponent, never floating point.
/// - Sets and maps are sorted by their text.
/// - What is about a person is `{"about": …, "sealed": …}`, or `"text"` or `"value"` in the place
///   of `"sealed"` under [Seals#PLAIN].
///
/// It keeps nothing, so that one can be made for each piece of work.
public record Canonical(Seals seals) {
  /// For files that people write.
  public static final Canonical PLAIN = new Canonical(Seals.PLAIN);

  private static final JsonFactory JSON = JsonFactory.builder().build();

  /// @param value a record
  public String write(Object value) {
    var pen = new Pen(seals);
    Forms.of(value.getClass()).write(value, pen);
    return pen.written();
  }

  /// @param type a record, or a sealed interface over records
  /// @throws UnreadableJson when the text is anything else
  public <T> T read(String json, Class<T> type) {
    return type.cast(read(json, Forms.of(type), seals));
  }

  static Object read(String json, Form form, Seals seals) {
    try (var parser = JSON.createParser(ObjectReadContext.empty(), json)) {
      var in = new Reading(parser, seals);
      try {
        in.next();
        var value = form.read(in);
        if (in.next() != null)
          throw in.fail(Reason.NOT_JSON, "something follows the end", List.of(), null);
        return value;
      } catch (JacksonException broken) {
        throw in.fail(Reason.NOT_JSON, broken.getOriginalMessage(), List.of(), broken);
      }
    }
  }
}
