package pacta.web.process;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import pacta.desk.SealDelay;
import pacta.post.LetterBox;
import pacta.store.WorkQueue;
import pacta.web.Form;
import pacta.web.Page;
import pacta.web.Seats;

/// Gathers what the page of an engagement shows.
final class Standings {
  private static final int LETTERS = 12;

  private final Seats seats;
  private final LetterBox letters;

  private final WorkQueue queue;

  Standings(Seats seats, LetterBox letters, WorkQueue queue) {
    this.seats = seats;
    this.letters = letters;
    this.queue = queue;
  }

  /// @throws pacta.web.NotFound for whoever is not its professional
  Situation situation(Page page, String engagement) {
    return new Situation(page, seats.ofProfessional(page, engagement));
  }

  Standing of(Page page, String engagement, Form form, Optional<String> notice) {
    var s = situation(page, engagement);
    var stuck = stuck(s);
    var only = Optional.of(stuck).filter(it -> it.size() == 1).map(List::getFirst)
        .flatMap(it -> letters.find(s.seat().workspace(), it));
    var seat = s.seat();
    return new Standing(s, seat.history(), stuck.size(), only,
        SealDelay.of(queue, seat.workspace(), seat.engagement(), seat.state()), form, notice);
  }

  boolean hasServer() {
    return letters.hasServer();
  }

  private List<UUID> stuck(Situation s) {
    var seat = s.seat();
    return letters.stuck(seat.workspace(), seat.engagement(), seat.client(), LETTERS);
  }
}
