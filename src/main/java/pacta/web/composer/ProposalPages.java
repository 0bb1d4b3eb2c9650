package pacta.web.composer;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import pacta.desk.Outcome;
import pacta.desk.Proposing;
import pacta.engagement.Command;
import pacta.engagement.Refusal;
import pacta.jte.Templates;
import pacta.people.Personal;
import pacta.terms.Point;
import pacta.web.Form;
import pacta.web.Html;
import pacta.web.NotFound;
import pacta.web.Page;
import pacta.web.Seat;
import pacta.web.SeeOther;
import pacta.words.Refusals;

/// Putting the agreement to both, taking it back, and answering what the client asks about it.
@Controller
final class ProposalPages {
  private static final int CONFLICT = 409;
  private static final int DAYS_MAX = 90;

  private final Templates templates;
  private final Benches benches;
  private final Proposing proposing;

  ProposalPages(Templates templates, Benches benches, Proposing proposing) {
    this.templates = templates;
    this.benches = benches;
    this.proposing = proposing;
  }

  @PostMapping("/engagements/{id}/proposal") View act(Page page, @PathVariable String id,
      Form form, @RequestParam Map<String, String> typed) {
    var bench = benches.of(page, id);
    return switch (form.value("act")) {
      case "send" -> send(page, bench, form, typed);
      case "take-back" -> takeBack(page, bench, form);
      default -> throw new NotFound();
    };
  }

  /// Not where somebody signed since the page was shown: it did not say that a signature goes.
  private View takeBack(Page page, Bench bench, Form form) {
    var now = page(page, bench, form, Optional.of(page.say("composer.take-back.since")));
    if (now.awaiting() && form.values("signed").stream()
        .anyMatch(it -> !it.equals(Integer.toString(now.signed()))))
      return new Html(templates.composerAgreement(now), CONFLICT);
    return after(page, bench, form, bench.seat().take(form, Command.TakeBack::new));
  }

  private View send(Page page, Bench bench, Form form, Map<String, String> typed) {
    var days = form.read("days", Integer::parseInt, "composer.fault.whole").orElse(0);
    if (days < 1 || days > DAYS_MAX) form.refuse("days", "composer.fault.days", "most", DAYS_MAX);
    if (!form.isFine()) return Html.again(templates.composerAgreement(page(page, bench, form,
        Optional.empty())));
    var seat = bench.seat();
    var once = form.once().orElseGet(UUID::randomUUID).toString();
    return after(page, bench, form, proposing.propose(seat.workspace(), seat.engagement(), once,
        seat.actor(), AgreementPages.number(typed), Duration.ofDays(days)));
  }

  @PostMapping("/engagements/{id}/questions/{number}") View reply(Page page,
      @PathVariable String id, @PathVariable int number, Form form) {
    var bench = benches.of(page, id);
    var field = "reply-" + number;
    var text = form.required(field);
    if (!form.isFine()) return Html.again(templates.composerAgreement(page(page, bench, form,
        Optional.empty())));
    return after(page, bench, form, bench.seat().take(form, (at, by) ->
        new Command.Reply(at, by, number, aboutAsker(bench.seat(), number, text))));
  }

  /// A reply is about whoever asked.
  private static Personal aboutAsker(Seat seat, int number, String text) {
    return seat.state().asked().stream().filter(it -> it.number() == number).findFirst()
        .map(it -> new Personal(it.text().about(), text.strip()))
        .orElseGet(() -> seat.aboutClient(text));
  }

  private View after(Page page, Bench bench, Form form, Outcome outcome) {
    var seat = bench.seat();
    return switch (outcome) {
      case Outcome.Done _ -> SeeOther.to(seat.path("/agreement?point=7"));
      case Outcome.Refused(var why) -> new Html(templates.composerAgreement(page(page,
          benches.of(page, seat.engagement().toString()), form, Optional.of(text(page, why)))),
          CONFLICT);
    };
  }

  private static Composer page(Page page, Bench bench, Form form, Optional<String> notice) {
    return new Composer(page, bench, Point.SIGNATURES, form, bench.draft(), Map.of(), notice);
  }

  private static String text(Page page, Refusal why) {
    return Refusals.text(why.reason().name(), why.slots(), page.language(), page.zone());
  }
}
