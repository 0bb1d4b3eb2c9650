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
import pacta.words.Formats;

/// What cancelling costs along the time before a session, drawn as a bar in parts.
///
/// @param parts   from the earliest to the last; their widths are shares of the bar
/// @param at      the place that is marked, in hundredths of the bar; nothing when it is not on it
/// @param nowText the word over that place
/// @param today   where now is, when that is another place of the bar
/// @param todayText the word over now
/// @param clocks  whose clocks the limits are said on, when there are two; else empty
public record NoticeScale(List<Part> parts, OptionalInt at, String nowText, OptionalInt today,
    String todayText, String clocks) {
  /// Below this share a part has no room for its words.
  private static final int NARROWEST = 14;

  /// @param kind  `free`, `part` or `all`
  /// @param price as it is read: `40 €`
  /// @param until as it is read: `hasta mié 13, 8:00`
  /// @param there the same moment on the other clock, `mié 13, 2:00`; empty where there is none
  /// @param width a share between 1 and 100
  public record Part(String kind, String price, String until, String there, int width) {
    public Part {
      width = Math.clamp(width, NARROWEST, 100);
    }

    public Part(String kind, String price, String until, int width) {
      this(kind, price, until, "", width);
    }
  }

  public NoticeScale(List<Part> parts, OptionalInt at, String nowText) {
    this(parts, at, nowText, OptionalInt.empty(), "", "");
  }

  /// The bar of a session. It begins as far before its first limit as that is before the session.
  ///
  /// @param zone    in which the limits are said
  /// @param other   in which they are said too, where its clock shows another time
  /// @param at      the moment to mark
  /// @param nowText the word over that moment
  /// @param now     marked too, while it is on the bar and apart from `at`
  public static NoticeScale of(Scale scale, Session session, Language language, ZoneId zone,
      ZoneId other, Instant at, String nowText, Instant now) {
    var texts = BandText.of(scale, language, zone);
    var start = session.start().instant();
    var two = !start.atZone(zone).toLocalDateTime().equals(start.atZone(other).toLocalDateTime());
    var formats = Formats.in(language);
    var edges = edges(texts, start);
    var whole = Math.max(1, Duration.between(edges.getFirst(), start).toMinutes());
    var parts = new ArrayList<Part>();
    for (var i = 0; i < texts.size(); i++)
      parts.add(part(texts.get(i), two ? texts.get(i).until().map(until ->
          formats.weekdayAndTimeShort(until.atZone(other))).orElse("") : "",
          (int) (Duration.between(edges.get(i), edges.get(i + 1)).toMinutes() * 100 / whole)));
    var apart = !now.equals(at) && !now.isBefore(edges.getFirst()) && now.isBefore(start);
    return new NoticeScale(List.copyOf(parts), OptionalInt.of(place(parts, edges, at)), nowText,
        apart ? OptionalInt.of(place(parts, edges, now)) : OptionalInt.empty(),
        Texts.say(language, "shell.now"),
        two ? Texts.say(language, "shell.clocks", "here", formats.zone(zone),
            "there", formats.zone(other)) : "");
  }

  /// Where the parts begin and end.
  private static List<Instant> edges(List<BandText> texts, Instant start) {
    var first = texts.getFirst().until().orElse(start);
    var edges = new ArrayList<Instant>();
    edges.add(first.minus(Duration.between(first, start)));
    texts.forEach(it -> edges.add(it.until().orElse(start)));
    return edges;
  }

  /// In hundredths of what is drawn.
  private static int place(List<Part> parts, List<Instant> edges, Instant at) {
    var drawn = 0;
    var mark = 0;
    for (var i = 0; i < parts.size(); i++) {
      if (!at.isBefore(edges.get(i)))
        mark = drawn * 100 + parts.get(i).width() * inside(edges.get(i), edges.get(i + 1), at);
      drawn += parts.get(i).width();
    }
    return mark / drawn;
  }

  private static Part part(BandText text, String there, int width) {
    return new Part(switch (text.tone()) {
      case FREE -> "free";
      case WAIT -> "part";
      case COST -> "all";
    }, text.cost(), text.span(), there, width);
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

  public boolean hasToday() {
    return today.isPresent();
  }

  /// @see #now()
  public int todayAt() {
    return Math.clamp(today.orElse(0), 5, 95);
  }
}
