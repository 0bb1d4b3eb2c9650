package pacta.terms;

import pacta.money.Money;

/// What has happened so far, as far as the rules look at it.
///
/// @param passesUsed so far
/// @param unitsUsed  sessions held, or lawfully counted as given
/// @param paid       everything the client has paid, less what was given back
/// @param fees       what is owed for earlier incidents and was not waived
public record Facts(Version version, int passesUsed, int unitsUsed, Money paid, Money fees) {
  public static Facts none(Version version, java.util.Currency currency) {
    return new Facts(version, 0, 0, Money.zero(currency), Money.zero(currency));
  }
}
