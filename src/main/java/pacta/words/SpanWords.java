package pacta.words;

import pacta.terms.Counting;
import pacta.terms.Quota.Every;
import pacta.time.Span;
import pacta.time.WeekendShift;

/// Stretches of days and the periods in which something is counted.
record SpanWords(Ground ground) {
  /// `3 meses`.
  String span(Span span) {
    return ground.say("span." + span.unit(), "n", span.amount());
  }

  /// After `por cada`: `mes`, `2 semanas`.
  String each(Span span) {
    return ground.say("each." + span.unit(), "n", span.amount());
  }

  /// `en los 10 días naturales siguientes a la entrega`.
  ///
  /// @param act with its article, feminine in Spanish
  String within(Span span, String act) {
    return ground.say("within." + span.unit(), "n", span.amount(), "act", act);
  }

  /// `cada 2 semanas`.
  String every(Span span) {
    return ground.say("every." + span.unit(), "n", span.amount());
  }

  /// Whether a stretch may want a day that a month does not have.
  static boolean runsByMonths(Span span) {
    return span.unit() == Span.Unit.MONTHS || span.unit() == Span.Unit.YEARS;
  }

  /// What becomes of a stretch that was only begun.
  String counting(Counting counting) {
    return ground.say("counting." + counting);
  }

  String shift(WeekendShift shift) {
    return ground.say("shift." + shift);
  }

  /// `cada mes natural`.
  String per(Every every) {
    return switch (every) {
      case Every.Month() -> ground.say("per.month");
      case Every.Quarter() -> ground.say("per.quarter");
      case Every.Year() -> ground.say("per.year");
      case Every.Engagement() -> ground.say("per.engagement");
      case Every.Sessions(var sessions) -> ground.say("per.sessions", "n", sessions);
    };
  }

  /// Whether a date says in which of the periods something falls.
  static boolean isByDate(Every every) {
    return switch (every) {
      case Every.Month(), Every.Quarter(), Every.Year() -> true;
      case Every.Engagement(), Every.Sessions(var _) -> false;
    };
  }
}
