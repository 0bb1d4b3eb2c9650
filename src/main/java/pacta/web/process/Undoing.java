package pacta.web.process;

import java.util.Optional;
import pacta.engagement.Entry;
import pacta.engagement.Event;
import pacta.web.NotFound;

/// A payment that was written down, about to be taken back.
///
/// @param number which of those written down, from 1
public record Undoing(Situation s, int number, Entry entry, Event.PaymentRecorded recorded) {
  /// @throws NotFound when no such payment was ever written down
  static Undoing of(Situation s, int number) {
    var entry = s.work().account().payment(number).orElseThrow(NotFound::new);
    var recorded = s.seat().history().stream().filter(Event.PaymentRecorded.class::isInstance)
        .map(Event.PaymentRecorded.class::cast).skip(number - 1L).findFirst();
    return new Undoing(s, number, entry, recorded.orElseThrow(NotFound::new));
  }

  boolean isDone() {
    return s.work().account().takenBackBy(entry.number()).isPresent();
  }

  public String amount() {
    return s.page().money(recorded.amount());
  }

  public String lead() {
    return s.say("payments.undo.lead", "method", s.say("payments.by." + recorded.method().name()),
        "on", s.day(recorded.on()), "day", s.day(recorded.at()), "client", s.client());
  }

  /// What was noted when it was written down.
  public Optional<String> note() {
    return recorded.note().map(FactWords::words);
  }
}
