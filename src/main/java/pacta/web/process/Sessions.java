package pacta.web.process;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import pacta.engagement.Appointment;
import pacta.engagement.Appointment.Outcome;
import pacta.engagement.Work;
import pacta.terms.Procedure;
import pacta.terms.Session;
import pacta.web.Bead;
import pacta.web.NotFound;

/// The sessions of one engagement: a bead for each that was agreed, and those to come.
public record Sessions(Situation s, Work work) {
  /// A session still to come or to be settled.
  ///
  /// @param number  the number it is known by
  /// @param ordinal which of the sessions it is in order of use
  /// @param begun   its time has come
  public record Ahead(int number, int ordinal, String title, String detail, boolean begun) {}

  public Optional<String> rhythm() {
    return work.terms().find(Procedure.class).map(it -> {
      var rhythm = s.say("sessions.rhythm", "rhythm", it.rhythm().name());
      return it.usually().map(time -> rhythm + ", " + s.formats().time(time)).orElse(rhythm);
    });
  }

  /// Those given or counted as given, those booked, and those that wait for a date.
  public List<Bead> beads() {
    var beads = new ArrayList<Bead>();
    used().forEach(appointment -> beads.add(bead(beads.size() + 1, appointment)));
    var ahead = work.ahead();
    for (var i = 0; i < ahead.size(); i++)
      beads.add(new Bead(number(beads), i == 0 ? "next" : "", s.say("sessions.bead.booked",
          "day", s.formats().day(start(ahead.get(i).session()).toLocalDate()))));
    var all = work.unitsAgreed().orElse(beads.size());
    while (beads.size() < all)
      beads.add(new Bead(number(beads), "", s.say("sessions.bead.open")));
    return List.copyOf(beads);
  }

  private static String number(List<Bead> beads) {
    return Integer.toString(beads.size() + 1);
  }

  private Bead bead(int number, Appointment it) {
    var held = it.outcome() == Outcome.HELD;
    return new Bead(Integer.toString(number), held ? "done" : "late",
        s.say(held ? "sessions.bead.held" : "sessions.bead.counted",
            "day", s.formats().day(start(it.session()).toLocalDate())));
  }

  private List<Appointment> used() {
    return work.appointments().stream().filter(Appointment::usesUnit)
        .sorted(Comparator.comparing(a -> a.session().start().instant())).toList();
  }

  public String label() {
    return work.unitsAgreed().map(all -> s.say("sessions.label-of",
            "n", work.unitsUsed(), "all", all))
        .orElseGet(() -> s.say("sessions.label", "n", work.unitsUsed()));
  }

  public List<Ahead> ahead() {
    var ahead = work.ahead();
    return IntStream.range(0, ahead.size())
        .mapToObj(i -> ahead(ahead.get(i), work.unitsUsed() + i + 1)).toList();
  }

  /// @throws NotFound when no such session was ever booked
  Appointment find(int number) {
    return work.find(number).orElseThrow(NotFound::new);
  }

  private Ahead ahead(Appointment it, int ordinal) {
    var session = it.session();
    var begun = !s.page().now().isBefore(session.start().instant());
    var title = s.say("sessions.title", "n", ordinal, "when", when(session));
    var place = s.place();
    var detail = new Deadline(s, work, it).said();
    return new Ahead(session.number(), ordinal, title,
        place.isEmpty() ? detail : place + ". " + detail, begun);
  }

  /// `miércoles 11 de marzo, de 10:00 a 11:00`; in the client's clock too where it differs.
  String when(Session session) {
    var start = start(session);
    var end = start.plus(Duration.ofMinutes(session.minutes()));
    var there = session.start().instant().atZone(s.card().zone());
    if (!there.toLocalDateTime().equals(start.toLocalDateTime()))
      return s.formats().inBothZones(start, s.card().zone());
    var day = start.getYear() == s.today().getYear() ? s.formats().day(start.toLocalDate())
        : s.formats().dateInFull(start.toLocalDate());
    return s.say("sessions.when", "day", day, "from", s.formats().time(start.toLocalTime()),
        "to", s.formats().time(end.toLocalTime()));
  }

  private ZonedDateTime start(Session session) {
    return s.page().at(session.start().instant());
  }

  /// Whether one more can be booked.
  public boolean canBook() {
    return work.unitsFree().orElse(1) > 0;
  }

  /// The day one would look at first for the next session, by the rhythm they agreed.
  LocalDate nextDay() {
    var procedure = work.terms().find(Procedure.class);
    var last = work.appointments().stream().filter(a -> a.isAhead() || a.usesUnit())
        .map(a -> a.session().start().instant()).max(Comparator.naturalOrder());
    var day = last.map(it -> later(it, procedure))
        .orElseGet(() -> procedure.map(Procedure::starts).orElse(s.today()));
    return day.isAfter(s.today()) ? day : s.today().plusDays(1);
  }

  private LocalDate later(Instant last, Optional<Procedure> procedure) {
    var day = last.atZone(work.terms().zone()).toLocalDate();
    return procedure.map(Procedure::rhythm).map(rhythm -> switch (rhythm) {
      case WEEKLY, AS_BOOKED -> day.plusWeeks(1);
      case FORTNIGHTLY -> day.plusWeeks(2);
      case MONTHLY -> day.plusMonths(1);
    }).orElse(day.plusWeeks(1));
  }
}
