package pacta.web.portal;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import pacta.access.Visitor;
import pacta.desk.Outcome;
import pacta.engagement.Command;
import pacta.engagement.Stage;
import pacta.jte.Templates;
import pacta.journal.Digest;
import pacta.web.Form;
import pacta.web.Html;
import pacta.web.Page;
import pacta.web.SeeOther;

/// `/c/agreement/refusal` and `/again`, and `/p/…` for who pays: saying no to an agreement, with
/// the reason; and asking for one whose last day is over.
@Controller
@RequestMapping({"/c/agreement", "/p/agreement"})
final class RefusalPages {
  private static final String REFUSAL = "/refusal";

  private final Templates templates;
  private final Entrance entrance;

  RefusalPages(Templates templates, Entrance entrance) {
    this.templates = templates;
    this.entrance = entrance;
  }

  @GetMapping(REFUSAL) View show(Visitor.Guest who, Page page) {
    var mine = entrance.of(page);
    return isOpen(mine) ? Html.of(templates.portalRefusing(mine, Form.blank()))
        : SeeOther.to(mine.path("/agreement"));
  }

  /// Whatever stands in the way is to be seen on the page of the agreement.
  @PostMapping(REFUSAL) View decline(Visitor.Guest who, Page page, Form form) {
    var mine = entrance.of(page);
    if (!isOpen(mine)) return SeeOther.to(mine.path("/agreement"));
    var reason = form.required("reason");
    var seen = form.read("seen", Digest::parse, "field.required");
    if (!form.isFine()) return Html.again(templates.portalRefusing(mine, form));
    if (!seen.get().equals(mine.proposal().ruling().digest()))
      return Html.again(templates.portalRefusing(mine,
          form.anew("reason", "signing.refuse.moved")));
    var seat = mine.seat();
    return switch (seat.take(form, (at, by) -> new Command.Decline(at, by, seen.get(),
        seat.aboutMe(reason)))) {
      case Outcome.Done _ -> SeeOther.to(mine.path(""));
      case Outcome.Refused _ -> SeeOther.to(mine.path("/agreement"));
    };
  }

  /// Once for each time it was put up: asking twice is asking once.
  @PostMapping("/again") View again(Visitor.Guest who, Page page) {
    var mine = entrance.of(page);
    var seat = mine.seat();
    if (seat.state().stage() instanceof Stage.Awaiting awaiting)
      seat.desk().take(seat.workspace(), seat.engagement(),
          "again " + (mine.isPayer() ? "payer " : "") + awaiting.proposal().at(),
          at -> new Command.AskAgain(at, seat.actor()));
    return SeeOther.to(mine.path("/agreement"));
  }

  /// It is there to be signed, and who reads has not.
  private static boolean isOpen(Mine mine) {
    return mine.seat().state().stage() instanceof Stage.Awaiting awaiting
        && !awaiting.signatures().containsKey(mine.me());
  }
}
