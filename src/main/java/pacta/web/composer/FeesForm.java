package pacta.web.composer;

import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import pacta.terms.Draft;
import pacta.terms.PaymentSchedule;
import pacta.terms.Point;
import pacta.terms.Price;
import pacta.web.Figures;

/// Point 4: the price, and when it is paid.
final class FeesForm implements PointForm {
  private static final FreeFields FREE = new FreeFields(Point.FEES);

  @Override public Map<String, String> fields(Draft draft, Figures figures) {
    var fields = new LinkedHashMap<String, String>();
    PriceFields.fill(fields, draft, figures);
    PaymentFields.fill(fields, draft, figures);
    fields.putAll(FREE.fields(draft));
    return fields;
  }

  @Override public Draft read(Typed typed, Draft draft) {
    var currency = currency(typed);
    var price = PriceFields.read(typed, draft, currency);
    var schedule = PaymentFields.read(typed, draft, currency);
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
}
