package pacta.words;

import java.time.Duration;
import pacta.people.Language;

/// Lengths of time in words. A day has 24 hours.
record Lengths(Formats formats) {
  private static final int DAY = 24;
  /// From here on people think in days.
  private static final int THREE_DAYS = 3 * DAY;

  /// To the minute; in days only where they are whole, from the third on.
  String exact(Duration length) {
    var minutes = length.toMinutes();
    var hours = length.toHours();
    if (minutes == 60) return pick("60 minutos", "60 minutes");
    if (hours >= THREE_DAYS && minutes % (60 * DAY) == 0) return days(hours / DAY);
    if (minutes < 60) return minutes(minutes);
    return minutes % 60 == 0 ? hours(hours) : hours(hours) + and() + minutes(minutes % 60);
  }

  /// To the minute up to three days, then to the hour.
  String measured(Duration length) {
    var hours = length.toHours();
    if (hours < THREE_DAYS) return exact(length);
    return hours % DAY == 0 ? days(hours / DAY) : days(hours / DAY) + and() + hours(hours % DAY);
  }

  private String days(long count) {
    return counted(count, pick("día", "day"), pick("días", "days"));
  }

  private String hours(long count) {
    return counted(count, pick("hora", "hour"), pick("horas", "hours"));
  }

  private String minutes(long count) {
    return counted(count, pick("minuto", "minute"), pick("minutos", "minutes"));
  }

  private String counted(long count, String one, String many) {
    return formats.number(count) + " " + (count == 1 ? one : many);
  }

  private String and() {
    return pick(" y ", " and ");
  }

  private String pick(String es, String en) {
    return formats.language() == Language.ES ? es : en;
  }
}
