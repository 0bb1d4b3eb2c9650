package pacta.web.process;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import pacta.desk.AccountPaper;
import pacta.document.Press;
import pacta.jte.Templates;
import pacta.views.Statement;
import pacta.web.Html;
import pacta.web.NotFound;
import pacta.web.Page;
import pacta.web.Pdf;

/// `/engagements/{id}/statement`: the account line by line, to read and to print.
@Controller
final class StatementPages {
  private final Templates templates;
  private final Standings standings;

  StatementPages(Templates templates, Standings standings) {
    this.templates = templates;
    this.standings = standings;
  }

  @GetMapping("/engagements/{id}/statement") View show(Page page, @PathVariable String id) {
    var s = standings.situation(page, id);
    return Html.of(templates.processStatement(s, statement(s), new Balance(s, s.inForce())));
  }

  @GetMapping("/engagements/{id}/statement.pdf") View paper(Page page, @PathVariable String id) {
    var s = standings.situation(page, id);
    var account = AccountPaper.of(s.seat().engagement(), s.seat().state(), page.language(),
        page.now()).orElseThrow(NotFound::new);
    return new Pdf(s.say("process.file.statement", "code", account.paper().code(),
        "day", s.today().toString()), Press.print(account.paper(), page.now()));
  }

  private static Statement statement(Situation s) {
    return Statement.of(s.inForce(), s.page().language(), s.page().zone());
  }
}
