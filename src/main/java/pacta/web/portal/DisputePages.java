package pacta.web.portal;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import pacta.access.Visitor;
import pacta.engagement.Command;
import pacta.jte.Templates;
import pacta.web.Form;
import pacta.web.Html;
import pacta.web.NotFound;
import pacta.web.Page;
import pacta.web.SeeOther;

/// `/c/sessions/{n}/dispute`: saying that what was decided is not right, and why.
@Controller
final class DisputePages {
  private final Templates templates;
  private final Entrance entrance;

  DisputePages(Templates templates, Entrance entrance) {
    this.templates = templates;
    this.entrance = entrance;
  }

  @GetMapping("/c/sessions/{number}/dispute")
  View show(Visitor.Client who, Page page, @PathVariable int number) {
    var mine = entrance.of(page);
    var decided = find(mine, number);
    return decided.canBeContested()
        ? Html.of(templates.portalDispute(mine, decided, Form.blank())) : result(number);
  }

  @PostMapping("/c/sessions/{number}/dispute")
  View act(Visitor.Client who, Page page, Form form, @PathVariable int number) {
    var mine = entrance.of(page);
    var decided = find(mine, number);
    if (!decided.canBeContested()) return result(number);
    var reason = form.required("reason");
    if (!form.isFine()) return Html.again(templates.portalDispute(mine, decided, form));
    mine.seat().take(form, (at, by) ->
        new Command.Contest(at, by, number, mine.seat().aboutClient(reason)));
    // taken, or overtaken by another page of the same client or by a waiver: either way it shows
    return result(number);
  }

  private static View result(int number) {
    return SeeOther.to("/c/sessions/" + number + "/cancellation");
  }

  private static Decided find(Mine mine, int number) {
    return Decided.of(mine, CancellationPages.find(mine, number)).orElseThrow(NotFound::new);
  }
}
