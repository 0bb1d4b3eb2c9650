package pacta.web.composer;

import java.util.Map;
import pacta.terms.Draft;
import pacta.terms.ProfessionalCancels;
import pacta.terms.ProfessionalCancels.Amends;
import pacta.time.Notice;
import pacta.time.Notice.Boundary;
import pacta.time.Notice.Unit;

/// What the professional owes for cancelling.
final class OwnFields {
  private OwnFields() {}

  static void fill(Map<String, String> fields, Draft draft, Figures figures) {
    fields.put("own-unit", Unit.ELAPSED_HOURS.name());
    fields.put("own-boundary", Boundary.IN_TIME.name());
    draft.find(ProfessionalCancels.class).ifPresent(clause -> {
      fields.put("own-notice", String.valueOf(clause.notice().amount()));
      fields.put("own-unit", clause.notice().unit().name());
      fields.put("own-boundary", clause.notice().boundary().name());
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

  static Draft read(Typed typed, Draft draft) {
    var clause = typed.make(() -> new ProfessionalCancels(
            new Notice(typed.whole("own-notice"), typed.one("own-unit", Unit.class),
                typed.one("own-boundary", Boundary.class)), amends(typed)),
        Map.of("amends.minutes", "own-minutes", "amends.share", "own-share", "", "own-notice"));
    return clause.isPresent() ? draft.with(ProfessionalCancels.class, clause.get()) : draft;
  }

  private static Amends amends(Typed typed) {
    return switch (typed.text("own")) {
      case "minutes" -> new Amends.ExtraTime(typed.whole("own-minutes"));
      case "discount" -> new Amends.Discount(typed.percent("own-share"));
      default -> new Amends.OnlyAgain();
    };
  }
}
