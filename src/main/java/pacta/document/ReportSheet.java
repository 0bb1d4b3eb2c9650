package pacta.document;

/// A report as a page.
final class ReportSheet {
  private ReportSheet() {}

  static Markup of(ReportPaper paper) {
    var sheet = Sheet.of(paper.language(), paper.code(), paper.title(), paper.subtitle(),
        paper.dateLine(), paper.parties());
    var number = 0;
    for (var section : paper.sections()) section(sheet, section, ++number);
    paper.closing().forEach(text -> sheet.body.add("p", "closing", text));
    return sheet.body;
  }

  private static void section(Sheet sheet, ReportPaper.Section section, int number) {
    var part = sheet.part(sheet.body, "section-" + number, number, section.title());
    for (var line : section.lines()) {
      var said = part.add("div", "paragraph").add("p", "said");
      if (!line.lead().isBlank()) said.add("b").text(line.lead() + " ");
      said.text(line.text());
    }
  }
}
