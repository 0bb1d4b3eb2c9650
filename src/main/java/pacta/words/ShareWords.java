package pacta.words;

import java.util.List;
import java.util.Optional;
import pacta.money.Percent;
import pacta.terms.FeeVat;
import pacta.terms.PackagePrice;
import pacta.terms.Price;
import pacta.terms.Vat;
import pacta.terms.Whole;

/// What a share of a session comes to, in words, and how tax stands to it.
record ShareWords(Ground ground) {
  /// The end of a sentence: `se cobra el 50 % de la sesión, es decir, 40,00 €`.
  ///
  /// @param amount as the rules work it out; empty while there is no price
  String outcome(Percent share, Whole whole, Optional<String> amount) {
    if (share.isNone()) return ground.say("outcome.free");
    var known = amount.isPresent() ? "yes" : "no";
    if (!share.isAll())
      return ground.say("outcome.part", "share", ground.formats().percent(share),
          "known", known, "amount", amount.orElse(""));
    var kind = ground.draft().find(PackagePrice.class).isEmpty() ? "outcome.price"
        : "outcome." + whole;
    return ground.say(kind, "known", known, "amount", amount.orElse(""));
  }

  /// How tax stands to what is charged.
  ///
  /// @param charges whether a sum is ever charged; a session that is used up bears its own tax
  List<String> tax(boolean charges, FeeVat vat) {
    if (!charges) return List.of();
    return ground.draft().find(Price.class).map(Price::vat).map(it -> switch (it) {
      case Vat.None() -> List.<String>of();
      case Vat.Included(var rate) -> said(vat, "included", rate);
      case Vat.Added(var rate) -> said(vat, "added", rate);
    }).orElse(List.of());
  }

  private List<String> said(FeeVat vat, String how, Percent rate) {
    return List.of(ground.say("count.tax." + vat + "." + how,
        "rate", ground.formats().percent(rate)));
  }
}
