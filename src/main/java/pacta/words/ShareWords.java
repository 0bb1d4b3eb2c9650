package pacta.words;

import java.util.List;
import java.util.Optional;
import pacta.money.Percent;
import pacta.terms.FeeVat;
import pacta.terms.Levy;
import pacta.terms.PackagePrice;
import pacta.terms.Price;
import pacta.terms.ProjectPrice;
import pacta.terms.Retainer;
import pacta.terms.SessionPrice;
import pacta.terms.Vat;
import pacta.terms.Whole;

/// What a share of a session comes to, in words, and how tax stands to it.
record ShareWords(Ground ground) {
  /// The end of a sentence: `se cobra el 50 % de la sesión, es decir, 40,00 €`.
  ///
  /// @param amount as the rules work it out; empty while there is no price
  String outcome(Levy fee, Whole whole, Optional<String> amount) {
    if (fee.isNone()) return ground.say("outcome.free");
    var known = amount.isPresent() ? "yes" : "no";
    if (fee instanceof Levy.Fixed(var sum))
      return fixed(ground.money(sum), amount.filter(it -> !it.equals(ground.money(sum))));
    if (!fee.isAll())
      return ground.say("outcome.part", "share",
          ground.percent(fee.asShare().orElseThrow()),
          "known", known, "amount", amount.orElse(""));
    var kind = ground.draft().find(PackagePrice.class).isEmpty() ? "outcome.price"
        : "outcome." + whole;
    return ground.say(kind, "known", known, "amount", amount.orElse(""));
  }

  /// A fixed sum never goes above what it is measured by, and is said again where tax changes it.
  private String fixed(String sum, Optional<String> amount) {
    var of = ground.draft().find(Price.class).map(price -> switch (price) {
      case SessionPrice _, PackagePrice _ -> "session";
      case ProjectPrice _ -> "project";
      case Retainer _ -> "month";
    }).orElse("session");
    return ground.say("outcome.fixed", "sum", sum, "of", of,
        "known", amount.isPresent() ? "yes" : "no", "amount", amount.orElse(""));
  }

  /// How tax stands to what is charged.
  ///
  /// @param charges whether a sum is ever charged; a session that is used up bears its own tax
  List<String> tax(boolean charges, FeeVat vat) {
    return tax(charges, vat, "count.tax");
  }

  /// @param key how its sentences begin
  List<String> tax(boolean charges, FeeVat vat, String key) {
    if (!charges) return List.of();
    return ground.draft().find(Price.class).map(Price::vat).map(it -> switch (it) {
      case Vat.None() -> List.<String>of();
      case Vat.Included(var rate) -> said(key + "." + vat, "included", rate);
      case Vat.Added(var rate) -> said(key + "." + vat, "added", rate);
    }).orElse(List.of());
  }

  private List<String> said(String key, String how, Percent rate) {
    return List.of(ground.say(key + "." + how,
        "rate", ground.percent(rate)));
  }
}
