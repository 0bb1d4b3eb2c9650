package pacta.web.portal;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import pacta.access.Visitor;
import pacta.desk.CaseFiles;
import pacta.jte.Templates;
import pacta.web.CaseForm;
import pacta.web.Form;
import pacta.web.Html;
import pacta.web.Page;

/// `/c/case-file`: the client's own case file.
@Controller
final class MyCasePages {
  private static final int UNAVAILABLE = 503;

  private final Templates templates;
  private final Entrance entrance;
  private final CaseFiles files;

  MyCasePages(Templates templates, Entrance entrance, CaseFiles files) {
    this.templates = templates;
    this.entrance = entrance;
    this.files = files;
  }

  @GetMapping("/c/case-file") View show(Visitor.Client who, Page page) {
    return Html.of(templates.portalCase(entrance.of(page), CaseForm.usual(), Optional.empty()));
  }

  @PostMapping("/c/case-file") View make(Visitor.Client who, Page page, Form form) {
    var mine = entrance.of(page);
    return CaseForm.download(files, mine.seat(), form, later ->
        new Html(templates.portalCase(mine, form, Optional.of(later)), UNAVAILABLE));
  }
}
