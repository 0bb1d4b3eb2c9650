package pacta.web.portal;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import pacta.access.Visitor;
import pacta.jte.Templates;
import pacta.web.Html;
import pacta.web.Page;
import pacta.web.SeeOther;
import pacta.web.explorer.Explorer;
import pacta.words.Listener;

/// `/c/what-if`: a question and its answer, each with an address of its own.
@Controller
final class WonderPage {
  private final Templates templates;
  private final Entrance entrance;

  WonderPage(Templates templates, Entrance entrance) {
    this.templates = templates;
    this.entrance = entrance;
  }

  @GetMapping("/c/what-if")
  View show(Visitor.Client who, Page page, @RequestParam Map<String, String> asked) {
    var mine = entrance.of(page);
    if (mine.seat().state().proposal().isEmpty()) return SeeOther.to("/c");
    return Html.of(templates.portalWonder(mine,
        Explorer.of(mine.onOwnClock(), mine.card().zone(), mine.scene(), Listener.CLIENT, asked)));
  }
}
