package pacta.web;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import pacta.alliance.Utterance;
import pacta.desk.Outcome;
import pacta.desk.Practice;
import pacta.desk.Practices;
import pacta.engagement.Command;
import pacta.engagement.Refusal;
import pacta.jte.Templates;
import pacta.people.FirstName;
import pacta.people.Personal;
import pacta.people.Signatory;
import pacta.words.Refusals;

/// `…/alliance`: the conversation, on a page that both share. The professional's is under the
/// engagement, the client's under their own pages; what one says, the other sees at once.
@Controller
@RequestMapping({"/engagements/{id}/alliance", "/c/alliance"})
final class AlliancePages {
  private final Templates templates;
  private final Seats seats;
  private final Practices practices;
  private final LivePages live;

  AlliancePages(Templates templates, Seats seats, Practices practices, LivePages live) {
    this.templates = templates;
    this.seats = seats;
    this.practices = practices;
    this.live = live;
  }

  @GetMapping View show(Page page, @PathVariable Optional<String> id) {
    var seat = seat(page, id);
    return Html.of(templates.pageAlliance(page, view(page, seat, ""), Form.blank()));
  }

  /// What changed since, as soon as it does: the page as it is now comes first, so that nothing is
  /// missed between showing it and listening.
  @GetMapping("/stream") SseEmitter stream(Page page, @PathVariable Optional<String> id) {
    var seat = seat(page, id);
    return live.stream(seat.engagement(), () ->
        templates.pageAllianceLive(page, view(page, seat(page, id), "")));
  }

  @PostMapping("/answers/{question}")
  View answer(Page page, Form form, @PathVariable Optional<String> id,
      @PathVariable String question) {
    return say(page, form, id, seat ->
        new Utterance.Answered(question, mine(seat, form.value("text"))), "#" + question);
  }

  @PostMapping("/phrases") View propose(Page page, Form form, @PathVariable Optional<String> id) {
    return say(page, form, id, seat ->
        new Utterance.PhraseProposed(mine(seat, form.value("phrase"))), "#ours");
  }

  @PostMapping("/phrases/{phrase}/yes")
  View agree(Page page, Form form, @PathVariable Optional<String> id, @PathVariable int phrase) {
    return say(page, form, id, _ -> new Utterance.PhraseAgreed(phrase), "#ours");
  }

  @PostMapping("/phrases/{phrase}/wording")
  View reword(Page page, Form form, @PathVariable Optional<String> id, @PathVariable int phrase) {
    return say(page, form, id, seat ->
        new Utterance.PhraseReworded(phrase, mine(seat, form.value("wording"))), "#ours");
  }

  @PostMapping("/phrases/{phrase}/removal")
  View drop(Page page, Form form, @PathVariable Optional<String> id, @PathVariable int phrase) {
    return say(page, form, id, _ -> new Utterance.PhraseDropped(phrase), "#ours");
  }

  @PostMapping("/confirmation")
  View confirm(Page page, Form form, @PathVariable Optional<String> id) {
    return say(page, form, id, _ -> new Utterance.Confirmed(), "#ours");
  }

  private interface Saying {
    Utterance in(Seat seat);
  }

  private View say(Page page, Form form, Optional<String> id, Saying saying, String where) {
    var seat = seat(page, id);
    var said = saying.in(seat);
    return switch (seat.take(form, (at, by) -> new Command.Converse(at, by, said))) {
      case Outcome.Done _ -> SeeOther.to(base(seat) + where);
      case Outcome.Refused(var why) when why.reason() == Refusal.Reason.ALREADY_YES ->
          SeeOther.to(base(seat) + where);
      case Outcome.Refused(var why) -> Html.again(templates.pageAlliance(
          page, view(page, seat(page, id), text(page, why)), form));
    };
  }

  private static String text(Page page, Refusal why) {
    return Refusals.text(why.reason().name(), why.slots(), page.language(), page.zone());
  }

  /// What one says is about who says it.
  private static Personal mine(Seat seat, String text) {
    return new Personal(seat.actor().person(), text.strip());
  }

  private Seat seat(Page page, Optional<String> id) {
    return id.map(it -> seats.ofProfessional(page, it)).orElseGet(() -> seats.ofClient(page));
  }

  private static String base(Seat seat) {
    return seat.actor().role() == Signatory.CLIENT ? "/c/alliance" : seat.path("/alliance");
  }

  private AllianceView view(Page page, Seat seat, String said) {
    var practice = practices.find(seat.workspace()).map(Practice::name).orElse("");
    return new AllianceView(base(seat), seat.actor().side().orElseThrow(), FirstName.of(practice),
        seat.card().firstName(), seat.state().alliance(), page.language(), said);
  }
}
