package pacta.terms;

import java.time.Instant;
import pacta.time.WallTime;

/// One booked session, as the rules see it.
///
/// @param number the number it got when it was booked, from 1; never used again
/// @param minutes how long it is planned to last
/// @param booked when it was booked
public record Session(int number, WallTime start, int minutes, Instant booked) {}
