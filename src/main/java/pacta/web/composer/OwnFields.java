package pacta.web.composer;

import java.util.List;
import java.util.Map;
import pacta.terms.Draft;
import pacta.terms.ProfessionalCancels;
import pacta.terms.ProfessionalCancels.Amends;
import pacta.time.Notice;
import pacta.time.Notice.Boundary;
import pacta.time.Notice.Unit;
import pacta.web.Figures;

/// What the professional owes for cancelling.
final class OwnFields {
  /// The components whose fields are made of their types.
  private static final List<String> MADE = List.of("refund", "inARow");

  private OwnFields() {}

  static void fill(Map<String, String> fields, Draft draft, Figures figures) {
    fields.put("own-unit", Unit.ELAPSED_HOURS.name());
    fields.put("own-boundary", Boundary.IN_TIME.name());
    var shown = RuleFields.into(fields, figures, RuleForm.beginnings(draft));
    for (var component : MADE)
      shown.show(ProfessionalCancels.class, component, draft.find(ProfessionalCancels.class));
    draft.find(ProfessionalCancels.class).ifPresent(clause -> {
      fields.put("own-notice", String.valueOf(clause.notice().amount()));
      fields.put("own-unit", clause.notice().unit().name());
      fields.put("own-boundary", clause.notice().boundary().name());
      clause.notice().cutOff().ifPresent(time -> fields.put("own-time", time.toString()));
      switch (clause.late()) {
        case Amends.OnlyAgain() -> fields.put("own", "again");
        case Amends.ExtraTime(var minutes) -> {
          fields.put("own", "minutes");
          fields.put("own-minutes", String.valueOf(minutes));
        }
        case Amends.Discount(var share) -> {
          fields.put("own", "discount");
          fields.put("own-share", figures.of(share));
        }
      }
    });
  }

  /// Without a notice there is nothing agreed of it.
  static Draft read(Typed typed, Draft draft) {
    if (!typed.has("own-notice")) return draft.without(ProfessionalCancels.class);
    var reading = RuleReading.of(typed, draft);
    var refund = reading.component(ProfessionalCancels.class, "refund", Boolean.class);
    var inARow = reading.component(ProfessionalCancels.class, "inARow", Integer.class);
    var clause = typed.make(() -> new ProfessionalCancels(notice(typed), amends(typed),
            refund.orElse(false), inARow.orElse(0)),
        Map.of("streak.count", RuleFields.name(ProfessionalCancels.class) + "-inARow",
            "amends.minutes", "own-minutes", "amends.share", "own-share", "", "own-notice"));
    return clause.isPresent() ? draft.with(ProfessionalCancels.class, clause.get()) : draft;
  }

  private static Notice notice(Typed typed) {
    return typed.notice("own-notice", "own-time", typed.one("own-unit", Unit.class),
        typed.one("own-boundary", Boundary.class));
  }

  private static Amends amends(Typed typed) {
    return switch (typed.text("own")) {
      case "minutes" -> new Amends.ExtraTime(typed.whole("own-minutes"));
      case "discount" -> new Amends.Discount(typed.percent("own-share"));
      default -> new Amends.OnlyAgain();
    };
  }
}
