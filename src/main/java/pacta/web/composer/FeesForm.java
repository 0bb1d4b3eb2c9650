package pacta.web.composer;

import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import pacta.money.Money;
import pacta.terms.BeforeEachSession;
import pacta.terms.Draft;
import pacta.terms.Instalments;
import pacta.terms.Instalments.Due;
import pacta.terms.Instalments.Part;
import pacta.terms.InvalidTerm;
import pacta.terms.PackagePrice;
import pacta.terms.PackagePrice.UnitWorth;
import pacta.terms.PaymentSchedule;
import pacta.terms.Point;
import pacta.terms.Price;
import pacta.terms.Procedure;
import pacta.terms.SessionPrice;
import pacta.terms.Vat;

/// Point 4: the price, and when it is paid.
final class FeesForm implements PointForm {
  private static final FreeFields FREE = new FreeFields(Point.FEES);
  private static final Map<String, String> PRICE_PLACES = Map.of("price.sessions",
      "price-sessions", "", "price");

  @Override public Map<String, String> fields(Draft draft, Figures figures) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("kind", "package");
    fields.put("currency", "EUR");
    fields.put("on-end", "effective");
    fields.put("vat", "included");
    fields.put("vat-rate", "21");
    draft.find(Procedure.class).flatMap(Procedure::sessions)
        .ifPresent(count -> fields.put("price-sessions", count.toString()));
    draft.find(Price.class).ifPresent(price -> fillPrice(fields, price, figures));
    fields.put("payment", "parts");
    fields.put("before-days", "0");
    draft.find(PaymentSchedule.class).ifPresentOrElse(
        schedule -> fillPayment(fields, schedule, figures),
        () -> fields.put(Rows.PARTS.field(0, "amount"), ""));
    fields.putAll(FREE.fields(draft));
    return fields;
  }

  private static void fillPrice(Map<String, String> fields, Price price, Figures figures) {
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

  private static void fillPayment(Map<String, String> fields, PaymentSchedule schedule,
      Figures figures) {
    switch (schedule) {
      case BeforeEachSession(var days) -> {
        fields.put("payment", "each");
        fields.put("before-days", String.valueOf(days));
        fields.put(Rows.PARTS.field(0, "amount"), "");
      }
      case Instalments(var parts) -> {
        for (var i = 0; i < parts.size(); i++) fillPart(fields, i, parts.get(i), figures);
      }
    }
  }

  private static void fillPart(Map<String, String> fields, int row, Part part, Figures figures) {
    fields.put(Rows.PARTS.field(row, "amount"), figures.of(part.amount()));
    switch (part.due()) {
      case Due.OnSignature(var days) -> {
        fields.put(Rows.PARTS.field(row, "due"), "signature");
        fields.put(Rows.PARTS.field(row, "days"), String.valueOf(days));
      }
      case Due.OnDate(var date) -> {
        fields.put(Rows.PARTS.field(row, "due"), "date");
        fields.put(Rows.PARTS.field(row, "date"), date.toString());
      }
      case Due.BeforeSession(var session, var days) -> {
        fields.put(Rows.PARTS.field(row, "due"), "session");
        fields.put(Rows.PARTS.field(row, "session"), String.valueOf(session));
        fields.put(Rows.PARTS.field(row, "before"), String.valueOf(days));
      }
    }
  }

  @Override public Draft read(Typed typed, Draft draft) {
    var currency = currency(typed);
    var price = typed.make(() -> price(typed, currency), PRICE_PLACES);
    var schedule = schedule(typed, currency);
    var read = FREE.read(typed, draft);
    if (price.isPresent()) read = read.with(Price.class, price.get());
    if (schedule.isPresent()) read = read.with(PaymentSchedule.class, schedule.get());
    return read;
  }

  private static Currency currency(Typed typed) {
    try {
      return Currency.getInstance(typed.text("currency"));
    } catch (IllegalArgumentException unknown) {
      typed.form().refuse("currency", "composer.fault.choice");
      return Currency.getInstance("EUR");
    }
  }

  private static Price price(Typed typed, Currency currency) {
    var price = typed.money("price", currency);
    var vat = vat(typed);
    if (typed.is("kind", "session")) return new SessionPrice(price, vat);
    var onEnd = typed.is("on-end", "list")
        ? new UnitWorth.ListPrice(positive(typed, "list-price", currency))
        : new UnitWorth.Effective();
    return new PackagePrice(price, typed.whole("price-sessions"), onEnd, vat);
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

  private static Optional<PaymentSchedule> schedule(Typed typed, Currency currency) {
    if (typed.is("payment", "each"))
      return typed.make(() -> new BeforeEachSession(typed.whole("before-days")),
          Map.of("", "before-days"));
    var parts = IntStream.range(0, Rows.PARTS.in(typed.form()))
        .mapToObj(row -> part(typed, row, currency)).toList();
    if (parts.stream().anyMatch(Optional::isEmpty)) return Optional.empty();
    List<Part> made = parts.stream().map(Optional::orElseThrow).toList();
    return typed.make(() -> new Instalments(made), Map.of("", "payment-parts"));
  }

  private static Optional<Part> part(Typed typed, int row, Currency currency) {
    return typed.make(() -> new Part(typed.money(field(row, "amount"), currency), due(typed, row)),
        Map.of("payment.days", field(row, typed.is(field(row, "due"), "session")
                ? "before" : "days"),
            "payment.session", field(row, "session"), "", field(row, "amount")));
  }

  private static Due due(Typed typed, int row) {
    return switch (typed.text(field(row, "due"))) {
      case "date" -> new Due.OnDate(typed.date(field(row, "date")));
      case "session" -> new Due.BeforeSession(
          typed.whole(field(row, "session")), typed.whole(field(row, "before")));
      default -> new Due.OnSignature(typed.whole(field(row, "days")));
    };
  }

  private static String field(int row, String name) {
    return Rows.PARTS.field(row, name);
  }
}
