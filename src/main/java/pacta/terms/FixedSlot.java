package pacta.terms;

import java.time.DayOfWeek;
import java.time.LocalTime;

/// Point 3: an hour of every week that is kept for the client, who pays for it used or not.
///
/// @param time      in the agreement's zone
/// @param freeWeeks weeks a calendar year that are not paid for, if said in time
/// @param notice    calendar weeks before the session, by which a free week has to be said
public record FixedSlot(DayOfWeek day, LocalTime time, int freeWeeks, int notice)
    implements Clause {
  public FixedSlot {
    InvalidTerm.unless(freeWeeks >= 0 && freeWeeks <= 52, "slot.weeks", freeWeeks);
    InvalidTerm.unless(notice >= 0 && notice <= 52, "slot.notice", notice);
  }

  @Override public Point point() {
    return Point.PROCEDURE;
  }
}
