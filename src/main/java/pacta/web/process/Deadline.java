package pacta.web.process;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import pacta.engagement.Appointment;
import pacta.engagement.Work;
import pacta.terms.PackagePrice;
import pacta.terms.Scale;
import pacta.terms.Scale.Band;
import pacta.terms.Whole;
import pacta.time.Notice.Boundary;

/// Until when the client can cancel a session at no cost, and what it costs after, in words.
record Deadline(Situation s, Work work, Appointment appointment) {
  /// In a sentence.
  String said() {
    var start = appointment.session().start().instant();
    if (!now().isBefore(start)) return s.say("sessions.begun", "when", s.moment(start));
    var bands = bands();
    if (bands.isEmpty()) return s.say("sessions.unruled");
    var current = current(bands);
    var next = bands.stream().skip(bands.indexOf(current) + 1L)
        .filter(band -> !band.fee().equals(current.fee())).findFirst();
    if (current.fee().isNone() && next.isEmpty())
      return s.say("sessions.always-free", "client", s.client());
    if (current.fee().isNone())
      return s.say("sessions.free-until", "client", s.client(),
          "until", s.moment(current.until().orElseThrow()), "cost", cost(next.orElseThrow()),
          "clause", next.orElseThrow().clause().toString());
    var costs = s.say("sessions.costs-now", "client", s.client(), "cost", cost(current),
        "clause", current.clause().toString());
    return next.flatMap(later -> current.until().map(until -> costs + " "
        + s.say("sessions.costs-later", "from", s.moment(until), "cost", cost(later),
            "clause", later.clause().toString()))).orElse(costs);
  }

  private List<Band> bands() {
    return Scale.of(work.terms(), work.facts(), appointment.session()).bands();
  }

  private Band current(List<Band> bands) {
    return bands.stream().filter(band -> band.until().map(this::isOpen).orElse(true)).findFirst()
        .orElseThrow();
  }

  /// What is told exactly at the limit is in time or late, as they agreed.
  private boolean isOpen(Instant until) {
    var inTime = work.terms().tiers().table().tiers().stream()
        .allMatch(tier -> tier.notice().boundary() == Boundary.IN_TIME);
    return inTime ? !now().isAfter(until) : now().isBefore(until);
  }

  private Instant now() {
    return s.page().now().truncatedTo(ChronoUnit.SECONDS);
  }

  private String cost(Band band) {
    var used = band.fee().isAll() && work.terms().tiers().whole() == Whole.USES_THE_SESSION
        && work.terms().find(PackagePrice.class).isPresent();
    return used ? s.say("sessions.used-up", "cost", s.page().money(band.cost()))
        : s.page().money(band.cost());
  }
}
