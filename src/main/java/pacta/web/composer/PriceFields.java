package pacta.web.composer;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pacta.money.Money;
import pacta.terms.Draft;
import pacta.terms.InvalidTerm;
import pacta.terms.PackagePrice;
import pacta.terms.PackagePrice.UnitWorth;
import pacta.terms.Price;
import pacta.terms.Procedure;
import pacta.terms.ProjectPrice;
import pacta.terms.Retainer;
import pacta.terms.SessionPrice;
import pacta.terms.Vat;
import pacta.web.Figures;

/// What the work costs: by package, by session, by project or by month.
public final class PriceFields {
  private static final Map<String, String> PLACES = Map.of("price.sessions",
      "price-sessions", "retainer.minutes", RuleFields.name(Retainer.class) + "-minutes",
      "", "price");
  /// The components of a monthly fee whose fields are made of their types.
  public static final List<String> MONTHLY = List.of("minutes", "rollover", "overage");

  private PriceFields() {}

  static void fill(Map<String, String> fields, Draft draft, Figures figures) {
    fields.put("kind", "package");
    fields.put("currency", "EUR");
    fields.put("on-end", "effective");
    fields.put("vat", "included");
    fields.put("vat-rate", "21");
    draft.find(Procedure.class).flatMap(Procedure::sessions)
        .ifPresent(count -> fields.put("price-sessions", count.toString()));
    draft.find(Price.class).ifPresent(price -> fill(fields, price, figures));
    var shown = RuleFields.into(fields, figures, RuleForm.beginnings(draft));
    for (var component : MONTHLY)
      shown.show(Retainer.class, component, draft.find(Price.class)
          .filter(Retainer.class::isInstance).map(Retainer.class::cast));
  }

  private static void fill(Map<String, String> fields, Price price, Figures figures) {
    fields.put("currency", price.currency().getCurrencyCode());
    switch (price) {
      case SessionPrice single -> {
        fields.put("kind", "session");
        fields.put("price", figures.of(single.price()));
      }
      case PackagePrice whole -> {
        fields.put("price", figures.of(whole.price()));
        fields.put("price-sessions", String.valueOf(whole.sessions()));
        if (whole.onEnd() instanceof UnitWorth.ListPrice(var perSession)) {
          fields.put("on-end", "list");
          fields.put("list-price", figures.of(perSession));
        }
      }
      case ProjectPrice whole -> {
        fields.put("kind", "project");
        fields.put("price", figures.of(whole.price()));
      }
      case Retainer monthly -> {
        fields.put("kind", "month");
        fields.put("price", figures.of(monthly.fee()));
      }
    }
    switch (price.vat()) {
      case Vat.Included(var rate) -> fields.put("vat-rate", figures.of(rate));
      case Vat.Added(var rate) -> {
        fields.put("vat", "added");
        fields.put("vat-rate", figures.of(rate));
      }
      case Vat.None() -> fields.put("vat", "none");
    }
  }

  static Optional<Price> read(Typed typed, Draft draft, Currency currency) {
    if (!typed.is("kind", "month")) return typed.make(() -> price(typed, currency), PLACES);
    var reading = new RuleReading(typed, currency,
        new Beginnings(currency, draft.language()).all());
    var minutes = reading.component(Retainer.class, "minutes", Integer.class);
    var rollover = reading.component(Retainer.class, "rollover", Optional.class);
    var overage = reading.component(Retainer.class, "overage", Retainer.Overage.class);
    var sure = minutes.isPresent() && rollover.isPresent() && overage.isPresent();
    var fee = typed.make(() -> positive(typed, "price", currency), PLACES);
    var vat = typed.make(() -> vat(typed), PLACES);
    if (!sure || fee.isEmpty() || vat.isEmpty()) return Optional.empty();
    return typed.make(() -> new Retainer(fee.get(), minutes.get(),
        ((Optional<?>) rollover.get()).map(Retainer.Rollover.class::cast), overage.get(),
        vat.get()), PLACES);
  }

  private static Price price(Typed typed, Currency currency) {
    var price = typed.money("price", currency);
    var vat = vat(typed);
    return switch (typed.text("kind")) {
      case "session" -> new SessionPrice(price, vat);
      case "project" -> new ProjectPrice(price, vat);
      default -> new PackagePrice(price, typed.whole("price-sessions"),
          typed.is("on-end", "list")
              ? new UnitWorth.ListPrice(positive(typed, "list-price", currency))
              : new UnitWorth.Effective(), vat);
    };
  }

  private static Money positive(Typed typed, String field, Currency currency) {
    var amount = typed.money(field, currency);
    if (!amount.isPositive())
      typed.refuse(field, new InvalidTerm("price.positive", Map.of("value", amount)));
    return amount;
  }

  private static Vat vat(Typed typed) {
    return switch (typed.text("vat")) {
      case "added" -> new Vat.Added(typed.percent("vat-rate"));
      case "none" -> new Vat.None();
      default -> new Vat.Included(typed.percent("vat-rate"));
    };
  }
}
