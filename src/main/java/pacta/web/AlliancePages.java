package pacta.web;

import gg.jte.models.runtime.JteModel;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import pacta.alliance.Alliance;
import pacta.desk.Outcome;
import pacta.desk.Practice;
import pacta.desk.Practices;
import pacta.engagement.Command;
import pacta.engagement.Engagement;
import pacta.engagement.Past;
import pacta.engagement.Refusal;
import pacta.jte.Templates;
import pacta.people.FirstName;
import pacta.people.Role;
import pacta.people.Signatory;
import pacta.web.Company.Seen;
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
  private final Company company;

  AlliancePages(Templates templates, Seats seats, Practices practices, LivePages live,
      Company company) {
    this.company = company;
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
    var telling = new LivePages.Telling() {
      @Override public JteModel live() {
        return templates.pageAllianceLive(page, view(page, seat(page, id), ""));
      }

      @Override public JteModel seen(Optional<Seen> before, Seen now) {
        return templates.pageAllianceCompany(page, view(page, seat(page, id), ""),
            now.here(), before.filter(it -> it.here() == now.here()).isEmpty(), now.writing());
      }
    };
    return live.stream(seat.engagement(), side(seat).other(), telling);
  }

  /// That somebody looks at the page, writes in a field of it, or leaves it.
  @PostMapping("/company") ResponseEntity<Void> company(Page page, Form form,
      @PathVariable Optional<String> id) {
    var seat = seat(page, id);
    form.once().ifPresent(it -> {
      if (form.isTicked("away")) company.leaves(seat.engagement(), it, side(seat));
      else company.looks(seat.engagement(), it, side(seat), TalkForm.field(form.value("field")));
    });
    return ResponseEntity.noContent().build();
  }

  /// Takes what one button says. What else was being written is shown again as it was typed, in
  /// the answer itself: no other place is meant to keep it. Sent again, the form is taken once.
  @PostMapping View say(Page page, Form form, @PathVariable Optional<String> id) {
    var seat = seat(page, id);
    var talk = new TalkForm(form, seat.actor().person(), side(seat));
    var act = talk.act(seat.state().alliance());
    if (act.isEmpty()) return again(page, id, form, talk, "");
    var says = act.get().says();
    return switch (seat.take(form, says.toString(), (at, by) ->
        new Command.Converse(at, by, says))) {
      case Outcome.Done _ -> done(page, id, talk, act.get());
      case Outcome.Refused(var why) when why.reason() == Refusal.Reason.ALREADY_YES ->
          done(page, id, talk, act.get());
      case Outcome.Refused(var why) -> again(page, id, form, talk, text(page, why));
    };
  }

  private View done(Page page, Optional<String> id, TalkForm talk, TalkForm.Act act) {
    var seat = seat(page, id);
    var drafts = drafts(seat, talk);
    drafts.remove(act.field());
    return drafts.isEmpty() ? SeeOther.to(base(seat) + act.where())
        : Html.of(templates.pageAlliance(page, view(page, seat, "").with(drafts), Form.blank()));
  }

  private View again(Page page, Optional<String> id, Form form, TalkForm talk, String said) {
    var seat = seat(page, id);
    return Html.again(templates.pageAlliance(
        page, view(page, seat, said).with(drafts(seat, talk)), form));
  }

  /// @param seat as it is after what was sent
  private static Map<String, String> drafts(Seat seat, TalkForm talk) {
    return talk.drafts(shown(seat, talk.seen()), shown(seat, talk.seenOurs()),
        seat.state().alliance());
  }

  private static Alliance shown(Seat seat, Optional<Integer> seen) {
    return seen.filter(it -> it > 0 && it < seat.history().size())
        .flatMap(it -> Past.of(seat.history().subList(0, it)).state())
        .map(Engagement::alliance).orElseGet(() -> seat.state().alliance());
  }

  private static String text(Page page, Refusal why) {
    return Refusals.text(why.reason().name(), why.slots(), page.language(), page.zone());
  }

  private static Role side(Seat seat) {
    return seat.actor().side().orElseThrow();
  }

  private Seat seat(Page page, Optional<String> id) {
    return id.map(it -> seats.ofProfessional(page, it)).orElseGet(() -> seats.ofClient(page));
  }

  private static String base(Seat seat) {
    return seat.actor().role() == Signatory.CLIENT ? "/c/alliance" : seat.path("/alliance");
  }

  private AllianceView view(Page page, Seat seat, String said) {
    var practice = practices.find(seat.workspace()).map(Practice::name).orElse("");
    return new AllianceView(base(seat), side(seat), FirstName.of(practice),
        seat.card().firstName(), seat.state().alliance(), page.language(), said,
        seat.history().size(), Map.of());
  }
}
