package pacta.web.composer;

import java.time.Instant;
import java.util.Optional;
import pacta.desk.Practice;
import pacta.engagement.Methodology;
import pacta.engagement.Stage;
import pacta.terms.Draft;
import pacta.terms.Party;
import pacta.web.NotFound;
import pacta.web.Seat;
import pacta.web.explorer.Scene;

/// An agreement as it lies on the bench: what is written of it so far, and whether it can still be
/// changed.
///
/// @param number of the draft, 0 while none was saved
/// @param frozen it has been put to both for signing, or is signed
public record Bench(Seat seat, Draft draft, int number, boolean frozen) {
  /// @param methodology what a draft begins with that was never saved
  static Bench of(Seat seat, Practice practice, Methodology methodology) {
    return switch (seat.state().stage()) {
      case Stage.Talking(var number, var draft, _) -> new Bench(seat, draft
          .map(saved -> withOwn(saved, practice))
          .orElseGet(() -> begin(seat, practice, methodology)), number, false);
      case Stage.Awaiting awaiting -> frozen(seat, awaiting.proposal());
      case Stage.Running running -> frozen(seat, running.proposal());
      case Stage.Forgotten _ -> throw new NotFound();
    };
  }

  /// What questions can be asked of: the work when it runs, or else what the draft plans.
  Optional<Scene> scene(Draft read, Instant now) {
    return seat.state().stage() instanceof Stage.Running it
        ? Optional.of(Scene.of(it.work(), it.since(), now)) : Scene.of(read, now);
  }

  private static Bench frozen(Seat seat, Stage.Proposal proposal) {
    return new Bench(seat, Draft.of(proposal.agreed().terms()), proposal.draft(), true);
  }

  /// The professional's data are those of the practice today, until it is put to both.
  private static Draft withOwn(Draft draft, Practice practice) {
    return new Draft(draft.language(), draft.zone(), party(practice), draft.client(),
        draft.capacity(), draft.clauses(), draft.insisted());
  }

  /// In the client's own language, who should not have to sign a translation.
  private static Draft begin(Seat seat, Practice practice, Methodology methodology) {
    var card = seat.card();
    return new Draft(card.language(), practice.zone(), party(practice),
        Optional.of(new Party(card.name(), "", "", card.email())), Optional.empty(),
        methodology.clauses());
  }

  private static Optional<Party> party(Practice practice) {
    return practice.name().isBlank() || practice.email().isBlank() ? Optional.empty()
        : Optional.of(new Party(practice.name(), practice.taxId(), practice.address(),
            practice.email()));
  }
}
