package pacta.web.composer;

import java.util.Map;
import pacta.terms.Draft;
import pacta.terms.FeeVat;
import pacta.terms.NoShow;
import pacta.terms.Whole;
import pacta.web.Figures;

/// What it means that the client does not come.
final class AbsenceFields {
  private AbsenceFields() {}

  static void fill(Map<String, String> fields, Draft draft, Figures figures) {
    fields.put("wait", "15");
    fields.put("absence-late", NoShow.Late.ENDS_AS_PLANNED.name());
    fields.put("absence-share", "100");
    fields.put("absence-whole", Whole.USES_THE_SESSION.name());
    fields.put("absence-vat", FeeVat.AS_SERVICE.name());
    draft.find(NoShow.class).ifPresent(clause -> {
      fields.put("absence", "yes");
      fields.put("wait", String.valueOf(clause.waitMinutes()));
      fields.put("absence-late", clause.late().name());
      fields.put("absence-share", figures.of(clause.fee()));
      fields.put("absence-whole", clause.whole().name());
      fields.put("absence-vat", clause.feeVat().name());
    });
  }

  static Draft read(Typed typed, Draft draft) {
    if (!typed.has("absence")) return draft.without(NoShow.class);
    var currency = Typed.currency(draft);
    var clause = typed.make(() -> new NoShow(typed.whole("wait"),
            typed.one("absence-late", NoShow.Late.class), typed.levy("absence-share", currency),
            typed.one("absence-whole", Whole.class), typed.one("absence-vat", FeeVat.class)),
        Map.of("no-show.wait", "wait", "", "absence-share"));
    return clause.isPresent() ? draft.with(NoShow.class, clause.get()) : draft;
  }
}
