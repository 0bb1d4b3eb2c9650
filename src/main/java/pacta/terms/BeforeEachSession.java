package pacta.terms;

/// Each session is paid before it begins.
///
/// @param days how many calendar days before the session's date, in the agreement's zone; zero is
///             the same day
public record BeforeEachSession(int days) implements PaymentSchedule {
  public BeforeEachSession {
    InvalidTerm.unless(days >= 0 && days <= 365, "payment.days", days);
  }
}
