package pacta.terms;

import pacta.money.Percent;

/// How value added tax stands to the prices of an agreement.
public sealed interface Vat {
  /// The prices have the tax in them.
  record Included(Percent rate) implements Vat {}

  /// The tax is added to the prices.
  record Added(Percent rate) implements Vat {}

  /// The service bears no such tax, or is exempt.
  record None() implements Vat {}
}
