package pacta.web.composer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pacta.terms.Draft;
import pacta.terms.Extras;
import pacta.terms.Point;
import pacta.web.Figures;

/// Point 6: extras, or on purpose none.
final class ExtrasForm implements PointForm {
  private static final FreeFields FREE = new FreeFields(Point.EXTRAS);

  @Override public Map<String, String> fields(Draft draft, Figures figures) {
    var fields = new LinkedHashMap<String, String>();
    var extras = draft.find(Extras.class).map(Extras::items);
    extras.ifPresent(items -> fields.put("extras", items.isEmpty() ? "none" : "some"));
    fields.put("items", ScopeForm.lines(extras));
    fields.putAll(FREE.fields(draft));
    return fields;
  }

  @Override public Draft read(Typed typed, Draft draft) {
    var extras = typed.make(() -> new Extras(items(typed)), Map.of("", "items"));
    var read = FREE.read(typed, draft);
    return extras.isPresent() ? read.with(Extras.class, extras.get()) : read;
  }

  private static List<String> items(Typed typed) {
    var form = typed.form();
    if (typed.is("extras", "none")) {
      if (typed.has("items")) form.refuse("items", "composer.fault.none-and-some");
      return List.of();
    }
    if (!typed.is("extras", "some")) form.refuse("extras-some", "composer.fault.extras");
    var items = typed.lines("items");
    if (items.isEmpty()) form.refuse("items", "composer.fault.no-items");
    return items;
  }
}
