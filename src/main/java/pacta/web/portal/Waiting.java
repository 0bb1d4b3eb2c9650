package pacta.web.portal;

import java.util.Locale;
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
  /// It was there to be signed, and was taken back to be changed.
  CHANGING,
  /// The client said no to it.
  DECLINED,
  /// It is there to be read and signed.
  SIGN,
  /// Nobody signed it in time.
  EXPIRED,
  /// The client has signed; the professional has not.
  COUNTERSIGN;

  static Waiting of(Mine mine) {
    var state = mine.seat().state();
    return switch (state.stage()) {
      case Stage.Talking _ -> {
        if (last(mine, Event.Declined.class)) yield DECLINED;
        if (last(mine, Event.TakenBack.class)) yield CHANGING;
        if (state.alliance().isConfirmed() || state.alliance().questions().isEmpty())
          yield AGREEMENT;
        yield state.alliance().confirmed().contains(Role.CLIENT)
            ? ALLIANCE_THEIRS : ALLIANCE_YOURS;
      }
      case Stage.Awaiting(var proposal, var signatures) -> {
        if (mine.page().now().isAfter(proposal.expires())) yield EXPIRED;
        yield signatures.containsKey(Signatory.CLIENT) ? COUNTERSIGN : SIGN;
      }
      case Stage.Running _, Stage.Forgotten _ -> throw new NotFound();
    };
  }

  /// Whether that is the last that came of an agreement that was put to both.
  private static boolean last(Mine mine, Class<? extends Event> kind) {
    return mine.seat().history().stream()
        .filter(it -> it instanceof Event.TakenBack || it instanceof Event.Declined)
        .reduce((_, later) -> later).filter(kind::isInstance).isPresent();
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
