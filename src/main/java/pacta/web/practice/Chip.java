package pacta.web.practice;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import pacta.web.Icon;
import pacta.web.Page;

/// A state in two or three words.
///
/// @param tone `cost`, `wait` or nothing
public record Chip(String text, Icon icon, String tone) {
  private static final int TWO_DAYS = 48;
  private static final int DAY = 24;

  /// Cancelling costs what was agreed.
  public boolean isSafe() {
    return icon == Icon.CHECK;
  }

  /// How the deadline to cancel a session at no cost stands.
  static Chip deadline(Page page, Optional<Instant> freeUntil) {
    if (freeUntil.isEmpty() || page.now().isAfter(freeUntil.get()))
      return new Chip(page.say("people.safe"), Icon.CHECK, "");
    var until = page.at(freeUntil.get());
    if (until.toLocalDate().equals(page.at(page.now()).toLocalDate()))
      return new Chip(page.say("people.costs-from",
          "time", page.formats().time(until.toLocalTime()), "hour", until.getHour()),
          Icon.CLOCK, "wait");
    var hours = Duration.between(page.now(), freeUntil.get()).toHours();
    return new Chip(hours < TWO_DAYS ? page.say("people.free-hours", "n", hours)
        : page.say("people.free-days", "n", hours / DAY), Icon.CLOCK, "");
  }
}
