package pacta.web.composer;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import pacta.terms.Finding;
import pacta.terms.Point;
import pacta.web.Page;
import pacta.words.Findings;
import pacta.words.PointText;
import pacta.words.Prose;

/// All that the page of the methodology shows.
///
/// @param basedOn the number of what the form was filled from
public record WayPage(Page page, Way way, Part part, Sheet sheet, int basedOn,
    Optional<String> notice) {
  /// The parts, as the list of them shows.
  public List<Step> steps() {
    return Arrays.stream(Part.values()).map(one -> new Step(one.ordinal() + 1,
        page.say("methodology.part." + one), summary(one), one == part ? "" : "done",
        one == part)).toList();
  }

  private String summary(Part one) {
    return one.point().map(point -> way.draft().clauses().stream()
            .anyMatch(clause -> clause.point() == point)
            ? new Steps(page, way.draft(), sheet.client()).said(point)
            : page.say("composer.step.empty"))
        .orElseGet(() -> page.say("methodology.questions.count",
            "n", way.methodology().questions().size()));
  }

  public String href(Step step) {
    return "/methodology?part=" + Part.values()[step.number() - 1].word();
  }

  /// The clauses of this point, as a draft will begin with them; none for the questions.
  public Optional<PointText> prose() {
    return part.point().map(point ->
        Prose.of(sheet.draft(), sheet.draft().language()).get(point.number() - 1));
  }

  /// What cannot hold together in this point.
  public List<String> remarks() {
    return sheet.draft().findings().stream()
        .filter(finding -> Optional.of(finding.point()).equals(part.point()))
        .filter(finding -> finding.weight() == Finding.Weight.ERROR)
        .map(finding -> Findings.text(finding, page.language())).toList();
  }

  public boolean is(Part one) {
    return part == one;
  }

  public Optional<Point> point() {
    return part.point();
  }
}
