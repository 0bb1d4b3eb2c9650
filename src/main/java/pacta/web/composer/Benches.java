package pacta.web.composer;

import pacta.desk.Practices;
import pacta.desk.Starter;
import pacta.engagement.Methodology;
import pacta.people.Language;
import pacta.people.WorkspaceId;
import pacta.store.Methodologies;
import pacta.web.NotFound;
import pacta.web.Page;
import pacta.web.Seat;
import pacta.web.Seats;

/// Lays an agreement on the bench for the professional who may write it.
public record Benches(Seats seats, Practices practices, Methodologies methodologies) {
  /// @throws NotFound for whoever may not sit at that engagement on the professional's side
  Bench of(Page page, String engagement) {
    return of(seats.ofProfessional(page, engagement));
  }

  Bench of(Seat seat) {
    var practice = practices.find(seat.workspace()).orElseThrow(NotFound::new);
    return Bench.of(seat, practice, methodology(seat.workspace(), practice.language()));
  }

  /// The workspace's own, or the one that everybody begins with.
  Methodology methodology(WorkspaceId workspace, Language language) {
    return methodologies.find(workspace).map(Methodologies.Kept::methodology)
        .orElseGet(() -> Starter.PROCESS.in(language));
  }
}
