package pacta.web.portal;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import pacta.access.Marks;
import pacta.access.VisitId;
import pacta.journal.Digest;
import pacta.web.Form;

/// What the form of a page brings back of the page: that this text was shown to this visit in this
/// language, and when; and for what a code was asked. Nobody but this house can make either.
public final class Showing {
  /// @param lent for the hidden field
  public record Shown(String lent, Instant at) {}

  static final String SHOWN = "shown";
  static final String ASKED = "asked";

  private final Marks marks;

  Showing(Marks marks) {
    this.marks = marks;
  }

  /// The showing that a form comes from; empty when it comes from none of the text that is there
  /// to be signed now.
  Optional<Shown> back(VisitId visit, Mine mine, Form form) {
    var lent = form.value(SHOWN);
    try {
      return marks.back(visit, text(mine), lent).map(at -> new Shown(lent, Instant.parse(at)));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  Shown now(VisitId visit, Mine mine) {
    var at = mine.seat().desk().now();
    return new Shown(marks.lend(visit, text(mine), at.toString()), at);
  }

  String asked(VisitId visit, Digest digest, SigningForm form) {
    return marks.lend(visit, code(digest), form.fingerprint());
  }

  /// Whether a code was asked for just that.
  boolean wasAsked(VisitId visit, Digest digest, Form form, SigningForm signing) {
    return marks.back(visit, code(digest), form.value(ASKED))
        .equals(Optional.of(signing.fingerprint()));
  }

  private static String text(Mine mine) {
    return "shown " + mine.proposal().ruling().digest() + " " + mine.page().language();
  }

  private static String code(Digest digest) {
    return "code for " + digest;
  }
}
