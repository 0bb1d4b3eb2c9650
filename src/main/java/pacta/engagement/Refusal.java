package pacta.engagement;

import java.util.Map;

/// Why something cannot be done. Nothing has happened.
///
/// @param slots values that fill the explanation
public record Refusal(Reason reason, Map<String, Object> slots) {
  /// The closed list of reasons; the words of each language explain every one.
  public enum Reason {
    NOT_A_PARTY, NOT_YOURS, NOT_OPEN, ALREADY_OPEN,
    NO_SUCH_QUESTION, NO_SUCH_PHRASE, BLANK, ALREADY_YES, PHRASES_OPEN, NOTHING_TO_CONFIRM,
    DRAFT_MOVED, DRAFT_INCOMPLETE, PAYER_UNNAMED, ALREADY_PROPOSED, NOT_PROPOSED,
    ALREADY_IN_FORCE,
    DOCUMENT_MOVED, ALREADY_SIGNED, EXPIRED, CAN_BE_SIGNED, CONSENT_MISSING, EXAMPLES_DIFFER,
    NOT_IN_FORCE, IN_THE_PAST, NO_SESSIONS_LEFT, ALREADY_BOOKED, NO_SUCH_SESSION, SESSION_OVER,
    SESSION_BEGUN, NOT_YET, AGREEMENT_SILENT, NO_PASS, PASS_DOES_NOT_COVER,
    ODD_LENGTH, MAY_WITHDRAW,
    NOTHING_TO_WAIVE, ALREADY_WAIVED, ALREADY_CONTESTED, NOT_CONTESTED, ALREADY_UPHELD,
    NOT_POSITIVE, OTHER_CURRENCY, SAME_PAYMENT,
    NO_SUCH_PAYMENT, ALREADY_TAKEN_BACK
  }

  public Refusal {
    slots = Map.copyOf(slots);
  }

  public static Refusal of(Reason reason) {
    return new Refusal(reason, Map.of());
  }
}
