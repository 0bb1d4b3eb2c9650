package pacta.terms;

import java.util.Currency;
import pacta.money.Money;

/// What has happened so far, as far as the rules look at it.
///
/// @param passesUsed so far
/// @param unitsUsed  sessions held, or lawfully counted as given; months, where a month is paid
/// @param paid       everything the client has paid, less what was given back
/// @param fees       what is owed for earlier incidents and was not waived
/// @param history    for the rules that count how often
public record Facts(Version version, int passesUsed, int unitsUsed, Money paid, Money fees,
    History history) {
  public Facts(Version version, int passesUsed, int unitsUsed, Money paid, Money fees) {
    this(version, passesUsed, unitsUsed, paid, fees, History.NONE);
  }

  public static Facts none(Version version, Currency currency) {
    return new Facts(version, 0, 0, Money.zero(currency), Money.zero(currency));
  }

  /// The same, after a history.
  public Facts with(History other) {
    return new Facts(version, passesUsed, unitsUsed, paid, fees, other);
  }
}
