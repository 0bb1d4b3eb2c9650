package pacta.web.composer;

import java.util.Map;
import pacta.terms.Draft;
import pacta.web.Figures;

/// One point of an agreement as fields to fill in.
interface PointForm {
  /// The fields as the draft fills them, by their names.
  Map<String, String> fields(Draft draft, Figures figures);

  /// The draft with this point as it was typed. What could not be read is noted in the form, and
  /// stays in the draft as it was.
  Draft read(Typed typed, Draft draft);
}
