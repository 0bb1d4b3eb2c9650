package pacta.web.composer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import pacta.terms.Draft;
import pacta.terms.FreeClause;
import pacta.terms.Point;

/// The clauses of a point that are only words, one field each.
record FreeFields(Point point) {
  Map<String, String> fields(Draft draft) {
    var fields = new LinkedHashMap<String, String>();
    var texts = of(draft).filter(clause -> clause.point() == point).map(FreeClause::text).toList();
    for (var i = 0; i < texts.size(); i++) fields.put(Rows.FREE.field(i, "text"), texts.get(i));
    return fields;
  }

  /// The draft with the clauses typed here, and those of other points as they were.
  Draft read(Typed typed, Draft draft) {
    var others = of(draft).filter(clause -> clause.point() != point);
    var here = IntStream.range(0, Rows.FREE.in(typed.form()))
        .mapToObj(row -> typed.text(Rows.FREE.field(row, "text")))
        .filter(text -> !text.isEmpty()).map(text -> new FreeClause(point, text));
    List<FreeClause> all = Stream.concat(others, here).toList();
    return draft.withFree(all);
  }

  private static Stream<FreeClause> of(Draft draft) {
    return draft.clauses().stream().filter(FreeClause.class::isInstance)
        .map(FreeClause.class::cast);
  }
}
