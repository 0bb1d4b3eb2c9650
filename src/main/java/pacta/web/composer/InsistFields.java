package pacta.web.composer;

import java.util.ArrayList;
import java.util.Map;
import java.util.stream.Stream;
import pacta.terms.Draft;
import pacta.terms.Finding;

/// Why the writer sends what would not pass for fair: a field for each such finding.
final class InsistFields {
  private InsistFields() {}

  static void fill(Map<String, String> fields, Draft draft) {
    draft.insisted().forEach(it -> fields.put(Remark.field(it.finding()), it.why()));
  }

  /// The draft with the reasons typed, those of other points as they were, and none for what is
  /// not there any more.
  static Draft read(Typed typed, Draft draft) {
    var reasons = new ArrayList<Draft.Insisted>();
    unfair(draft).forEach(finding -> {
      var field = Remark.field(finding);
      if (typed.form().values(field).isEmpty())
        draft.insisted().stream().filter(it -> it.finding().equals(finding))
            .forEach(reasons::add);
      else if (typed.has(field)) reasons.add(new Draft.Insisted(finding, typed.text(field)));
    });
    return draft.insisting(reasons);
  }

  private static Stream<String> unfair(Draft draft) {
    return draft.findings().stream().filter(it -> it.weight() == Finding.Weight.UNFAIR)
        .map(Finding::reason).distinct();
  }
}
