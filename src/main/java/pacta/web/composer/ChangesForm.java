package pacta.web.composer;

import java.util.LinkedHashMap;
import java.util.Map;
import pacta.terms.Draft;
import pacta.terms.Point;
import pacta.web.Figures;

/// Point 5: what happens when something changes. Each of its clauses is a part of the form.
final class ChangesForm implements PointForm {
  private static final FreeFields FREE = new FreeFields(Point.CHANGES);

  @Override public Map<String, String> fields(Draft draft, Figures figures) {
    var fields = new LinkedHashMap<String, String>();
    TierFields.fill(fields, draft, figures);
    AbsenceFields.fill(fields, draft, figures);
    OwnFields.fill(fields, draft, figures);
    EndFields.fill(fields, draft, figures);
    fields.putAll(FREE.fields(draft));
    return fields;
  }

  @Override public Draft read(Typed typed, Draft draft) {
    var read = FREE.read(typed, draft);
    read = TierFields.read(typed, read);
    read = AbsenceFields.read(typed, read);
    read = OwnFields.read(typed, read);
    return EndFields.read(typed, read);
  }
}
