package pacta.terms;

/// Each session is paid before it begins.
///
/// @param days how many calendar days before the session's date, in the agreement's zone; zero is
///             the same day
/// @param unpaid what becomes of a session that was not paid by then
public record BeforeEachSession(int days, Unpaid unpaid) implements PaymentSchedule {
  /// What becomes of a session that is not paid in time.
  public enum Unpaid { STAYS_BOOKED, RELEASED }

  public BeforeEachSession(int days) {
    this(days, Unpaid.STAYS_BOOKED);
  }

  public BeforeEachSession {
    InvalidTerm.unless(days >= 0 && days <= 365, "payment.days", days);
  }
}
