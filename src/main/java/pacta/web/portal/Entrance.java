package pacta.web.portal;

import pacta.desk.Desk;
import pacta.desk.Practices;
import pacta.web.NotFound;
import pacta.web.Page;
import pacta.web.Seats;

/// Where a client comes in to each of their pages.
final class Entrance {
  private final Seats seats;
  private final Practices practices;

  Entrance(Desk desk, Practices practices) {
    this.seats = new Seats(desk);
    this.practices = practices;
  }

  /// @throws NotFound for anybody who did not come by a client's link
  Mine of(Page page) {
    var seat = seats.ofClient(page);
    var practice = practices.find(seat.workspace()).orElseThrow(NotFound::new);
    return new Mine(page.on(seat.card().zone()), seat, practice);
  }
}
