package pacta.web.practice;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import pacta.access.Visitor;
import pacta.jte.Templates;
import pacta.views.Overviews;
import pacta.web.Html;
import pacta.web.Page;

/// `/engagements`: all of them, or those that wait for somebody, or those with a name.
@Controller
final class EngagementsPage {
  private static final int LONGEST = 100;

  private final Templates templates;
  private final Overviews overviews;

  EngagementsPage(Templates templates, Overviews overviews) {
    this.templates = templates;
    this.overviews = overviews;
  }

  @GetMapping("/engagements") View show(Visitor.Professional who, Page page,
      @RequestParam Map<String, String> asked) {
    var rows = Row.of(page, overviews.of(who.workspace()));
    var query = asked.getOrDefault("q", "").strip();
    return Html.of(templates.practiceEngagements(new People(page, rows,
        asked.getOrDefault("show", "").equals("waiting") ? "waiting" : "open",
        query.substring(0, Math.min(LONGEST, query.length())))));
  }
}
