package pacta.engagement;

import static pacta.engagement.Decision.accept;
import static pacta.engagement.Decision.refuse;

import java.util.Optional;
import java.util.Set;
import pacta.engagement.Refusal.Reason;
import pacta.engagement.Signing.Consent;
import pacta.people.Confidential;
import pacta.people.Signatory;
import pacta.terms.Draft;
import pacta.terms.Owed;
import pacta.terms.Terms;
import pacta.terms.Version;

/// What may be done until all have signed.
final class Agreeing {
  private Agreeing() {}

  static Decision saveDraft(Engagement state, Command.SaveDraft c) {
    if (state.stage() instanceof Stage.Awaiting) return refuse(Reason.ALREADY_PROPOSED);
    if (!(state.stage() instanceof Stage.Talking talking)) return refuse(Reason.ALREADY_IN_FORCE);
    if (talking.number() != c.basedOn())
      return refuse(Reason.DRAFT_MOVED, "number", talking.number());
    if (talking.draft().equals(Optional.of(c.draft()))) return refuse(Reason.ALREADY_YES);
    return accept(new Event.DraftSaved(c.at(), c.by(), talking.number() + 1,
        Confidential.of(state.client(), c.draft())));
  }

  static Decision propose(Engagement state, Command.Propose c) {
    if (state.stage() instanceof Stage.Awaiting) return refuse(Reason.ALREADY_PROPOSED);
    if (!(state.stage() instanceof Stage.Talking talking)) return refuse(Reason.ALREADY_IN_FORCE);
    if (talking.number() != c.basedOn())
      return refuse(Reason.DRAFT_MOVED, "number", talking.number());
    if (!talking.draft().flatMap(Draft::complete).equals(Optional.of(c.terms())))
      return refuse(Reason.DRAFT_INCOMPLETE);
    var agreed = Agreed.of(Version.FIRST, c.terms());
    var proposed = new Event.Proposed(c.at(), c.by(), Version.FIRST,
        Confidential.of(state.client(), agreed), c.documents(), c.expires());
    if (c.terms().payer().isEmpty() || state.isPayer(c.terms())) return accept(proposed);
    return c.payer().filter(it -> state.roleOf(it).isEmpty()).map(it -> accept(
        new Event.PayerNamed(c.at(), c.by(), it, Confidential.of(it,
            card(state, c.terms()))), proposed)).orElseGet(() -> refuse(Reason.PAYER_UNNAMED));
  }

  /// What is known of who pays: they read what is signed, on the agreement's own clock.
  private static Card card(Engagement state, Terms terms) {
    var payer = terms.payer().orElseThrow();
    return new Card(payer.signer().strip(), payer.party().email(), terms.language(), terms.zone(),
        state.card().value().map(Card::title).orElse(""));
  }

  static Decision takeBack(Engagement state, Command.TakeBack c) {
    if (state.stage() instanceof Stage.Running) return refuse(Reason.ALREADY_IN_FORCE);
    if (!(state.stage() instanceof Stage.Awaiting)) return refuse(Reason.NOT_PROPOSED);
    return accept(new Event.TakenBack(c.at(), c.by()));
  }

  static Decision decline(Engagement state, Command.Decline c) {
    if (c.by().role() == Signatory.PROFESSIONAL) return refuse(Reason.NOT_YOURS);
    if (state.stage() instanceof Stage.Running) return refuse(Reason.ALREADY_IN_FORCE);
    if (!(state.stage() instanceof Stage.Awaiting awaiting)) return refuse(Reason.NOT_PROPOSED);
    if (awaiting.signatures().containsKey(c.by().role())) return refuse(Reason.ALREADY_SIGNED);
    if (!c.seen().equals(awaiting.proposal().ruling().digest()))
      return refuse(Reason.DOCUMENT_MOVED);
    if (c.reason().isBlank()) return refuse(Reason.BLANK);
    return accept(new Event.Declined(c.at(), c.by(), c.seen(), c.reason()));
  }

