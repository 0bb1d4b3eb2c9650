package pacta.web.portal;

import java.util.Locale;
import java.util.Optional;
import pacta.engagement.Event;
import pacta.engagement.Stage;
import pacta.people.Role;
import pacta.people.Signatory;
import pacta.web.NotFound;
import pacta.web.Ring;

/// What the two are waiting for before the work begins, and whose turn it is.
public enum Waiting {
  /// The client has something to say or to confirm in the alliance.
  ALLIANCE_YOURS,
  /// The client has confirmed it; the professional has not.
  ALLIANCE_THEIRS,
  /// The agreement is being written.
  AGREEMENT,
  /// It was there to be signed, and was taken back to be changed, or another said no.
  CHANGING,
  /// Whoever reads said no to it.
  DECLINED,
  /// It is there to be read and signed.
  SIGN,
  /// Nobody signed it in time.
  EXPIRED,
  /// Whoever reads has signed; another has not.
  COUNTERSIGN;

  static Waiting of(Mine mine) {
    var state = mine.seat().state();
    return switch (state.stage()) {
      case Stage.Talking _ -> {
        var last = last(mine);
        if (last.isPresent())
          yield last.get().by().role() == mine.me() ? DECLINED : CHANGING;
        if (mine.isPayer() || state.alliance().isConfirmed()
            || state.alliance().questions().isEmpty())
          yield AGREEMENT;
        yield state.alliance().confirmed().contains(Role.CLIENT)
            ? ALLIANCE_THEIRS : ALLIANCE_YOURS;
      }
      case Stage.Awaiting(var proposal, var signatures) -> {
        if (mine.page().now().isAfter(proposal.expires())) yield EXPIRED;
        yield signatures.containsKey(mine.me()) ? COUNTERSIGN : SIGN;
      }
      case Stage.Running _, Stage.Forgotten _ -> throw new NotFound();
    };
  }

  /// The last that came of an agreement that was put to all: who took it back, or said no.
  private static Optional<Event> last(Mine mine) {
    return mine.seat().history().stream()
        .filter(it -> it instanceof Event.TakenBack || it instanceof Event.Declined)
        .reduce((_, later) -> later);
  }

  /// Who has said yes to what is on the table.
  public Ring ring(Mine mine) {
    if (mine.seat().state().stage() instanceof Stage.Awaiting awaiting) return Ring.of(awaiting);
    var yes = mine.seat().state().alliance().confirmed();
    return Ring.of(yes.contains(Role.PROFESSIONAL), yes.contains(Role.CLIENT));
  }

  /// The part of a text's key that names it.
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
