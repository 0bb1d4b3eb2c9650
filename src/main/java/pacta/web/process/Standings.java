package pacta.web.process;

import java.util.List;
import java.util.Optional;
import pacta.post.LetterBox;
import pacta.post.Posted;
import pacta.web.Form;
import pacta.web.Page;
import pacta.web.Seats;

/// Gathers what the page of an engagement shows.
final class Standings {
  private static final int LETTERS = 12;

  private final Seats seats;
  private final LetterBox letters;

  Standings(Seats seats, LetterBox letters) {
    this.seats = seats;
    this.letters = letters;
  }

  /// @throws pacta.web.NotFound for whoever is not its professional
  Situation situation(Page page, String engagement) {
    return new Situation(page, seats.ofProfessional(page, engagement));
  }

  Standing of(Page page, String engagement, Form form, Optional<String> notice) {
    var s = situation(page, engagement);
    return new Standing(s, s.seat().history(), stuck(s), form, notice);
  }

  boolean hasServer() {
    return letters.hasServer();
  }

  private List<Posted> stuck(Situation s) {
    return letters.latest(s.seat().workspace(), s.seat().engagement(), LETTERS).stream()
        .filter(it -> it.person().equals(s.seat().client()))
        .filter(it -> it.state() == Posted.State.FAILED
            || it.state() == Posted.State.NO_SERVER).toList();
  }
}
