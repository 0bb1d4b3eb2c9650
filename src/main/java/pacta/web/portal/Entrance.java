package pacta.web.portal;

import pacta.desk.Desk;
import pacta.desk.Practices;
import pacta.post.LetterBox;
import pacta.web.NotFound;
import pacta.web.Page;
import pacta.web.Seats;

/// Where a client, or a payer, comes in to each of their pages.
final class Entrance {
  private final Seats seats;
  private final Practices practices;
  private final LetterBox post;

  Entrance(Desk desk, Practices practices, LetterBox post) {
    this.seats = new Seats(desk);
    this.practices = practices;
    this.post = post;
  }

  /// @throws NotFound for anybody who did not come by a link to one engagement
  Mine of(Page page) {
    var seat = seats.ofGuest(page);
    var practice = practices.find(seat.workspace()).orElseThrow(NotFound::new);
    var card = seat.state().cardOf(seat.actor().role()).orElseThrow(NotFound::new);
    return new Mine(page.on(card.zone()), seat, practice, card, post.hasServer());
  }
}
