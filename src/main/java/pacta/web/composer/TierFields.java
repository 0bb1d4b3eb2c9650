package pacta.web.composer;

import java.util.Map;
import java.util.Optional;
import pacta.money.Rounding;
import pacta.terms.Courtesy;
import pacta.terms.Draft;
import pacta.terms.FeeVat;
import pacta.terms.NoticeTiers;
import pacta.terms.NoticeTiers.Table;
import pacta.terms.Whole;
import pacta.web.Figures;

/// What cancelling costs by how early it is said, and the passes that excuse it.
final class TierFields {
  private static final String APART = "rest";

  private TierFields() {}

  static void fill(Map<String, String> fields, Draft draft, Figures figures) {
    fields.put("whole", Whole.USES_THE_SESSION.name());
    fields.put("fee-vat", FeeVat.AS_SERVICE.name());
    fields.put("grace", "0");
    fields.put("rounding", Rounding.HALF_UP.name());
    TableFields.DAYS.begin(fields);
    TableFields.REST.begin(fields);
    draft.find(NoticeTiers.class).ifPresent(tiers -> fill(fields, tiers, figures));
    var courtesy = draft.find(Courtesy.class);
    fields.put("passes", courtesy.map(it -> String.valueOf(it.passes())).orElse("0"));
    fields.put("covers", courtesy.map(Courtesy::covers)
        .orElse(Courtesy.Covers.LATE_CANCELLATION).name());
    RuleFields.into(fields, figures, RuleForm.beginnings(draft))
        .show(Courtesy.class, "renews", courtesy);
  }

  private static void fill(Map<String, String> fields, NoticeTiers tiers, Figures figures) {
    TableFields.DAYS.fill(fields, tiers.table(), figures);
    tiers.restDays().ifPresent(table -> {
      fields.put(APART, "yes");
      TableFields.REST.fill(fields, table, figures);
    });
    fields.put("whole", tiers.whole().name());
    fields.put("fee-vat", tiers.feeVat().name());
    fields.put("grace", String.valueOf(tiers.graceMinutes()));
    fields.put("rounding", tiers.rounding().name());
  }

  /// A table in which nothing is written agrees nothing.
  static Draft read(Typed typed, Draft draft) {
    if (TableFields.DAYS.isBlank(typed) && !typed.has(APART))
      return passes(typed, draft.without(NoticeTiers.class), draft);
    var table = TableFields.DAYS.read(typed, draft);
    var apart = typed.has(APART)
        ? TableFields.REST.read(typed, draft) : Optional.<Table>empty();
    var known = table.isPresent() && apart.isPresent() == typed.has(APART);
    var tiers = typed.make(() -> {
      var whole = typed.one("whole", Whole.class);
      var vat = typed.one("fee-vat", FeeVat.class);
      var rounding = typed.one("rounding", Rounding.class);
      var grace = typed.whole("grace");
      return new Counted(whole, vat, grace, rounding);
    }, Map.of("", "grace")).filter(_ -> known).flatMap(it -> typed.make(() -> new NoticeTiers(
        table.orElseThrow(), apart, it.whole(), it.vat(), it.grace(), it.rounding()),
        Map.of("", "grace")));
    return passes(typed, tiers.isPresent() ? draft.with(NoticeTiers.class, tiers.get()) : draft,
        draft);
  }

  private record Counted(Whole whole, FeeVat vat, int grace, Rounding rounding) {}

  private static Draft passes(Typed typed, Draft read, Draft before) {
    if (typed.is("passes", "0")) return read.without(Courtesy.class);
    var renews = RuleReading.of(typed, before)
        .component(Courtesy.class, "renews", Optional.class)
        .flatMap(it -> (Optional<?>) it).map(pacta.terms.Quota.Every.class::cast);
    var courtesy = typed.make(() -> new Courtesy(typed.whole("passes"),
        typed.one("covers", Courtesy.Covers.class), renews), Map.of("", "passes"));
    return courtesy.isPresent() ? read.with(Courtesy.class, courtesy.get()) : read;
  }
}
