package pacta.web.process;

import java.time.Instant;
import java.util.List;
import pacta.engagement.Appointment;
import pacta.engagement.Work;
import pacta.terms.Scale;
import pacta.terms.Scale.Band;

/// Until when the client can cancel a session at no cost, and what it costs after, in words.
record Deadline(Situation s, Work work, Appointment appointment) {
  /// In a sentence.
  String said() {
    var start = appointment.session().start().instant();
    if (!now().isBefore(start)) return s.say("sessions.begun", "when", s.moment(start));
    var scale = Scale.of(work.terms(), work.facts(), appointment.session());
    return scale.at(now()).map(it -> said(it, scale.bands()))
        .orElseGet(() -> s.say("sessions.unruled"));
  }

  private String said(Band current, List<Band> bands) {
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

  private Instant now() {
    return s.page().now();
  }

  private String cost(Band band) {
    return band.usesSession() ? s.say("sessions.used-up", "cost", s.page().money(band.cost()))
        : s.page().money(band.cost());
  }
}
