package pacta.web.guide;

import java.util.Locale;
import pacta.journal.Schema;
import pacta.proof.Verification;
import pacta.terms.Course;
import pacta.terms.Written;
import pacta.words.Answer;

/// What has a published schema. Its form counts from 1, and a change that others would notice gets
/// the next number and another address.
public enum Published {
  TERMS(Written.class, "Terms of an agreement"),
  FACTS(Course.class, "A course of facts"),
  ANSWER(Answer.class, "What an agreement answers to a course of facts"),
  VERIFICATION(Verification.class, "What an examination of some files came to");

  /// The form of all of them.
  public static final int FORM = 1;

  private final Class<?> type;
  private final String title;

  Published(Class<?> type, String title) {
    this.type = type;
    this.title = title;
  }

  /// The JSON Schema, known by the same name wherever it is served.
  public String schema() {
    return Schema.of(type, "urn:pacta:" + this + ":" + FORM, title);
  }

  /// As it is written in an address or said at the console: `terms`.
  @Override public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
