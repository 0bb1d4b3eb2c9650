package pacta.web.process;

import java.time.Duration;
import java.util.Optional;
import pacta.access.Links;
import pacta.desk.SealDelay;
import pacta.post.LetterBox;
import pacta.store.WorkQueue;
import pacta.web.Form;
import pacta.web.Page;
import pacta.web.Seat;
import pacta.web.Seats;

/// Gathers what the page of an engagement shows.
final class Standings {
  /// Who did not get a letter that is older was surely told some other way.
  private static final Duration LATELY = Duration.ofDays(30);

  private final Seats seats;
  private final LetterBox letters;
  private final WorkQueue queue;
  private final Links links;

  Standings(Seats seats, LetterBox letters, WorkQueue queue, Links links) {
    this.seats = seats;
    this.letters = letters;
    this.queue = queue;
    this.links = links;
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
        SealDelay.of(queue, seat.workspace(), seat.engagement(), seat.state()), form, notice,
        way(s));
  }

  /// Asked while it is not known already that they came in.
  private Optional<Links.Way> way(Situation s) {
    return s.isTalking() && !Missing.isInvited(s, s.seat().history())
        ? Optional.of(way(s.seat())) : Optional.empty();
  }

  Links.Way way(Seat seat) {
    return links.way(seat.workspace(), seat.engagement(), seat.client());
  }

  boolean hasServer() {
    return letters.hasServer();
  }
}
