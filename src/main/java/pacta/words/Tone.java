package pacta.words;

import pacta.money.Percent;

/// How heavy an answer is, for whoever draws it.
public enum Tone {
  /// Nothing is owed.
  FREE,
  /// A part is owed, or one has to wait or to talk.
  WAIT,
  /// The whole session, or a sum at the end.
  COST;

  static Tone of(Percent share) {
    if (share.isNone()) return FREE;
    return share.isAll() ? COST : WAIT;
  }
}
