package pacta.words;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import pacta.people.Language;

/// Why something cannot be done, told to whoever tried. A reason is the name of one of the rules'
/// reasons, such as `NOT_YET`.
public final class Refusals {
  private Refusals() {}

  /// Moments, if any, are written in UTC and say so.
  ///
  /// @see #text(String, Map, Language, ZoneId)
  public static String text(String reason, Map<String, Object> slots, Language language) {
    return text(reason, slots, language, ZoneOffset.UTC);
  }

  /// @param zone in which moments are written, for the reader
  /// @throws IllegalArgumentException when nobody wrote that reason, or a slot of it is missing
  public static String text(String reason, Map<String, Object> slots, Language language,
      ZoneId zone) {
    return Phrases.of("refusals", language).say(reason, new Slots(language, zone).written(slots));
  }
}
