package pacta.cli;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import pacta.alliance.Alliance;
import pacta.document.AgreementPaper;
import pacta.document.Press;
import pacta.engagement.Agreed;
import pacta.people.Language;
import pacta.terms.Terms;
import pacta.terms.Version;
import pacta.terms.Written;
import pacta.words.PointText;
import pacta.words.Prose;

/// An agreement in a file, as it is read in one language.
record TermsReading(Written written, Language language) {
  byte[] text() {
    return Prose.plain(Prose.of(written.draft(), language)).getBytes(StandardCharsets.UTF_8);
  }

  byte[] html() {
    var html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"" + language.tag()
        + "\">\n<meta charset=\"utf-8\">\n<title>"
        + escaped(Console.text(language, "terms.title")) + "</title>\n");
    Prose.of(written.draft(), language).forEach(point -> html.append(point(point)));
    return html.append("</html>\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String point(PointText point) {
    var html = new StringBuilder("<section>\n<h2>" + point.number() + ". "
        + escaped(point.title()) + "</h2>\n");
    for (var clause : point.clauses()) {
      html.append("<p id=\"c").append(clause.id()).append("\"><b>").append(clause.id())
          .append("</b> ").append(escaped(clause.text())).append("</p>\n");
      clause.mark().ifPresent(mark ->
          html.append("<p><em>").append(escaped(mark)).append("</em></p>\n"));
      if (!clause.examples().isEmpty()) {
        html.append("<ul>\n");
        clause.examples().forEach(example -> html.append("<li>").append(escaped(example.when()))
            .append(": ").append(escaped(example.outcome())).append("</li>\n"));
        html.append("</ul>\n");
      }
    }
    point.gap().ifPresent(gap ->
        html.append("<p><strong>").append(escaped(gap)).append("</strong></p>\n"));
    return html.append("</section>\n").toString();
  }

  /// On paper, when nothing but the names of the parties is missing.
  Optional<byte[]> pdf() {
    if (written.draft().find(pacta.terms.Price.class).isEmpty()) return Optional.empty();
    Terms terms = written.terms();
    var agreed = Agreed.of(Version.FIRST, terms);
    var day = terms.find(pacta.terms.Procedure.class).map(pacta.terms.Procedure::starts)
        .orElse(LocalDate.of(2027, 1, 1));
    return Optional.of(Press.print(new AgreementPaper(agreed, Alliance.of(java.util.List.of()),
        "-", "", day, language, Optional.empty()).paper(),
        day.atStartOfDay(terms.zone()).toInstant()));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
