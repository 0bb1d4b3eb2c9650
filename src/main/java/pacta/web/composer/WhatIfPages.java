package pacta.web.composer;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import pacta.jte.Templates;
import pacta.terms.Point;
import pacta.web.Form;
import pacta.web.Html;
import pacta.web.Page;

/// `/engagements/{id}/what-if` and `…/agreement/outcomes`: an answer, and what comes out
/// otherwise than before, each with an address of its own.
@Controller
final class WhatIfPages {
  private final Templates templates;
  private final Benches benches;

  WhatIfPages(Templates templates, Benches benches) {
    this.templates = templates;
    this.benches = benches;
  }

  @GetMapping("/engagements/{id}/what-if") View show(Page page, @PathVariable String id,
      @RequestParam Map<String, String> asked) {
    var bench = benches.of(page, id);
    return Html.of(templates.composerWhatIf(composer(page, bench, asked)));
  }

  /// What comes out otherwise than in an earlier draft.
  @GetMapping("/engagements/{id}/agreement/outcomes") View compare(Page page,
      @PathVariable String id, @RequestParam Map<String, String> asked) {
    var bench = benches.of(page, id);
    return Html.of(templates.composerOutcomes(
        Changes.of(composer(page, bench, Map.of()), asked.getOrDefault("with", ""))));
  }

  private static Composer composer(Page page, Bench bench, Map<String, String> asked) {
    return new Composer(page, bench, Point.SIGNATURES, Form.blank(), bench.draft(), asked,
        Optional.empty());
  }
}
