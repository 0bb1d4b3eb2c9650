package pacta.post;

import pacta.people.Signatory;
import pacta.post.LetterKind.AskedAgain;
import pacta.post.LetterKind.Declined;
import pacta.post.LetterKind.SigningReminder;
import pacta.post.Page.Ring;

/// Letters about an agreement that waits for a signature, or will not get it.
final class SigningLetters {
  private SigningLetters() {}

  static Page reminder(Composer letter, SigningReminder it) {
    var body = it.to() == Signatory.PROFESSIONAL ? "body.professional" : "body.client";
    letter.with("other", it.other()).with("document", it.document()).with("until", it.until())
        .say(body).button("button", it.link())
        .small(it.to() == Signatory.PROFESSIONAL ? "small.professional" : "small.client");
    var ring = it.to() == Signatory.PROFESSIONAL ? Ring.CLIENT_ONLY : Ring.NONE_YET;
    return letter.to(it.to(), ring, letter.line("subject"), letter.line("heading"));
  }

  static Page declined(Composer letter, Declined it) {
    return letter.with("other", it.other()).with("document", it.document()).say("body")
        .quote(it.reason(), Signatory.CLIENT).say("then").button("button", it.link()).small("small")
        .toProfessional(Ring.NONE_YET);
  }

  static Page askedAgain(Composer letter, AskedAgain it) {
    return letter.with("other", it.other()).with("document", it.document())
        .with("until", it.until()).say("body").button("button", it.link()).small("small")
        .toProfessional(Ring.NONE_YET);
  }
}
