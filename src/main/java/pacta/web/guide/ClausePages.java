package pacta.web.guide;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import pacta.access.Visitor;
import pacta.jte.Templates;
import pacta.web.Html;
import pacta.web.NotFound;
import pacta.web.Page;

/// `/clauses` and `/clauses/{kind}`: what each clause says and does, for anybody.
@Controller
final class ClausePages {
  private final Templates templates;

  ClausePages(Templates templates) {
    this.templates = templates;
  }

  @GetMapping("/clauses") View list(Visitor anybody, Page page) {
    return Html.of(templates.guideClauses(page, ClauseList.in(page.language())));
  }

  @GetMapping("/clauses/{word}") View clause(Visitor anybody, Page page,
      @PathVariable String word) {
    var kind = ClauseKind.called(word).orElseThrow(NotFound::new);
    return Html.of(templates.guideClause(page, ClausePage.of(kind, page.language())));
  }
}
