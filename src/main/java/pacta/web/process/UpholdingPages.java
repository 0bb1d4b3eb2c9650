package pacta.web.process;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import pacta.desk.Outcome;
import pacta.engagement.Command;
import pacta.jte.Templates;
import pacta.web.Form;
import pacta.web.Html;
import pacta.web.NotFound;
import pacta.web.Page;
import pacta.web.SeeOther;

/// `/engagements/{id}/sessions/{number}/upholding`: the two have spoken of what the client does not
/// agree with, and it stands.
@Controller
final class UpholdingPages {
  private final Templates templates;
  private final Standings standings;

  UpholdingPages(Templates templates, Standings standings) {
    this.templates = templates;
    this.standings = standings;
  }

  @GetMapping("/engagements/{id}/sessions/{number}/upholding") View show(Page page,
      @PathVariable String id, @PathVariable int number) {
    var standing = standing(page, id, number);
    return open(standing, number).<View>map(it ->
        Html.of(templates.processUpholding(standing.s(), Form.blank(), it)))
        .orElseGet(() -> SeeOther.to(standing.s().path("")));
  }

  /// Whoever comes after somebody upheld it or let go of it gets what came of it.
  @PostMapping("/engagements/{id}/sessions/{number}/upholding") View uphold(Page page, Form form,
      @PathVariable String id, @PathVariable int number) {
    var standing = standing(page, id, number);
    var s = standing.s();
    var open = open(standing, number);
    if (open.isEmpty()) return SeeOther.to(s.path(""));
    var words = form.text("words").map(s.seat()::aboutClient);
    if (!form.isFine()) return Html.again(templates.processUpholding(s, form, open.get()));
    return switch (s.seat().take(form, (at, by) -> new Command.Uphold(at, by, number, words))) {
      case Outcome.Done _, Outcome.Refused _ -> SeeOther.to(s.path(""));
    };
  }

  /// @throws NotFound when no such session was ever booked
  private Standing standing(Page page, String id, int number) {
    var standing = standings.of(page, id, Form.blank(), Optional.empty());
    if (standing.s().work().find(number).isEmpty()) throw new NotFound();
    return standing;
  }

  private static Optional<Standing.Contested> open(Standing standing, int number) {
    return standing.contested().stream().filter(it -> it.session() == number).findFirst();
  }
}
