package pacta.terms;

/// What people ask of an agreement, in the order in which it is offered: something that happens,
/// told with dates and figures that make sense in it. There is one at least for every kind of
/// [Incident].
public enum Story {
  CANCELS_THE_DAY_BEFORE, CANCELS_IN_TIME, CANCELS_WITH_A_PASS, FALLS_ILL, HAS_NO_PROOF,
  DOES_NOT_COME, COMES_LATE, MOVES_THE_SESSION, PAYS_LATE, TAKES_A_MONTH_OFF, LEAVES_HALF_WAY,
  THINKS_BETTER, ASKS_FOR_MORE, IS_IN_A_HURRY, ASKS_TO_REVISE, SAYS_NOTHING,
  KEEPS_THE_WORK_WAITING, BEGINS_LATE, LETS_TIME_RUN_OUT, WORKS_BEYOND, RAISES_THE_PRICE,
  CANCELS_OWN, COMES_LATE_OWN, DELIVERS_LATE, LEAVES_OWN, CANNOT_BE_HELPED, SETS_OUT,
  SESSION_IS_HELD, SESSION_IS_UNPAID;

  /// Whether people ask it by themselves; the others only begin a sentence with blanks.
  public boolean isAsked() {
    return switch (this) {
      case CANCELS_THE_DAY_BEFORE, CANCELS_IN_TIME, CANCELS_WITH_A_PASS, FALLS_ILL,
          HAS_NO_PROOF, DOES_NOT_COME, COMES_LATE, MOVES_THE_SESSION, PAYS_LATE, TAKES_A_MONTH_OFF,
          LEAVES_HALF_WAY, THINKS_BETTER, ASKS_FOR_MORE, IS_IN_A_HURRY, ASKS_TO_REVISE,
          SAYS_NOTHING, KEEPS_THE_WORK_WAITING, BEGINS_LATE, LETS_TIME_RUN_OUT, WORKS_BEYOND,
          RAISES_THE_PRICE, CANCELS_OWN, COMES_LATE_OWN, DELIVERS_LATE, LEAVES_OWN,
          CANNOT_BE_HELPED -> true;
      case SETS_OUT, SESSION_IS_HELD, SESSION_IS_UNPAID -> false;
    };
  }
}
