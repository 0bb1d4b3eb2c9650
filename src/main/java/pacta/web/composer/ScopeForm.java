package pacta.web.composer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pacta.terms.Deliverables;
import pacta.terms.Draft;
import pacta.terms.Included;
import pacta.terms.NotIncluded;
import pacta.terms.Point;
import pacta.web.Figures;

/// Point 2: what is included and what is not, an item a line.
final class ScopeForm implements PointForm {
  private static final FreeFields FREE = new FreeFields(Point.SCOPE);

  @Override public Map<String, String> fields(Draft draft, Figures figures) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("included", lines(draft.find(Included.class).map(Included::items)));
    fields.put("excluded", lines(draft.find(NotIncluded.class).map(NotIncluded::items)));
    fields.putAll(FREE.fields(draft));
    return fields;
  }

  @Override public Draft read(Typed typed, Draft draft) {
    // what is handed over is what is included, where nothing else is
    var pieces = typed.has(RuleFields.name(Deliverables.class)) && !typed.has("included");
    var included = pieces ? Optional.<Included>empty()
        : typed.make(() -> new Included(typed.lines("included")), Map.of("", "included"));
    var excluded =
        typed.make(() -> new NotIncluded(typed.lines("excluded")), Map.of("", "excluded"));
    var read = FREE.read(typed, draft);
    if (pieces) read = read.without(Included.class);
    if (included.isPresent()) read = read.with(Included.class, included.get());
    if (excluded.isPresent()) read = read.with(NotIncluded.class, excluded.get());
    return read;
  }

  static String lines(Optional<List<String>> items) {
    return String.join("\n", items.orElse(List.of()));
  }
}
