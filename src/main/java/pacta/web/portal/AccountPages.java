package pacta.web.portal;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import pacta.access.Visitor;
import pacta.desk.AccountPaper;
import pacta.document.Press;
import pacta.engagement.Stage;
import pacta.jte.Templates;
import pacta.web.Html;
import pacta.web.NotFound;
import pacta.web.Page;
import pacta.web.Pdf;
import pacta.web.SeeOther;

/// `/c/statement`: the account line by line, to read and as a paper.
@Controller
final class AccountPages {
  private final Templates templates;
  private final Entrance entrance;

  AccountPages(Templates templates, Entrance entrance) {
    this.templates = templates;
    this.entrance = entrance;
  }

  @GetMapping("/c/statement") View show(Visitor.Client who, Page page) {
    var mine = entrance.of(page);
    if (!(mine.seat().state().stage() instanceof Stage.Running)) return SeeOther.to("/c");
    return Html.of(templates.portalAccount(mine, new AccountView(mine)));
  }

  @GetMapping("/c/statement.pdf") View paper(Visitor.Client who, Page page) {
    var mine = entrance.of(page);
    var now = mine.seat().desk().now();
    return AccountPaper.of(mine.seat().engagement(), mine.seat().state(), page.language(), now)
        .map(it -> new Pdf(page.say("account.file"), Press.print(it.paper(), now)))
        .orElseThrow(NotFound::new);
  }
}
