package pacta.web.composer;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import pacta.terms.Draft;
import pacta.terms.NoticeTiers.Table;
import pacta.terms.NoticeTiers.Tier;
import pacta.time.Notice.Boundary;
import pacta.time.Notice.Unit;
import pacta.web.Figures;

/// One table of fees by notice: its rows, what less notice costs, and how it is counted.
///
/// @param before what the names of its other fields begin with
record TableFields(Rows rows, String before) {
  static final TableFields DAYS = new TableFields(Rows.TIERS, "");
  static final TableFields REST = new TableFields(Rows.REST, "rest-");

  void begin(Map<String, String> fields) {
    fields.put(before + "unit", Unit.ELAPSED_HOURS.name());
    fields.put(before + "boundary", Boundary.IN_TIME.name());
    fields.put(rows.field(0, "notice"), "");
    fields.put(rows.field(0, "share"), "0");
  }

  void fill(Map<String, String> fields, Table table, Figures figures) {
    var first = table.tiers().getFirst().notice();
    fields.put(before + "unit", first.unit().name());
    fields.put(before + "boundary", first.boundary().name());
    for (var i = 0; i < table.tiers().size(); i++) {
      var tier = table.tiers().get(i);
      fields.put(rows.field(i, "notice"), String.valueOf(tier.notice().amount()));
      var row = i;
      tier.notice().cutOff().ifPresent(time ->
          fields.put(rows.field(row, "time"), time.toString()));
      fields.put(rows.field(i, "share"), figures.of(tier.fee()));
    }
    fields.put(before + "less", figures.of(table.less()));
  }

  /// Whether nobody wrote anything in it.
  boolean isBlank(Typed typed) {
    return !typed.has(before + "less") && IntStream.range(0, rows.in(typed.form()))
        .noneMatch(row -> typed.has(rows.field(row, "notice")));
  }

  Optional<Table> read(Typed typed, Draft draft) {
    return typed.make(() -> table(typed, draft), places(typed));
  }

  private Table table(Typed typed, Draft draft) {
    var currency = Typed.currency(draft);
    var unit = typed.one(before + "unit", Unit.class);
    var boundary = typed.one(before + "boundary", Boundary.class);
    List<Tier> tiers = IntStream.range(0, rows.in(typed.form())).mapToObj(row -> new Tier(
        typed.notice(rows.field(row, "notice"), rows.field(row, "time"), unit, boundary),
        typed.levy(rows.field(row, "share"), currency))).toList();
    return new Table(tiers, typed.levy(before + "less", currency));
  }

  /// Beside the very row where the order breaks.
  private Map<String, String> places(Typed typed) {
    var places = new HashMap<String, String>();
    places.put("tiers.overlap", broken(typed, "notice"));
    places.put("tiers.zero-notice", last(typed, "notice"));
    places.put("tiers.cheaper-later", broken(typed, "share"));
    places.put("tiers.over-all", before + "less");
    places.put("tiers.count", rows.field(0, "notice"));
    places.put("", rows.field(0, "notice"));
    return places;
  }

  private String broken(Typed typed, String name) {
    for (var row = 1; row < rows.in(typed.form()); row++) {
      var above = typed.figure(rows.field(row - 1, name)).orElse(BigDecimal.ZERO);
      var here = typed.figure(rows.field(row, name)).orElse(BigDecimal.ZERO);
      var order = above.compareTo(here);
      if (name.equals("notice") ? order <= 0 : order > 0) return rows.field(row, name);
    }
    return name.equals("share") ? before + "less" : last(typed, name);
  }

  private String last(Typed typed, String name) {
    return rows.field(Math.max(0, rows.in(typed.form()) - 1), name);
  }
}
