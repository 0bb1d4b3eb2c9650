package pacta.web.process;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import pacta.desk.CaseFiles;
import pacta.jte.Templates;
import pacta.web.CaseForm;
import pacta.web.Form;
import pacta.web.Html;
import pacta.web.Page;

/// `/engagements/{id}/case-file`: what goes into a case file, and the file.
@Controller
final class CasePages {
  private static final int UNAVAILABLE = 503;

  private final Templates templates;
  private final Standings standings;
  private final CaseFiles files;

  CasePages(Templates templates, Standings standings, CaseFiles files) {
    this.templates = templates;
    this.standings = standings;
    this.files = files;
  }

  @GetMapping("/engagements/{id}/case-file") View show(Page page, @PathVariable String id) {
    return Html.of(templates.processCase(
        standings.situation(page, id), CaseForm.usual(), Optional.empty()));
  }

  @PostMapping("/engagements/{id}/case-file") View make(Page page, Form form,
      @PathVariable String id) {
    var s = standings.situation(page, id);
    return CaseForm.download(files, s.seat(), form, later ->
        new Html(templates.processCase(s, form, Optional.of(later)), UNAVAILABLE));
  }
}
