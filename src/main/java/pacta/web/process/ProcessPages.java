package pacta.web.process;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import pacta.access.Links;
import pacta.access.Purpose;
import pacta.desk.Outcome;
import pacta.engagement.Actor;
import pacta.engagement.Command;
import pacta.engagement.Refusal.Reason;
import pacta.engagement.Signing;
import pacta.engagement.Stage;
import pacta.journal.Digest;
import pacta.jte.Templates;
import pacta.people.Personal;
import pacta.people.Signatory;
import pacta.web.Form;
import pacta.web.Html;
import pacta.web.NotFound;
import pacta.web.Page;
import pacta.web.SeeOther;

/// `/engagements/{id}`: where an engagement stands, its invitation and its countersignature.
@Controller
final class ProcessPages {
  private static final int CONFLICT = 409;

  private final Templates templates;
  private final Standings standings;
  private final Links links;

  ProcessPages(Templates templates, Standings standings, Links links) {
    this.templates = templates;
    this.standings = standings;
    this.links = links;
  }

  @GetMapping("/engagements/{id}") View show(Page page, @PathVariable String id) {
    return Html.of(templates.processPage(standings.of(page, id, Form.blank(), Optional.empty())));
  }

  @GetMapping("/engagements/{id}/history") View past(Page page, @PathVariable String id) {
    var s = standings.situation(page, id);
    return Html.of(templates.processPast(s, History.of(s, s.seat().history()).all()));
  }

  @GetMapping("/engagements/{id}/invitation") View invitation(Page page,
      @PathVariable String id) {
    return invitation(standings.situation(page, id), "", false);
  }

  /// From now on the client comes in by none of the links they have.
  @PostMapping("/engagements/{id}/links/withdrawal") View withdraw(Page page,
      @PathVariable String id) {
    var s = standings.situation(page, id);
    var seat = s.seat();
    links.withdraw(seat.workspace(), seat.engagement(), seat.client(), page.now());
    return invitation(s, "", true);
  }

  @PostMapping("/engagements/{id}/invitation") View invite(Page page, Form form,
      @PathVariable String id) {
    var s = standings.situation(page, id);
    return after(s, form, s.seat().take(form, Command.Invite::new), false);
  }

  /// A new link, shown once: what is kept of it cannot be read again.
  @PostMapping("/engagements/{id}/link") View link(Page page, @PathVariable String id) {
    var s = standings.situation(page, id);
    var card = s.card();
    var link = links.issue(s.seat().workspace(), s.seat().engagement(), s.seat().client(),
        card.language(), purpose(s.seat().state().stage()), page.now());
    return invitation(s, link.toString(), false);
  }

  private View invitation(Situation s, String link, boolean withdrawn) {
    return Html.of(templates.processInvitation(s, link, standings.hasServer(),
        standings.way(s.seat()).made().isPresent(), withdrawn));
  }

  private static Purpose purpose(Stage stage) {
    return switch (stage) {
      case Stage.Talking _ -> Purpose.ALLIANCE;
      case Stage.Awaiting _ -> Purpose.AGREEMENT;
      case Stage.Running _, Stage.Forgotten _ -> Purpose.PAGE;
    };
  }

  @PostMapping("/engagements/{id}/signature") View countersign(Page page, Form form,
      @PathVariable String id, HttpServletRequest request) {
    var s = standings.situation(page, id);
    var seen = form.read("digest", Digest::parse, "process.refused.document");
    if (seen.isEmpty()) throw new NotFound();
    // it is the one who countersigns: before the others there is no button here
    if (!(s.seat().state().stage() instanceof Stage.Awaiting it
        && it.missing().stream().anyMatch(who -> who != Signatory.PROFESSIONAL)))
      return after(s, form, s.seat().take(form, (at, by) -> new Command.Sign(at, by, seen.get(),
          signing(s, request, at, by))), true);
    return SeeOther.to(s.path(""));
  }

  private static Signing signing(Situation s, HttpServletRequest request, Instant at, Actor by) {
    var agent = Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT)).orElse("");
    var said = new Personal(by.person(), s.say("process.sign.says"));
    var consents = Set.of(Signing.Consent.AGREES, Signing.Consent.ELECTRONICALLY);
    return new Signing(new Personal(by.person(), s.page().name()), Optional.empty(), consents,
        new Signing.Means(Signing.Means.Channel.SIGNED_IN, at,
            new Personal(by.person(), request.getRemoteAddr()),
            new Personal(by.person(), agent), Optional.empty(), Optional.of(s.page().zone()),
            Optional.empty()),
        consents.stream().sorted().map(it -> Signing.Given.of(it, s.page().language(), said))
            .toList(), Optional.empty());
  }

  private View after(Situation s, Form form, Outcome outcome, boolean signing) {
    return switch (outcome) {
      case Outcome.Done _ -> SeeOther.to(s.path(""));
      case Outcome.Refused(var why) when signing && why.reason() == Reason.ALREADY_SIGNED ->
          SeeOther.to(s.path(""));
      case Outcome.Refused(var why) -> new Html(templates.processPage(standings.of(s.page(),
          s.seat().engagement().toString(), form, Optional.of(s.text(why)))), CONFLICT);
    };
  }
}
