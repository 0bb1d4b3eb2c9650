package pacta.engagement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pacta.alliance.Alliance;
import pacta.engagement.Appointment.Outcome;
import pacta.people.Signatory;

/// How events fold into state. Never judges and never skips: an event that cannot follow is damage.
final class Evolution {
  private Evolution() {}

  static Engagement first(Event event) {
    if (!(event instanceof Event.Opened opened)) throw new BrokenHistory(null, event);
    return new Engagement(opened.by().person(), opened.client(), opened.card(),
        Optional.empty(), Alliance.of(opened.questions()), List.of(),
        new Stage.Talking(0, Optional.empty(), false));
  }

  static Engagement next(Engagement state, Event event) {
    if (state.stage() instanceof Stage.Forgotten && needsTerms(event)) return state;
    return switch (event) {
      case Event.Conversed e -> state.with(
          state.alliance().after(e.by().side().orElseThrow(), e.said(), e.at()));
      case Event.Invited _, Event.AskedAgain _ -> state;
      case Event.PayerNamed e -> state.paidBy(Optional.of(new Payer(e.payer(), e.card())));
      case Event.Asked e -> state.asking(asked(e));
      case Event.Replied e -> state.replying(e.question(), e.text());
      case Event.DraftSaved e when state.stage() instanceof Stage.Talking before -> state.with(
          new Stage.Talking(e.number(), e.draft().value(), before.declined()));
      case Event.Proposed e when state.stage() instanceof Stage.Talking talking ->
          state.paidBy(state.payer().filter(_ -> isPaidByAThird(e))).with(awaiting(talking, e));
      case Event.TakenBack e when state.stage() instanceof Stage.Awaiting awaiting ->
          state.with(backToDraft(awaiting, false));
      case Event.Declined _ when state.stage() instanceof Stage.Awaiting it ->
          state.with(backToDraft(it, true));
      case Event.Signed e when state.stage() instanceof Stage.Awaiting awaiting ->
          state.with(new Stage.Awaiting(awaiting.proposal(), signed(awaiting, e)));
      case Event.CameIntoForce e when state.stage() instanceof Stage.Awaiting awaiting ->
          state.with(running(awaiting, e));
      case Event.SealedDocuments e when state.stage() instanceof Stage.Running r -> state.with(
          new Stage.Running(r.proposal(), r.signatures(), r.since(), e.documents(), r.work()));
      case Event.SessionBooked e -> worked(state, e, work(state, e).booked(
          e.at(), e.session(), e.freeUntil(), e.owed()));
      case Event.SessionCancelled e -> worked(state, e, cancelled(work(state, e), e));
      case Event.SessionHeld e -> worked(state, e, work(state, e).settled(
          e.at(), e.session(), Outcome.HELD, e.consequences(), Optional.empty()));
      case Event.ClientDidNotCome e -> worked(state, e, work(state, e).settled(
          e.at(), e.session(), Outcome.NOT_COME, e.consequences(), Optional.empty()));
      case Event.Waived e -> worked(state, e, work(state, e).waived(e));
      case Event.Contested e -> worked(state, e, work(state, e).contested(e));
      case Event.PaymentRecorded e -> worked(state, e, work(state, e).paid(e.at(), e.amount()));
      case Event.Upheld e -> worked(state, e, work(state, e).upheld(e));
      case Event.PaymentTakenBack e -> worked(state, e, work(state, e).unpaid(e));
      case Event.Opened _, Event.DraftSaved _, Event.Proposed _, Event.TakenBack _,
          Event.Declined _, Event.Signed _, Event.CameIntoForce _, Event.SealedDocuments _ ->
          throw new BrokenHistory(state.stage(), event);
    };
  }

  private static Work cancelled(Work work, Event.SessionCancelled e) {
    return work.settled(e.at(), e.session(), cancelledBy(e.by().role()), e.consequences(),
        e.message().filter(_ -> e.by().role() == Signatory.CLIENT));
  }

  private static boolean needsTerms(Event event) {
    return switch (event) {
      case Event.Opened _, Event.Invited _, Event.Conversed _, Event.Asked _,
          Event.AskedAgain _, Event.Replied _, Event.PayerNamed _ -> false;
      case Event.DraftSaved _, Event.Proposed _, Event.TakenBack _, Event.Declined _,
          Event.Signed _,
          Event.CameIntoForce _, Event.SealedDocuments _, Event.SessionBooked _,
          Event.SessionCancelled _, Event.SessionHeld _, Event.ClientDidNotCome _, Event.Waived _,
          Event.Contested _, Event.PaymentRecorded _, Event.PaymentTakenBack _,
          Event.Upheld _ -> true;
    };
  }

  private static Engagement.AskedPoint asked(Event.Asked e) {
    return new Engagement.AskedPoint(
        e.question(), e.at(), e.by().role(), e.point(), e.text(), Optional.empty());
  }

  private static boolean isPaidByAThird(Event.Proposed e) {
    return e.agreed().value().filter(it -> it.terms().payer().isPresent()).isPresent();
  }

  private static Stage awaiting(Stage.Talking talking, Event.Proposed e) {
    return e.agreed().value().<Stage>map(agreed -> new Stage.Awaiting(
        new Stage.Proposal(e.at(), agreed, e.documents(), e.expires(), talking.number()),
        Map.of())).orElseGet(Stage.Forgotten::new);
  }

  private static Stage backToDraft(Stage.Awaiting awaiting, boolean declined) {
    var proposal = awaiting.proposal();
    return new Stage.Talking(proposal.draft(),
        Optional.of(pacta.terms.Draft.of(proposal.agreed().terms())), declined);
  }

  private static Map<Signatory, Stage.Signature> signed(Stage.Awaiting awaiting, Event.Signed e) {
    var signatures = new HashMap<>(awaiting.signatures());
    signatures.put(e.by().role(), new Stage.Signature(e.at(), e.signing()));
    return signatures;
  }

  private static Stage running(Stage.Awaiting awaiting, Event.CameIntoForce e) {
    var agreed = awaiting.proposal().agreed();
    return new Stage.Running(awaiting.proposal(), awaiting.signatures(), e.at(), List.of(),
        Work.begin(agreed.terms(), e.version(), e.at(), e.owed()));
  }

  private static Work work(Engagement state, Event event) {
    if (state.stage() instanceof Stage.Running running) return running.work();
    throw new BrokenHistory(state.stage(), event);
  }

  private static Engagement worked(Engagement state, Event event, Work work) {
    if (!(state.stage() instanceof Stage.Running r)) throw new BrokenHistory(state.stage(), event);
    return state.with(
        new Stage.Running(r.proposal(), r.signatures(), r.since(), r.sealed(), work));
  }

  private static Outcome cancelledBy(Signatory role) {
    return role == Signatory.CLIENT ? Outcome.CANCELLED_BY_CLIENT
        : Outcome.CANCELLED_BY_PROFESSIONAL;
  }
}
