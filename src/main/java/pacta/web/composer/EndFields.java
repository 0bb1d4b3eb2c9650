package pacta.web.composer;

import java.util.List;
import java.util.Map;
import pacta.terms.Draft;
import pacta.terms.EarlyTermination;
import pacta.terms.EarlyTermination.Settlement;
import pacta.terms.EarlyTermination.Who;
import pacta.web.Figures;

/// How the work may end before its time.
final class EndFields {
  /// The components whose fields are made of their types.
  private static final List<String> MADE = List.of("who", "settlement");

  private EndFields() {}

  static void fill(Map<String, String> fields, Draft draft, Figures figures) {
    fields.put("end-notice", "14");
    fields.put("end-refund", "14");
    var shown = RuleFields.into(fields, figures, RuleForm.beginnings(draft));
    for (var component : MADE)
      shown.show(EarlyTermination.class, component, draft.find(EarlyTermination.class));
    draft.find(EarlyTermination.class).ifPresent(clause -> {
      fields.put("end", "yes");
      fields.put("end-notice", String.valueOf(clause.noticeDays()));
      fields.put("end-refund", String.valueOf(clause.refundDays()));
    });
  }

  static Draft read(Typed typed, Draft draft) {
    if (!typed.has("end")) return draft.without(EarlyTermination.class);
    var reading = RuleReading.of(typed, draft);
    var who = reading.component(EarlyTermination.class, "who", Who.class);
    var settlement = reading.component(EarlyTermination.class, "settlement", Settlement.class);
    var clause = typed.make(() -> new EarlyTermination(who.orElse(Who.EITHER),
            typed.whole("end-notice"), typed.whole("end-refund"),
            settlement.orElseGet(Settlement.Whole::new)),
        Map.of("end.notice", "end-notice", "end.refund", "end-refund", "", "end-notice"));
    return clause.isPresent() ? draft.with(EarlyTermination.class, clause.get()) : draft;
  }
}
