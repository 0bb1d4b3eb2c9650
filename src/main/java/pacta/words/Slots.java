package pacta.words;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import pacta.money.Money;
import pacta.money.Percent;
import pacta.people.Language;
import pacta.terms.Levy;

/// Values that come with a reason, written for a reader.
record Slots(Language language, ZoneId zone) {
  Map<String, Object> written(Map<String, Object> values) {
    var written = new HashMap<String, Object>();
    values.forEach((name, value) -> written.put(name, written(value)));
    return written;
  }

  /// Whole numbers stay numbers, for plurals.
  private Object written(Object value) {
    var formats = Formats.in(language);
    return switch (value) {
      case Money it -> formats.money(it);
      case Percent it -> formats.percent(it);
      case Levy it -> it.asShare().map(formats::percent).orElse(it.toString());
      case LocalDate it -> formats.date(it);
      case Instant it -> formats.moment(it.atZone(zone)) + " (" + formats.zone(zone) + ")";
      case Integer it -> it;
      case Long it -> it;
      default -> value.toString();
    };
  }
}
