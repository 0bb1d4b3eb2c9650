package pacta.document;

import java.util.List;

/// The statement of account as a page.
final class StatementSheet {
  private StatementSheet() {}

  static Markup of(StatementPaper paper) {
    var sheet = Sheet.of(paper.language(), paper.code(), paper.title(), paper.subtitle(),
        paper.dateLine(), paper.parties());
    account(sheet, paper);
    paper.closing().forEach(text -> sheet.body.add("p", "closing", text));
    return sheet.body;
  }

  private static void account(Sheet sheet, StatementPaper paper) {
    var table = sheet.body.add("table", "account");
    var header = table.add("thead").add("tr");
    for (var column : List.of("date", "concept", "clause", "charge", "payment", "balance"))
      header.add("th", column).with("scope", "col").text(sheet.captions.say("statement." + column));
    var body = table.add("tbody");
    paper.lines().forEach(line ->
        row(line.undone() ? body.add("tr", "undone") : body.add("tr"), line));
    row(body.add("tr", "total"), paper.total());
  }

  private static void row(Markup row, StatementPaper.Line line) {
    row.add("td", "date").text(line.date());
    row.add("td", "concept").text(line.concept());
    row.add("td", "clause").text(line.clause());
    row.add("td", "charge").text(line.charge());
    row.add("td", "payment").text(line.payment());
    row.add("td", "balance").text(line.balance());
  }
}
