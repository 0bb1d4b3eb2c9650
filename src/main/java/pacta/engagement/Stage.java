package pacta.engagement;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pacta.people.Role;
import pacta.terms.Draft;

/// How far the two have come, each stage with only what can be true in it.
public sealed interface Stage {
  /// Nothing has been put to both yet.
  ///
  /// @param number of the last draft, 0 for none
  record Talking(int number, Optional<Draft> draft) implements Stage {}

  /// An agreement is there to be signed.
  record Awaiting(Proposal proposal, Map<Role, Signature> signatures) implements Stage {
    public Awaiting {
      signatures = Map.copyOf(signatures);
    }
  }

  /// Both have signed.
  record Running(Proposal proposal, Map<Role, Signature> signatures, Instant since,
      List<Document> sealed, Work work) implements Stage {
    public Running {
      signatures = Map.copyOf(signatures);
      sealed = List.copyOf(sealed);
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
