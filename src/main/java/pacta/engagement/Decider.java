package pacta.engagement;

import static pacta.engagement.Decision.accept;
import static pacta.engagement.Decision.refuse;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import pacta.engagement.Refusal.Reason;
import pacta.people.Confidential;
import pacta.people.Signatory;

/// Which events a command leads to, or why it leads to none; and the state that events fold into.
///
/// Two pure functions, [#decide] and [#fold]. Talking and signing are decided in [Agreeing], the
/// work under a signed agreement in [Working].
public final class Decider {
  /// A price that was shown holds for so long, if the one who saw it confirms it.
  public static final Duration QUOTE_HOLDS = Duration.ofMinutes(10);

  private Decider() {}

  /// The state after these events; empty when there are none.
  ///
  /// @throws BrokenHistory when an event cannot follow those before it
  public static Optional<Engagement> fold(List<Event> events) {
    Optional<Engagement> state = Optional.empty();
    for (var event : events) state = Optional.of(evolve(state, event));
    return state;
  }

  /// @throws BrokenHistory when the event cannot follow
  public static Engagement evolve(Optional<Engagement> state, Event event) {
    return state.map(before -> Evolution.next(before, event))
        .orElseGet(() -> Evolution.first(event));
  }

  public static Decision decide(Optional<Engagement> state, Command command) {
    if (command instanceof Command.Open open) return open(state, open);
    if (state.isEmpty()) return refuse(Reason.NOT_OPEN);
    var engagement = state.get();
    if (!engagement.roleOf(command.by().person()).equals(Optional.of(command.by().role())))
      return refuse(Reason.NOT_A_PARTY);
    if (!isOpenTo(command, command.by().role())) return refuse(Reason.NOT_YOURS);
    return switch (command) {
      case Command.Open _ -> refuse(Reason.ALREADY_OPEN);
      case Command.Invite c -> accept(new Event.Invited(c.at(), c.by()));
      case Command.Converse c -> converse(engagement, c);
      case Command.SaveDraft c -> Agreeing.saveDraft(engagement, c);
      case Command.Propose c -> Agreeing.propose(engagement, c);
      case Command.TakeBack c -> Agreeing.takeBack(engagement, c);
      case Command.Decline c -> Agreeing.decline(engagement, c);
      case Command.AskAgain c -> Agreeing.askAgain(engagement, c);
      case Command.Ask c -> Agreeing.ask(engagement, c);
      case Command.Reply c -> Agreeing.reply(engagement, c);
      case Command.Sign c -> Agreeing.sign(engagement, c);
      case Command.KeepSealed c -> Agreeing.keepSealed(engagement, c);
      case Command.Book _, Command.Cancel _, Command.MarkHeld _, Command.ReportNoShow _,
          Command.Waive _, Command.Contest _, Command.RecordPayment _,
          Command.TakePaymentBack _, Command.Uphold _ -> Working.decide(engagement, command);
    };
  }

  /// Who only pays reads, asks and signs; the talk and the work are of the two.
  private static boolean isOpenTo(Command command, Signatory who) {
    return switch (command) {
      case Command.Open _, Command.Decline _, Command.AskAgain _, Command.Ask _,
          Command.Sign _ -> true;
      case Command.Converse _, Command.Reply _, Command.Cancel _, Command.Contest _ ->
          who.side().isPresent();
      case Command.Invite _, Command.SaveDraft _, Command.Propose _, Command.TakeBack _,
          Command.KeepSealed _, Command.Book _, Command.MarkHeld _, Command.ReportNoShow _,
          Command.Waive _, Command.RecordPayment _, Command.TakePaymentBack _,
          Command.Uphold _ -> who == Signatory.PROFESSIONAL;
    };
  }

  private static Decision open(Optional<Engagement> state, Command.Open c) {
    if (state.isPresent()) return refuse(Reason.ALREADY_OPEN);
    if (c.by().role() != Signatory.PROFESSIONAL) return refuse(Reason.NOT_YOURS);
    if (c.card().name().isBlank() || c.card().email().isBlank()) return refuse(Reason.BLANK);
    return accept(new Event.Opened(c.at(), c.by(), c.client(),
        Confidential.of(c.client(), c.card()), c.questions()));
  }

  private static Decision converse(Engagement state, Command.Converse c) {
    return c.by().side().map(side -> state.alliance().objection(side, c.said())
        .map(objection -> refuse(Reason.valueOf(objection.name())))
        .orElseGet(() -> accept(new Event.Conversed(c.at(), c.by(), c.said()))))
        .orElseGet(() -> refuse(Reason.NOT_YOURS));
  }
}
