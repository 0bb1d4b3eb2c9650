package pacta.engagement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import pacta.engagement.Signing.Consent;
import pacta.people.Signatory;
import pacta.terms.Capacity;
import pacta.terms.Draft;
import pacta.terms.Facts;
import pacta.terms.History;
import pacta.terms.Incident;
import pacta.terms.WithdrawalRight;
import pacta.terms.WithdrawalRight.Begins;

/// How far the two have come, each stage with only what can be true in it.
public sealed interface Stage {
  /// Nothing has been put to both yet.
  ///
  /// @param number   of the last draft, 0 for none
  /// @param declined the client did not sign what was put to both last
  record Talking(int number, Optional<Draft> draft, boolean declined) implements Stage {}

  /// An agreement is there to be signed.
  record Awaiting(Proposal proposal, Map<Signatory, Signature> signatures) implements Stage {
    public Awaiting {
      signatures = Map.copyOf(signatures);
    }

    /// Whose signature is missing.
    public Set<Signatory> missing() {
      return proposal.agreed().terms().signatories().stream()
          .filter(it -> !signatures.containsKey(it)).collect(Collectors.toUnmodifiableSet());
    }
  }

  /// Both have signed.
  record Running(Proposal proposal, Map<Signatory, Signature> signatures, Instant since,
      List<Document> sealed, Work work) implements Stage {
    public Running {
      signatures = Map.copyOf(signatures);
      sealed = List.copyOf(sealed);
    }

    /// What the rules look at, with the day of the last signature.
    public Facts facts() {
      return work.facts().with(History.signedAt(since));
    }

    /// The client thinks better of it: with what they were told and asked for when they signed.
    public Incident.ClientWithdraws withdrawal(Instant told) {
      var consents = client().consents();
      return new Incident.ClientWithdraws(
          consents.contains(Consent.INFORMED) && consents.contains(Consent.BEGINS_AT_ONCE), told);
    }

    /// The first day on which a session may be given, where it is not any: the agreement, or a
    /// consumer who was asked, wants the days for withdrawing to be over before.
    ///
    /// Source: arts. 98.8 and 108 of RDLeg 1/2007.
    public Optional<LocalDate> beginsOn() {
      var terms = proposal.agreed().terms();
      if (terms.capacity() != Capacity.CONSUMER) return Optional.empty();
      var agreed = terms.find(WithdrawalRight.class).map(WithdrawalRight::begins);
      var waits = agreed.equals(Optional.of(Begins.AFTER_THE_PERIOD))
          || client().wasAskedWhenToBegin()
              && !client().consents().contains(Consent.BEGINS_AT_ONCE);
      return waits ? Optional.of(WithdrawalRight.over(terms, terms.day(since))) : Optional.empty();
    }

    private Signing client() {
      return signatures.get(Signatory.CLIENT).signing();
    }
  }

  /// The person's key is gone, and with it what was agreed. The journal still checks.
  record Forgotten() implements Stage {}

  /// What is there to be signed.
  ///
  /// @param draft the number of the draft it was made from
  record Proposal(Instant at, Agreed agreed, List<Document> documents, Instant expires, int draft) {
    /// The document in the language that rules: the one whose digest is signed.
    public Document ruling() {
      return in(agreed.terms().language());
    }

    /// @throws java.util.NoSuchElementException when there is none in that language
    public Document in(pacta.people.Language language) {
      return documents.stream().filter(document -> document.language() == language).findFirst()
          .orElseThrow();
    }
  }

  record Signature(Instant at, Signing signing) {}
}
