package pacta.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import pacta.people.Language;
import pacta.terms.Scale;
import pacta.terms.Session;
import pacta.words.BandText;

/// What cancelling costs along the time before a session, drawn as a bar in parts.
///
/// @param parts   from the earliest to the last; their widths are shares of the bar
/// @param at      where now is, in hundredths of the bar; nothing when it is not on it
/// @param nowText the word over that place
public record NoticeScale(List<Part> parts, OptionalInt at, String nowText) {
  /// Below this share a part has no room for its words.
  private static final int NARROWEST = 14;

  /// @param kind  `free`, `part` or `all`
  /// @param price as it is read: `40 €`
  /// @param until as it is read: `hasta mié 13, 8:00`
  /// @param width a share between 1 and 100
  public record Part(String kind, String price, String until, int width) {
    public Part {
      width = Math.clamp(width, NARROWEST, 100);
    }
  }

  /// The bar of a session. It begins as far before its first limit as that is before the session.
  ///
  /// @param zone    in which the limits are said
  /// @param at      the moment to mark
  /// @param nowText the word over that moment
  public static NoticeScale of(Scale scale, Session session, Language language, ZoneId zone,
      Instant at, String nowText) {
    var texts = BandText.of(scale, language, zone);
    var start = session.start().instant();
    var first = texts.getFirst().until().orElse(start);
    var from = first.minus(Duration.between(first, start));
    var whole = Math.max(1, Duration.between(from, start).toMinutes());
    var parts = new ArrayList<Part>();
    var drawn = 0;
    var mark = 0;
    for (var text : texts) {
      var to = text.until().orElse(start);
      var part = part(text, (int) (Duration.between(from, to).toMinutes() * 100 / whole));
      if (!at.isBefore(from)) mark = drawn * 100 + part.width() * inside(from, to, at);
      drawn += part.width();
      parts.add(part);
      from = to;
    }
    return new NoticeScale(List.copyOf(parts), OptionalInt.of(mark / drawn), nowText);
  }

  private static Part part(BandText text, int width) {
    return new Part(switch (text.tone()) {
      case FREE -> "free";
      case WAIT -> "part";
      case COST -> "all";
    }, text.cost(), text.span(), width);
  }

  /// How far into that stretch, in hundredths.
  private static int inside(Instant from, Instant to, Instant at) {
    var all = Math.max(1, Duration.between(from, to).toMinutes());
    return Math.clamp(Duration.between(from, at).toMinutes() * 100 / all, 0, 100);
  }

  public boolean hasNow() {
    return at.isPresent();
  }

  /// Kept off both ends, where the word over it would not fit.
  public int now() {
    return Math.clamp(at.orElse(0), 5, 95);
  }
}