  static Decision askAgain(Engagement state, Command.AskAgain c) {
    if (c.by().role() == Signatory.PROFESSIONAL) return refuse(Reason.NOT_YOURS);
    if (state.stage() instanceof Stage.Running) return refuse(Reason.ALREADY_IN_FORCE);
    if (!(state.stage() instanceof Stage.Awaiting awaiting)) return refuse(Reason.NOT_PROPOSED);
    if (!c.at().isAfter(awaiting.proposal().expires())) return refuse(Reason.CAN_BE_SIGNED);
    return accept(new Event.AskedAgain(c.at(), c.by()));
  }

  static Decision ask(Engagement state, Command.Ask c) {
    if (state.proposal().isEmpty()) return refuse(Reason.NOT_PROPOSED);
    if (c.text().isBlank()) return refuse(Reason.BLANK);
    return accept(new Event.Asked(
        c.at(), c.by(), state.asked().size() + 1, c.point(), c.text()));
  }

  static Decision reply(Engagement state, Command.Reply c) {
    var question = state.asked().stream().filter(a -> a.number() == c.question()).findFirst();
    if (question.isEmpty()) return refuse(Reason.NO_SUCH_QUESTION);
    if (question.get().by() == c.by().role()) return refuse(Reason.NOT_YOURS);
    if (c.text().isBlank()) return refuse(Reason.BLANK);
    return accept(new Event.Replied(c.at(), c.by(), c.question(), c.text()));
  }

  static Decision sign(Engagement state, Command.Sign c) {
    if (state.stage() instanceof Stage.Running) return refuse(Reason.ALREADY_SIGNED);
    if (!(state.stage() instanceof Stage.Awaiting awaiting)) return refuse(Reason.NOT_PROPOSED);
    return objection(awaiting, c).map(Decision::refuse)
        .orElseGet(() -> signed(state, awaiting, c));
  }

  private static Optional<Reason> objection(Stage.Awaiting awaiting, Command.Sign c) {
    var proposal = awaiting.proposal();
    if (awaiting.signatures().containsKey(c.by().role())) return Optional.of(Reason.ALREADY_SIGNED);
    if (!c.seen().equals(proposal.ruling().digest())) return Optional.of(Reason.DOCUMENT_MOVED);
    if (c.at().isAfter(proposal.expires())) return Optional.of(Reason.EXPIRED);
    if (c.signing().name().isBlank()) return Optional.of(Reason.BLANK);
    if (c.signing().represents().filter(it -> it.office().isBlank()).isPresent())
      return Optional.of(Reason.BLANK);
    if (!consents(proposal.agreed().terms(), c)) return Optional.of(Reason.CONSENT_MISSING);
    var agreed = proposal.agreed();
    return agreed.examples().stream().allMatch(example -> example.holds(agreed.terms()))
        ? Optional.empty() : Optional.of(Reason.EXAMPLES_DIFFER);
  }

  /// Who wants the work to begin at once has to know what that costs.
  ///
  /// Source: arts. 98.8 and 108.3 of RDLeg 1/2007.
  private static boolean consents(Terms terms, Command.Sign c) {
    var given = c.signing().consents();
    return given.containsAll(Consent.needed(c.by().role(), terms.capacity()))
        && (!given.contains(Consent.BEGINS_AT_ONCE)
            || given.contains(Consent.OWES_WHAT_WAS_GIVEN));
  }

  private static Decision signed(Engagement state, Stage.Awaiting awaiting, Command.Sign c) {
    var signed = new Event.Signed(c.at(), c.by(), c.seen(), c.signing());
    if (!awaiting.missing().equals(Set.of(c.by().role()))) return accept(signed);
    var agreed = awaiting.proposal().agreed();
    return accept(signed, new Event.CameIntoForce(c.at(), c.by(), agreed.version(),
        Owed.onSigning(agreed.terms(), agreed.version()), state.payer().map(Payer::person)));
  }

  static Decision keepSealed(Engagement state, Command.KeepSealed c) {
    if (!(state.stage() instanceof Stage.Running running)) return refuse(Reason.NOT_IN_FORCE);
    if (!running.sealed().isEmpty()) return refuse(Reason.ALREADY_YES);
    return accept(new Event.SealedDocuments(c.at(), c.by(), c.documents()));
  }
}
