package pacta.terms;

/// Point 4: when the price is paid.
public sealed interface PaymentSchedule extends Clause
    permits Instalments, EqualParts, EachMonth, BeforeEachSession {
  @Override default Point point() {
    return Point.FEES;
  }
}
