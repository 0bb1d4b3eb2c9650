package pacta.web.composer;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import pacta.money.Percent;
import pacta.money.Rounding;
import pacta.terms.Courtesy;
import pacta.terms.Draft;
import pacta.terms.FeeVat;
import pacta.terms.NoticeTiers;
import pacta.terms.NoticeTiers.Tier;
import pacta.terms.Whole;
import pacta.time.Notice;
import pacta.time.Notice.Boundary;
import pacta.time.Notice.Unit;

/// What cancelling costs by how early it is said, and the passes that excuse it.
final class TierFields {
  private TierFields() {}

  static void fill(Map<String, String> fields, Draft draft, Figures figures) {
    fields.put("unit", Unit.ELAPSED_HOURS.name());
    fields.put("boundary", Boundary.IN_TIME.name());
    fields.put("whole", Whole.USES_THE_SESSION.name());
    fields.put("fee-vat", FeeVat.AS_SERVICE.name());
    fields.put("grace", "0");
    fields.put("rounding", Rounding.HALF_UP.name());
    draft.find(NoticeTiers.class).ifPresentOrElse(
        tiers -> fill(fields, tiers, figures), () -> fields.putAll(Map.of(
            Rows.TIERS.field(0, "notice"), "", Rows.TIERS.field(0, "share"), "0")));
    fields.put("passes", draft.find(Courtesy.class)
        .map(courtesy -> String.valueOf(courtesy.passes())).orElse("0"));
    fields.put("covers", draft.find(Courtesy.class).map(Courtesy::covers)
        .orElse(Courtesy.Covers.LATE_CANCELLATION).name());
  }

  private static void fill(Map<String, String> fields, NoticeTiers tiers, Figures figures) {
    var first = tiers.tiers().getFirst().notice();
    fields.put("unit", first.unit().name());
    fields.put("boundary", first.boundary().name());
    for (var i = 0; i < tiers.tiers().size(); i++) {
      var tier = tiers.tiers().get(i);
      fields.put(Rows.TIERS.field(i, "notice"), String.valueOf(tier.notice().amount()));
      fields.put(Rows.TIERS.field(i, "share"), figures.of(tier.share()));
    }
    fields.put("less", figures.of(tiers.less()));
    fields.put("whole", tiers.whole().name());
    fields.put("fee-vat", tiers.feeVat().name());
    fields.put("grace", String.valueOf(tiers.graceMinutes()));
    fields.put("rounding", tiers.rounding().name());
  }

  static Draft read(Typed typed, Draft draft) {
    var tiers = typed.make(() -> tiers(typed), places(typed));
    var read = tiers.isPresent() ? draft.with(NoticeTiers.class, tiers.get()) : draft;
    if (typed.is("passes", "0")) return read.without(Courtesy.class);
    var courtesy = typed.make(() -> new Courtesy(
        typed.whole("passes"), typed.one("covers", Courtesy.Covers.class)), Map.of("", "passes"));
    return courtesy.isPresent() ? read.with(Courtesy.class, courtesy.get()) : read;
  }

  private static NoticeTiers tiers(Typed typed) {
    var unit = typed.one("unit", Unit.class);
    var boundary = typed.one("boundary", Boundary.class);
    List<Tier> tiers = IntStream.range(0, Rows.TIERS.in(typed.form())).mapToObj(row -> new Tier(
        new Notice(typed.whole(Rows.TIERS.field(row, "notice")), unit, boundary),
        typed.percent(Rows.TIERS.field(row, "share")))).toList();
    var less = typed.percent("less");
    var whole = typed.one("whole", Whole.class);
    var vat = typed.one("fee-vat", FeeVat.class);
    var rounding = typed.one("rounding", Rounding.class);
    var grace = typed.whole("grace");
    return new NoticeTiers(tiers, less, whole, vat, grace, rounding);
  }

  /// Beside the very row where the order breaks.
  private static Map<String, String> places(Typed typed) {
    return Map.of("tiers.overlap", broken(typed, "notice"), "tiers.zero-notice",
        last(typed, "notice"), "tiers.cheaper-later", broken(typed, "share"), "tiers.over-all",
        "less", "tiers.grace", "grace", "tiers.count", Rows.TIERS.field(0, "notice"),
        "", Rows.TIERS.field(0, "notice"));
  }

  private static String broken(Typed typed, String name) {
    for (var row = 1; row < Rows.TIERS.in(typed.form()); row++) {
      var before = typed.figure(Rows.TIERS.field(row - 1, name)).orElse(BigDecimal.ZERO);
      var here = typed.figure(Rows.TIERS.field(row, name)).orElse(BigDecimal.ZERO);
      var order = before.compareTo(here);
      if (name.equals("notice") ? order <= 0 : order > 0) return Rows.TIERS.field(row, name);
    }
    return name.equals("share") ? "less" : last(typed, name);
  }

  private static String last(Typed typed, String name) {
    return Rows.TIERS.field(Math.max(0, Rows.TIERS.in(typed.form()) - 1), name);
  }
}
