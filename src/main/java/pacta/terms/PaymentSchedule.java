package pacta.terms;

/// Point 4: when the price is to be paid.
public sealed interface PaymentSchedule extends Clause permits Instalments, BeforeEachSession {
  @Override default Point point() {
    return Point.FEES;
  }
}
