package pacta.words;

import pacta.money.Percent;
import pacta.terms.Levy;

/// How heavy an answer is, for whoever draws it.
public enum Tone {
  /// Nothing is owed.
  FREE,
  /// A part is owed, or one has to wait or to talk.
  WAIT,
  /// The whole session, or a sum at the end.
  COST;

  static Tone of(Percent share) {
    return of(new Levy.Share(share));
  }

  public static Tone of(Levy fee) {
    if (fee.isNone()) return FREE;
    return fee.isAll() ? COST : WAIT;
  }
}
