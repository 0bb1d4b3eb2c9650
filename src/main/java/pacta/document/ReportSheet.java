package pacta.document;

/// A report as a page.
final class ReportSheet {
  private ReportSheet() {}

  static Markup of(ReportPaper paper) {
    var names = String.join(", ", paper.parties().stream().map(Paper.Party::name).toList());
    var sheet = new Sheet(paper.language(), paper.title() + " · " + paper.code(),
        paper.title() + ", " + names, names);
    sheet.footer(paper.title() + " · " + paper.code());
    sheet.heading(paper.title(), paper.subtitle(), paper.dateLine());
    sheet.parties(paper.parties());
    var number = 0;
    for (var section : paper.sections()) section(sheet, section, ++number);
    paper.closing().forEach(text -> sheet.body.add("p", "closing", text));
    return sheet.body;
  }

  private static void section(Sheet sheet, ReportPaper.Section section, int number) {
    var id = "section-" + number;
    var part = sheet.body.add("div", "point");
    var title = part.add("h2", "named").with("id", id);
    title.add("span", "n").text(Integer.toString(number));
    title.add("span", "t").text(section.title());
    sheet.bookmark(number + ". " + section.title(), id);
    for (var line : section.lines()) {
      var said = part.add("div", "paragraph").add("p", "said");
      if (!line.lead().isBlank()) said.add("b").text(line.lead() + " ");
      said.text(line.text());
    }
  }
}
