package pacta.web.composer;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import pacta.people.Role;
import pacta.terms.Incident;
import pacta.terms.Incident.Settling;
import pacta.terms.Session;
import pacta.time.Gap;
import pacta.time.WallTime;

/// Something that might happen, as the sentence with blanks asks for it.
///
/// @param day  in the agreement's zone
/// @param pass a pass is used for it
public record Supposed(Role who, What what, Session session, LocalDate day, LocalTime time,
    boolean pass) {
  /// What might happen.
  enum What { CANCELS, ABSENT, ENDS }

  private static final LocalTime EVENING = LocalTime.of(20, 0);

  /// As the address or the form says; what it leaves out, or says in no way we know, is the evening
  /// before the first session, when the client cancels.
  static Supposed of(Map<String, String> asked, Scene scene) {
    var session = scene.session(number(asked.getOrDefault("session", "")));
    var start = session.start().zoned().withZoneSameInstant(scene.terms().zone());
    return new Supposed(
        asked.getOrDefault("who", "").equals("professional") ? Role.PROFESSIONAL : Role.CLIENT,
        what(asked.getOrDefault("what", "")), session,
        read(asked, "day", LocalDate::parse).orElse(start.toLocalDate().minusDays(1)),
        read(asked, "time", text -> LocalTime.parse(text.length() == 4 ? "0" + text : text))
            .orElse(EVENING),
        asked.getOrDefault("pass", "").equals("yes"));
  }

  /// The moment before that session, told at that instant.
  static Supposed at(Role who, What what, Session session, Instant told, Scene scene) {
    var local = told.atZone(scene.terms().zone());
    return new Supposed(who, what, session, local.toLocalDate(), local.toLocalTime(), false);
  }

  Supposed withPass(boolean used) {
    return new Supposed(who, what, session, day, time, used);
  }

  Instant told(Scene scene) {
    var local = LocalDateTime.of(day, time);
    var zone = scene.terms().zone();
    return WallTime.of(Gap.at(local, zone).map(Gap::after).orElse(local), zone).instant();
  }

  Incident incident(Scene scene) {
    var told = told(scene);
    var settling = pass ? Settling.WITH_A_PASS : Settling.AS_AGREED;
    return switch (what) {
      case ENDS -> new Incident.WorkEnds(who, told);
      case ABSENT -> new Incident.ClientDoesNotCome(session, waited(scene), settling);
      case CANCELS -> switch (who) {
        case CLIENT -> new Incident.ClientCancels(session, told, settling);
        case PROFESSIONAL -> new Incident.ProfessionalCancelsSession(session, told);
      };
    };
  }

  /// Not coming is judged once the wait is over, whenever that is.
  private Instant waited(Scene scene) {
    var minutes = scene.terms().find(pacta.terms.NoShow.class)
        .map(pacta.terms.NoShow::waitMinutes).orElse(0);
    return session.start().instant().plusSeconds(minutes * 60L);
  }

  /// The agreement speaks of the client's not coming, never of the professional's.
  boolean isUnheardOf() {
    return what == What.ABSENT && who == Role.PROFESSIONAL;
  }

  /// As the fields of the sentence, and the address of its answer.
  Map<String, String> fields() {
    var fields = new LinkedHashMap<String, String>();
    fields.put("who", who == Role.CLIENT ? "client" : "professional");
    fields.put("what", what.name().toLowerCase(java.util.Locale.ROOT));
    fields.put("session", String.valueOf(session.number()));
    fields.put("day", day.toString());
    fields.put("time", time.toString());
    if (pass) fields.put("pass", "yes");
    return fields;
  }

  private static int number(String text) {
    return text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
  }

  private static What what(String text) {
    return switch (text) {
      case "absent" -> What.ABSENT;
      case "ends" -> What.ENDS;
      default -> What.CANCELS;
    };
  }

  private static <T> Optional<T> read(Map<String, String> asked, String field,
      java.util.function.Function<String, T> read) {
    try {
      return Optional.ofNullable(asked.get(field)).map(String::strip)
          .filter(text -> !text.isEmpty()).map(read);
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}
