package pacta.views;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pacta.engagement.Appointment;
import pacta.engagement.Appointment.Outcome;
import pacta.engagement.Engagement;
import pacta.engagement.Engagement.AskedPoint;
import pacta.engagement.Entry;
import pacta.engagement.Work;
import pacta.money.Money;
import pacta.people.PersonId;
import pacta.people.Personal;
import pacta.people.Signatory;

/// Something that a client did, or who pays for them, and that the professional may want to answer.
public sealed interface Act {
  /// Of cancellations the latest are kept, since none of them has to be answered.
  int CANCELLATIONS = 3;

  Instant at();

  /// The client's words; empty where there are none.
  Optional<Personal> words();

  /// A question about a point, not answered yet.
  ///
  /// @param words empty when somebody else asks
  record Asked(Instant at, int point, Signatory by, Optional<Personal> words) implements Act {}

  /// The client does not agree with what a session led to, and it was not let go of.
  record Contested(Instant at, int session, Instant start, LedTo what, Optional<Personal> words)
      implements Act {}

  /// The client cancelled a session, and since then nothing was let go of and no other was booked.
  record Cancelled(Instant at, int session, Instant start, LedTo what, Optional<Personal> words)
      implements Act {}

  /// What a session led to that was not given.
  ///
  /// @param fee   owed for it
  /// @param given whether it counts as given
  /// @param pass  whether a pass was spent on it
  record LedTo(Optional<Money> fee, boolean given, boolean pass) {
    /// Whether there is something to let go of.
    public boolean stands() {
      return fee.isPresent() || given;
    }
  }

  /// Those that stand, the latest first.
  static List<Act> of(Engagement state) {
    var asked = state.asked().stream()
        .filter(it -> it.by() != Signatory.PROFESSIONAL && it.reply().isEmpty())
        .map(it -> asked(it, state.client()));
    return Stream.concat(asked, state.work().stream().flatMap(Act::ofWork))
        .sorted(Comparator.comparing(Act::at).reversed()).toList();
  }

  private static Act asked(AskedPoint it, PersonId client) {
    return new Asked(it.at(), it.point().number(), it.by(),
        Optional.of(it.text()).filter(text -> text.about().equals(client)));
  }

  private static Stream<Act> ofWork(Work work) {
    // whoever booked another since knows of it
    var booked = work.appointments().stream().map(it -> it.session().booked())
        .max(Comparator.naturalOrder()).orElse(Instant.MIN);
    var open = work.appointments().stream().filter(it -> !it.waived() && it.told().isPresent())
        .sorted(Comparator.comparing((Appointment it) -> it.told().orElseThrow()).reversed())
        .toList();
    var contested = open.stream().filter(Appointment::isDisputed).map(it -> (Act) new Contested(
        it.told().orElseThrow(), it.session().number(), it.session().start().instant(),
        ledTo(work, it), it.words()));
    var cancelled = open.stream()
        .filter(it -> it.outcome() == Outcome.CANCELLED_BY_CLIENT && !it.contested())
        .filter(it -> !booked.isAfter(it.told().orElseThrow()))
        .limit(CANCELLATIONS).map(it -> (Act) new Cancelled(
            it.told().orElseThrow(), it.session().number(), it.session().start().instant(),
            ledTo(work, it), it.words()));
    return Stream.concat(contested, cancelled);
  }

  private static LedTo ledTo(Work work, Appointment it) {
    return new LedTo(work.account().feeOf(it.session().number()).map(Entry::amount),
        it.isForfeited(), it.spentPass());
  }
}
