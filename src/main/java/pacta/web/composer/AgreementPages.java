package pacta.web.composer;

import gg.jte.models.runtime.JteModel;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import pacta.desk.Outcome;
import pacta.engagement.Command;
import pacta.engagement.Refusal;
import pacta.jte.Templates;
import pacta.terms.Draft;
import pacta.terms.Finding;
import pacta.terms.Point;
import pacta.web.Figures;
import pacta.web.Form;
import pacta.web.Html;
import pacta.web.NotFound;
import pacta.web.Page;
import pacta.web.SeeOther;
import pacta.words.Refusals;

/// `/engagements/{id}/agreement`: the seven points, one at a time.
@Controller
final class AgreementPages {
  private static final int MOVED = 409;

  private final Templates templates;
  private final Benches benches;

  AgreementPages(Templates templates, Benches benches) {
    this.templates = templates;
    this.benches = benches;
  }

  @GetMapping("/engagements/{id}/agreement") View show(Page page, @PathVariable String id,
      @RequestParam Map<String, String> asked) {
    var bench = benches.of(page, id);
    var point = point(asked, bench);
    var fields = PointForms.fields(point, bench.draft(), new Figures(page.language()));
    return Html.of(templates.composerAgreement(new Composer(page, bench, point,
        Form.filled(fields), bench.draft(), asked, Optional.empty())));
  }

  /// All of it, as it is read.
  @GetMapping("/engagements/{id}/agreement/reading") View read(Page page,
      @PathVariable String id) {
    var bench = benches.of(page, id);
    return Html.of(templates.composerReading(new Composer(page, bench, Point.SIGNATURES,
        Form.blank(), bench.draft(), Map.of(), Optional.empty())));
  }

  /// The same page with what was typed, its words and what they would lead to. Saves nothing.
  @PostMapping("/engagements/{id}/agreement/preview") View preview(Page page,
      @PathVariable String id, @RequestParam Map<String, String> typed) {
    var bench = benches.of(page, id);
    return Html.of(again(page, bench, typed, Form.filled(typed)));
  }

  @PostMapping("/engagements/{id}/agreement") View save(Page page, @PathVariable String id,
      @RequestParam Map<String, String> typed) {
    var bench = benches.of(page, id);
    if (typed.getOrDefault("act", "").startsWith("start:")) return start(page, bench, typed);
    var rows = PointForms.changed(typed.getOrDefault("act", ""), typed, bench.draft(),
        new Figures(page.language()));
    if (rows.isPresent())
      return Html.of(again(page, bench, rows.get(), Form.filled(rows.get())));
    var point = asked(typed).orElse(Point.SIGNATURES);
    var form = Form.filled(typed);
    var read = PointForms.read(point, new Typed(form, page.language()), bench.draft());
    if (!form.isFine())
      return Html.again(templates.composerAgreement(new Composer(page, bench, point, form, read,
          typed, Optional.empty())));
    var basedOn = number(typed);
    return switch (bench.seat().take(form,
        (at, by) -> new Command.SaveDraft(at, by, read, basedOn))) {
      // the same form came before, with other things in it: the back button
      case Outcome.Done(var _, var _, var before) when before && !read.equals(bench.draft()) ->
          moved(page, id, point, form, read, typed, new Refusal(
              Refusal.Reason.DRAFT_MOVED, Map.of("number", bench.number())));
      case Outcome.Done _ -> SeeOther.to(next(bench, point, read));
      case Outcome.Refused(var why) when why.reason() == Refusal.Reason.ALREADY_YES ->
          SeeOther.to(next(bench, point, read));
      case Outcome.Refused(var why) -> moved(page, id, point, form, read, typed, why);
    };
  }

  /// Begins the draft as a template, as long as nothing of it was saved.
  private static View start(Page page, Bench bench, Map<String, String> typed) {
    var chosen = Arrays.stream(Template.values())
        .filter(it -> typed.get("act").equals("start:" + it)).findFirst()
        .orElseThrow(NotFound::new);
    var today = page.now().atZone(bench.draft().zone()).toLocalDate();
    var draft = bench.draft().withClauses(chosen.clauses(bench.draft().language(), today));
    bench.seat().take(Form.filled(typed), (at, by) -> new Command.SaveDraft(at, by, draft, 0));
    return SeeOther.to(bench.seat().path("/agreement?point=1"));
  }

  /// Somebody else wrote first: both texts side by side, and what was typed kept.
  private View moved(Page page, String id, Point point, Form form, Draft read,
      Map<String, String> typed, Refusal why) {
    var bench = benches.of(page, id);
    var text = Refusals.text(why.reason().name(), why.slots(), page.language(), page.zone());
    return new Html(templates.composerMoved(new Composer(page, bench, point, form,
        bench.draft(), Map.of(), Optional.of(text)), read, typed), MOVED);
  }

  private JteModel again(Page page, Bench bench, Map<String, String> typed,
      Form form) {
    var point = point(typed, bench);
    // the faults of what is still being typed are nobody's business yet
    var read = PointForms.read(point, new Typed(form.copy(), page.language()),
        bench.draft());
    return templates.composerAgreement(
        new Composer(page, bench, point, form, read, typed, Optional.empty()));
  }

  /// The next point, or the same while it holds something that cannot be.
  private static String next(Bench bench, Point point, Draft saved) {
    var stay = saved.obstacles().stream().anyMatch(finding ->
        finding.point() == point && finding.weight() != Finding.Weight.GAP);
    var to = stay ? point.number() : Math.min(point.number() + 1, Point.SIGNATURES.number());
    return bench.seat().path("/agreement?point=" + to);
  }

  /// The point asked for; else the first that is not finished.
  private static Point point(Map<String, String> asked, Bench bench) {
    if (bench.frozen()) return Point.SIGNATURES;
    return asked(asked).or(() -> bench.draft().obstacles().stream()
        .map(Finding::point).findFirst()).orElse(Point.SIGNATURES);
  }

  private static Optional<Point> asked(Map<String, String> asked) {
    return Optional.ofNullable(asked.get("point")).filter(point -> point.matches("[1-7]"))
        .map(point -> Point.of(Integer.parseInt(point)));
  }

  static int number(Map<String, String> typed) {
    var text = typed.getOrDefault("base", "");
    return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
  }
}
