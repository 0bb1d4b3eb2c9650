package pacta.post;

import java.util.Map;
import pacta.people.Language;

/// Why a letter did not go out, for people.
public enum Trouble {
  NO_SUCH_HOST(Remedy.TRY_AGAIN), NO_ANSWER(Remedy.TRY_AGAIN), NOT_TRUSTED(Remedy.TRY_AGAIN),
  WRONG_PASSWORD(Remedy.TRY_AGAIN), ADDRESS_REFUSED(Remedy.ASK_SOMEBODY),
  SENDER_REFUSED(Remedy.TRY_AGAIN), MAILBOX_FULL(Remedy.TRY_AGAIN),
  TOO_LARGE(Remedy.ASK_SOMEBODY), TRY_LATER(Remedy.TRY_AGAIN),
  TAKEN_FOR_SPAM(Remedy.ASK_SOMEBODY), NO_ROOM(Remedy.TRY_AGAIN), UNKNOWN(Remedy.TRY_AGAIN);

  /// What helps: time, or somebody who mends the settings meanwhile; or only a person.
  enum Remedy { TRY_AGAIN, ASK_SOMEBODY }

  private final Remedy remedy;

  Trouble(Remedy remedy) {
    this.remedy = remedy;
  }

  boolean passes() {
    return remedy == Remedy.TRY_AGAIN;
  }

  /// In human words: first the fact, then the way out.
  ///
  /// @param to the reader's name
  public String said(Language language, String to) {
    return Wording.in(language).line("trouble." + name(), Map.of("to", Line.of(to)));
  }
}
