package pacta.web.process;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import pacta.engagement.Card;
import pacta.engagement.Command;
import pacta.engagement.Decider;
import pacta.engagement.Decision;
import pacta.engagement.Engagement;
import pacta.views.BookedHours;
import pacta.web.Form;

/// The sessions of others at the hour that is to be booked.
///
/// @param field the box that says it is meant, of just these hours; empty where there are none
record Clash(Situation s, List<With> others, String field) {
  /// Whose session it is, by their whole name: two may share the first.
  private record With(String name, Instant starts, Instant ends) {}

  static Clash of(Situation s, Booking booking, BookedHours hours) {
    var starts = booking.start().instant();
    var ends = starts.plus(Duration.ofMinutes(booking.minutes()));
    if (!canBe(s, booking)) return new Clash(s, List.of(), "");
    var taken = hours.between(s.seat().workspace(), starts, ends).stream()
        .filter(it -> !it.engagement().equals(s.seat().engagement())).toList();
    var others = taken.stream().flatMap(it -> with(s, it).stream()).toList();
    return new Clash(s, others, others.isEmpty() ? "" : "anyway-" + UUID.nameUUIDFromBytes(
        (starts + " " + ends + " " + taken).getBytes(StandardCharsets.UTF_8)));
  }

  /// What is refused whoever comes at that hour is not asked about first.
  private static boolean canBe(Situation s, Booking booking) {
    return Decider.decide(Optional.of(s.seat().state()), new Command.Book(s.page().now(),
        s.seat().actor(), booking.start(), booking.minutes())) instanceof Decision.Accepted;
  }

  /// Nobody who was forgotten comes.
  private static Optional<With> with(Situation s, BookedHours.Taken taken) {
    return s.seat().desk().see(s.seat().workspace(), taken.engagement())
        .map(Engagement::card).flatMap(card -> card.value()).map(Card::name)
        .map(name -> new With(name, taken.starts(), taken.ends()));
  }

  /// Asks in the form, unless it was answered there.
  ///
  /// @return whether it asked
  boolean asks(Form form) {
    if (others.isEmpty() || form.isTicked(field)) return false;
    form.refuse(field, "sessions.fault.taken",
        "who", s.formats().list(others.stream().map(this::said).toList()));
    return true;
  }

  private String said(With other) {
    return s.say("sessions.fault.taken.with", "name", other.name(),
        "from", s.formats().time(s.page().at(other.starts()).toLocalTime()),
        "to", s.formats().time(s.page().at(other.ends()).toLocalTime()));
  }
}
