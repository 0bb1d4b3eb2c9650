package pacta.web.composer;

import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import pacta.terms.Draft;
import pacta.terms.EarlyTermination;
import pacta.terms.EarlyTermination.Commitment;
import pacta.terms.Price;

/// How the work may end before its time.
final class EndFields {
  private EndFields() {}

  static void fill(Map<String, String> fields, Draft draft, Figures figures) {
    fields.put("end-notice", "14");
    fields.put("end-refund", "14");
    draft.find(EarlyTermination.class).ifPresent(clause -> {
      fields.put("end", "yes");
      fields.put("end-notice", String.valueOf(clause.noticeDays()));
      fields.put("end-refund", String.valueOf(clause.refundDays()));
      clause.commitment().ifPresent(commitment -> {
        fields.put("commit", "yes");
        fields.put("commit-penalty", figures.of(commitment.penalty()));
        fields.put("commit-from", commitment.from().toString());
        fields.put("commit-until", commitment.until().toString());
      });
    });
  }

  static Draft read(Typed typed, Draft draft) {
    if (!typed.has("end")) return draft.without(EarlyTermination.class);
    var currency = draft.find(Price.class).map(Price::currency)
        .orElse(Currency.getInstance("EUR"));
    var clause = typed.make(() -> new EarlyTermination(typed.whole("end-notice"),
            typed.whole("end-refund"), commitment(typed, currency)),
        Map.of("end.notice", "end-notice", "end.refund", "end-refund", "commitment.dates",
            "commit-until", "price.positive", "commit-penalty", "", "end-notice"));
    return clause.isPresent() ? draft.with(EarlyTermination.class, clause.get()) : draft;
  }

  private static Optional<Commitment> commitment(Typed typed, Currency currency) {
    if (!typed.has("commit")) return Optional.empty();
    var penalty = typed.money("commit-penalty", currency);
    var from = typed.date("commit-from");
    var until = typed.date("commit-until");
    return Optional.of(new Commitment(penalty, from, until));
  }
}
