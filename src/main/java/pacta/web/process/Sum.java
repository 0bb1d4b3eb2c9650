package pacta.web.process;

import java.math.BigDecimal;
import java.util.Currency;
import pacta.money.Money;
import pacta.people.Language;

/// A sum as a reader of one language types it.
final class Sum {
  private Sum() {}

  /// With either mark for the decimals, with or without the mark of that language between the
  /// thousands, with or without the sign of the currency.
  ///
  /// @throws IllegalArgumentException when it is no such sum, or finer than a cent
  static Money read(String typed, Currency currency, Language language) {
    var bare = typed.replaceAll("[\\s\u00a0€£$]", "");
    var group = language == Language.ES ? "." : ",";
    var joined = bare.matches("\\d{1,3}(\\" + group + "\\d{3})+([.,]\\d+)?")
        ? bare.replace(group, "") : bare;
    if (!joined.matches("\\d{1,9}([.,]\\d{1,3})?"))
      throw new NumberFormatException("not a sum: " + typed);
    try {
      return Money.of(new BigDecimal(joined.replace(',', '.')), currency);
    } catch (ArithmeticException tooFine) {
      throw new IllegalArgumentException(tooFine);
    }
  }
}
