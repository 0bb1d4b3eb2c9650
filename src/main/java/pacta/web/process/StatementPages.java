package pacta.web.process;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import pacta.desk.Proposing;
import pacta.document.Ink;
import pacta.document.Paper;
import pacta.document.Press;
import pacta.document.StatementPaper;
import pacta.jte.Templates;
import pacta.money.Money;
import pacta.terms.Party;
import pacta.views.Statement;
import pacta.web.Html;
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
    var code = Proposing.code(s.seat().engagement());
    var bytes = Press.print(paper(s, code), page.now());
    return new Pdf(s.say("process.file.statement", "code", code,
        "day", s.today().toString()), bytes);
  }

  private static Statement statement(Situation s) {
    return Statement.of(s.inForce(), s.page().language(), s.page().zone());
  }

  private static StatementPaper paper(Situation s, String code) {
    var statement = statement(s);
    var terms = s.work().terms();
    var lines = statement.lines().stream().map(line -> line(s, line)).toList();
    var balance = money(s, statement.balance());
    return new StatementPaper(s.page().language(), code, s.say("payments.statement"),
        s.card().title(), s.say("payments.statement.at", "day", s.formats().date(s.today())),
        List.of(party(Ink.PROFESSIONAL, s.say("payments.professional"), terms.professional()),
            party(Ink.CLIENT, s.say("payments.client"), terms.client())),
        lines, new StatementPaper.Line("", s.say(statement.balance().isNegative()
            ? "payments.favour" : "payments.pending"), "", "", "", balance),
        closing(s));
  }

  private static StatementPaper.Line line(Situation s, Statement.Line line) {
    return new StatementPaper.Line(s.formats().dateShort(line.date()),
        line.concept() + line.due().map(due ->
            " (" + s.say("payments.due", "day", s.formats().date(due)) + ")").orElse(""),
        line.clause().map(Object::toString).orElse(""),
        line.charge().map(it -> money(s, it)).orElse(""),
        line.payment().map(it -> money(s, it)).orElse(""), money(s, line.balance()));
  }

  private static List<String> closing(Situation s) {
    return new Balance(s, s.inForce()).due().map(Balance.Due::text).map(List::of)
        .orElse(List.of());
  }

  private static String money(Situation s, Money amount) {
    return s.page().money(amount);
  }

  private static Paper.Party party(Ink ink, String role, Party party) {
    var lines = new ArrayList<String>();
    for (var line : List.of(party.taxId(), party.address(), party.email()))
      if (!line.isBlank()) lines.add(line);
    return new Paper.Party(ink, role, party.name(), lines);
  }
}
