package pacta.web.process;

import java.time.Duration;
import java.util.Optional;
import pacta.desk.SealDelay;
import pacta.post.LetterBox;
import pacta.store.WorkQueue;
import pacta.web.Form;
import pacta.web.Page;
import pacta.web.Seats;

/// Gathers what the page of an engagement shows.
final class Standings {
  /// Who did not get a letter that is older was surely told some other way.
  private static final Duration LATELY = Duration.ofDays(30);

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
    var seat = s.seat();
    var stuck = letters.stuck(seat.workspace(), seat.engagement(), seat.client(),
        page.now().minus(LATELY));
    var only = stuck.only().flatMap(it -> letters.find(seat.workspace(), it));
    return new Standing(s, seat.history(), stuck.letters(), only,
        SealDelay.of(queue, seat.workspace(), seat.engagement(), seat.state()), form, notice);
  }

  boolean hasServer() {
    return letters.hasServer();
  }
}
