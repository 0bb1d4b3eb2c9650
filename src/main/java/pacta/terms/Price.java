package pacta.terms;

import java.util.Currency;
import pacta.money.Money;

/// Point 4: what the work costs.
public sealed interface Price extends Clause
    permits SessionPrice, PackagePrice, ProjectPrice, Retainer {
  Vat vat();

  /// The worth of the n-th session used, the base of every share: net or with tax as [#vat] says.
  ///
  /// @param unit from 1, in order of use
  Money unitValue(int unit);

  Currency currency();

  @Override default Point point() {
    return Point.FEES;
  }
}
