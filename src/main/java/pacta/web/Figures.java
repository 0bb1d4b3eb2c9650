package pacta.web;

import java.math.BigDecimal;
import java.util.Currency;
import pacta.money.Money;
import pacta.money.Percent;
import pacta.people.Language;
import pacta.terms.Levy;
import pacta.words.Formats;

/// Figures as a reader of one language writes them in a field, and read back.
public record Figures(Language language) {
  /// `1.234,50` / `1,234.50`, with all the decimals of its currency and no sign of it.
  public String of(Money amount) {
    return Formats.in(language).number(amount.amount());
  }

  /// `12,5` / `12.5`.
  public String of(Percent share) {
    return Formats.in(language).number(share.value());
  }

  /// `50` for a share, `30,00 €` for a sum.
  public String of(Levy fee) {
    return switch (fee) {
      case Levy.Share(var share) -> of(share);
      case Levy.Fixed(var sum) -> Formats.in(language).money(sum);
    };
  }

  /// A sum when it is written with a sign or a code of a currency, else a share.
  ///
  /// @throws IllegalArgumentException when it is neither
  public Levy levy(String text, Currency currency) {
    var bare = text;
    for (var reader : Language.values())
      bare = bare.replace(currency.getSymbol(reader.locale()), "");
    bare = bare.replace(currency.getCurrencyCode(), "");
    if (bare.matches(".*\\p{Sc}.*")) throw new NumberFormatException("another currency");
    var figure = read(bare);
    return bare.equals(text) ? new Levy.Share(new Percent(figure))
        : new Levy.Fixed(Money.of(figure, currency));
  }

  /// Reads it however it was written: with either mark for the decimals, with or without the mark
  /// of this language between the thousands.
  ///
  /// @throws NumberFormatException when it is no figure of zero or more
  public BigDecimal read(String text) {
    var bare = text.replaceAll("[\\s\u00a0€%]", "");
    var group = language == Language.ES ? "." : ",";
    var grouped = "\\d{1,3}(\\" + group + "\\d{3})+([.,]\\d+)?";
    var joined = bare.matches(grouped) ? bare.replace(group, "") : bare;
    if (!joined.matches("\\d{1,9}([.,]\\d{1,6})?"))
      throw new NumberFormatException("not a figure");
    return new BigDecimal(joined.replace(',', '.'));
  }
}
