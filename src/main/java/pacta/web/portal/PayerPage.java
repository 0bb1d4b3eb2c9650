package pacta.web.portal;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import pacta.access.Visitor;
import pacta.engagement.Stage;
import pacta.jte.Templates;
import pacta.web.Html;
import pacta.web.NotFound;
import pacta.web.Page;

/// `/p`: how the agreement that somebody pays stands, for whoever came by a payer's link: dates and
/// sums, never what is said.
@Controller
final class PayerPage {
  private final Templates templates;
  private final Entrance entrance;

  PayerPage(Templates templates, Entrance entrance) {
    this.templates = templates;
    this.entrance = entrance;
  }

  @GetMapping("/p") View show(Visitor.Payer who, Page page) {
    var mine = entrance.of(page);
    return switch (mine.seat().state().stage()) {
      case Stage.Talking _, Stage.Awaiting _ ->
          Html.of(templates.portalWaiting(mine, Waiting.of(mine), ""));
      case Stage.Running _ -> Html.of(templates.portalPaying(mine, new Home(mine)));
      case Stage.Forgotten _ -> throw new NotFound();
    };
  }
}
