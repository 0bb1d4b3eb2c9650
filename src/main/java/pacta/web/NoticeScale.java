package pacta.web;

import java.util.List;
import java.util.OptionalInt;

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
  /// @param until as it is read: `hasta mié 8:00`
  /// @param width a share between 1 and 100
  public record Part(String kind, String price, String until, int width) {
    public Part {
      width = Math.clamp(width, NARROWEST, 100);
    }
  }

  public boolean hasNow() {
    return at.isPresent();
  }

  /// Kept off both ends, where the word over it would not fit.
  public int now() {
    return Math.clamp(at.orElse(0), 5, 95);
  }
}
