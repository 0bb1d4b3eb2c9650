package pacta.web.composer;

import gg.jte.models.runtime.JteModel;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import pacta.access.Visitor;
import pacta.desk.Practices;
import pacta.desk.Starter;
import pacta.engagement.Methodology;
import pacta.jte.Templates;
import pacta.store.Methodologies;
import pacta.terms.Draft;
import pacta.web.Figures;
import pacta.web.Form;
import pacta.web.Html;
import pacta.web.NotFound;
import pacta.web.Page;
import pacta.web.SeeOther;

/// `/methodology`: what a professional asks before agreeing, and the clauses a new draft begins
/// with.
@Controller
final class MethodologyPages {
  private static final int MOVED = 409;

  private final Templates templates;
  private final Methodologies methodologies;
  private final Practices practices;

  MethodologyPages(Templates templates, Methodologies methodologies, Practices practices) {
    this.templates = templates;
    this.methodologies = methodologies;
    this.practices = practices;
  }

  @GetMapping("/methodology") View show(Visitor.Professional who, Page page,
      @RequestParam Map<String, String> asked) {
    var way = way(who);
    var part = Part.of(asked.get("part"));
    Optional<String> notice = asked.containsKey("saved")
        ? Optional.of(page.say("methodology.saved")) : Optional.empty();
    return Html.of(templates.composerMethodology(new WayPage(page, way, part,
        sheet(page, Form.filled(fields(way, part, page)), way.draft()), way.number(), notice)));
  }

  @PostMapping("/methodology") View save(Visitor.Professional who, Page page,
      @RequestParam Map<String, String> typed) {
    var way = way(who);
    var part = Part.of(typed.get("part"));
    var act = typed.getOrDefault("act", "");
    if (act.startsWith("start-")) return start(who, page, way, act);
    var rows = PointForms.changed(act, typed, way.draft(), new Figures(page.language()));
    var form = Form.filled(rows.orElse(typed));
    var basedOn = AgreementPages.number(typed);
    if (rows.isPresent()) return Html.of(again(page, way, part, form, basedOn));
    var next = read(new Typed(form, page.language()), way, part);
    if (!form.isFine()) return Html.again(again(page, way, part, form, basedOn));
    if (methodologies.keep(who.workspace(), basedOn, next))
      return SeeOther.to("/methodology?part=" + part.word() + "&saved=yes");
    var moved = way(who);
    return new Html(templates.composerMethodology(new WayPage(page, moved, part,
        sheet(page, form, moved.with(next.clauses()).draft()), moved.number(),
        Optional.of(page.say("methodology.moved")))), MOVED);
  }

  /// Takes another beginning, as long as nothing of one's own is kept.
  private View start(Visitor.Professional who, Page page, Way way, String act) {
    for (var template : Template.values())
      if (act.equals("start-" + template.name()))
        methodologies.keep(who.workspace(), 0, template.methodology(way.language(),
            page.now().atZone(way.zone()).toLocalDate()));
    return SeeOther.to("/methodology");
  }

  /// The same page with what was typed; what can be read of it is in the words beside it.
  private JteModel again(Page page, Way way, Part part, Form form, int basedOn) {
    var copy = new Typed(form.copy(), page.language());
    var draft = part.point().map(point -> PointForms.read(point, copy, way.draft()))
        .orElse(way.draft());
    return templates.composerMethodology(new WayPage(page, way, part, sheet(page, form, draft),
        basedOn, Optional.empty()));
  }

  private static Sheet sheet(Page page, Form form, Draft draft) {
    return new Sheet(page, form, draft, page.say("methodology.client"));
  }

  private Way way(Visitor.Professional who) {
    var practice = practices.find(who.workspace()).orElseThrow(NotFound::new);
    return methodologies.find(who.workspace())
        .map(kept -> new Way(kept.number(), kept.methodology(), practice.language(),
            practice.zone()))
        .orElseGet(() -> new Way(0, Starter.PROCESS.in(practice.language()),
            practice.language(), practice.zone()));
  }

  private static Map<String, String> fields(Way way, Part part, Page page) {
    return part.point()
        .map(point -> PointForms.fields(point, way.draft(), new Figures(page.language())))
        .orElseGet(() -> QuestionFields.fields(way.methodology()));
  }

  private static Methodology read(Typed typed, Way way, Part part) {
    return part.point()
        .map(point -> way.with(PointForms.read(point, typed, way.draft()).clauses())
            .methodology())
        .orElseGet(() -> QuestionFields.read(typed, way.methodology()));
  }
}
