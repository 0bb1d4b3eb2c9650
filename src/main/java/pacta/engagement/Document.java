package pacta.engagement;

import pacta.journal.Digest;
import pacta.people.Language;

/// A rendered agreement, known by the digest of its bytes.
public record Document(Language language, Digest digest) {}
