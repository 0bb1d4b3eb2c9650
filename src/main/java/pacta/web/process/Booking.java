package pacta.web.process;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import pacta.engagement.Command;
import pacta.engagement.Engagement;
import pacta.engagement.Refusal;
import pacta.terms.Procedure;
import pacta.time.Gap;
import pacta.time.WallTime;
import pacta.time.WallTime.Overlap;
import pacta.web.Form;

/// A session as somebody typed it, in the agreement's own clock.
record Booking(WallTime start, int minutes) {
  private static final int AN_HOUR = 60;

  /// The form before anybody typed in it: the day and the time that follow from what was agreed.
  static Map<String, String> usual(Sessions sessions) {
    var fields = new HashMap<String, String>();
    var procedure = sessions.work().terms().find(Procedure.class);
    fields.put("date", sessions.nextDay().toString());
    procedure.flatMap(Procedure::usually).ifPresent(time -> fields.put("time", time.toString()));
    fields.put("minutes", procedure.map(Procedure::minutes).orElse(AN_HOUR).toString());
    return fields;
  }

  /// Empty, with the faults noted, when it cannot be: a time that a clock change skips, or one
  /// that comes twice and nobody said which.
  static Optional<Booking> read(Form form, Situation s) {
    var date = form.read("date", LocalDate::parse, "sessions.fault.date");
    var time = form.read("time", Booking::time, "sessions.fault.time");
    var minutes = form.read("minutes", Booking::minutes, "sessions.fault.minutes");
    if (date.isEmpty() || time.isEmpty() || minutes.isEmpty()) return Optional.empty();
    var local = LocalDateTime.of(date.get(), time.get());
    var zone = s.work().terms().zone();
    var gap = Gap.at(local, zone);
    gap.ifPresent(it -> form.refuse("time", "sessions.fault.gap",
        "before", s.formats().time(it.before().toLocalTime()),
        "after", s.formats().time(it.after().toLocalTime())));
    if (isTwice(form, zone) && overlap(form).isEmpty())
      form.refuse("which", "sessions.fault.twice");
    if (!form.isFine()) return Optional.empty();
    return Optional.of(new Booking(
        new WallTime(local, zone, overlap(form).orElse(Overlap.EARLIER)), minutes.get()));
  }

  /// Whether the clock shows the time that was typed twice that day.
  static boolean isTwice(Form form, ZoneId zone) {
    try {
      var local = LocalDateTime.of(
          LocalDate.parse(form.value("date")), time(form.value("time")));
      return zone.getRules().getValidOffsets(local).size() > 1;
    } catch (java.time.DateTimeException notTyped) {
      return false;
    }
  }

  private static Optional<Overlap> overlap(Form form) {
    return switch (form.value("which")) {
      case "first" -> Optional.of(Overlap.EARLIER);
      case "second" -> Optional.of(Overlap.LATER);
      default -> Optional.empty();
    };
  }

  private static LocalTime time(String typed) {
    return LocalTime.parse(typed.length() == 4 ? "0" + typed : typed);
  }

  private static int minutes(String typed) {
    if (!typed.matches("\\d{1,4}")) throw new NumberFormatException(typed);
    var minutes = Integer.parseInt(typed);
    if (!Command.Book.canLast(minutes)) throw new NumberFormatException(typed);
    return minutes;
  }

  boolean isIn(Engagement state) {
    return state.work().stream().flatMap(work -> work.appointments().stream())
        .anyMatch(it -> it.session().start().equals(start) && it.session().minutes() == minutes);
  }

  /// Notes beside its field why it was not booked.
  static void refuse(Form form, Refusal why, Situation s) {
    var field = switch (why.reason()) {
      case ALREADY_BOOKED -> "time";
      case ODD_LENGTH -> "minutes";
      default -> "date";
    };
    form.refuse(field, "process.refused", "text", s.text(why));
  }
}
