package pacta.web.process;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import pacta.access.Marks;
import pacta.access.Visitor;
import pacta.desk.Outcome;
import pacta.engagement.Appointment;
import pacta.engagement.Command;
import pacta.engagement.Refusal;
import pacta.jte.Templates;
import pacta.terms.Incident;
import pacta.terms.Incident.Settling;
import pacta.views.BookedHours;
import pacta.web.Form;
import pacta.web.Html;
import pacta.web.NotFound;
import pacta.web.Page;
import pacta.web.SeeOther;

/// `/engagements/{id}/sessions`: booking them, and what becomes of each. What something costs is
/// shown before the button that does it.
@Controller
final class SessionPages {
  private static final int CONFLICT = 409;
  private static final String SHOWN = "own-cancelling";

  private final Templates templates;
  private final Standings standings;
  private final Marks marks;
  private final BookedHours hours;

  SessionPages(Templates templates, Standings standings, Marks marks, BookedHours hours) {
    this.templates = templates;
    this.standings = standings;
    this.marks = marks;
    this.hours = hours;
  }

  @GetMapping("/engagements/{id}/sessions") View plan(Page page, @PathVariable String id) {
    var s = standings.situation(page, id);
    var sessions = new Sessions(s, s.work());
    return Html.of(
        templates.processBooking(sessions, Form.filled(Booking.usual(sessions)), false, ""));
  }

  @PostMapping("/engagements/{id}/sessions") View book(Page page, Form form,
      @PathVariable String id) {
    var s = standings.situation(page, id);
    var booking = Booking.read(form, s);
    if (booking.isEmpty()) return again(s, form, "");
    var clash = Clash.of(s, booking.get(), hours);
    if (clash.asks(form)) return again(s, form, clash.field());
    return switch (s.seat().take(form, (at, by) ->
        new Command.Book(at, by, booking.get().start(), booking.get().minutes()))) {
      // the same form came before, with something else in it: the back button
      case Outcome.Done done when done.before() && !booking.get().isIn(done.state()) ->
          again(s, form.anew("date", "process.sent-before"), clash.field());
      case Outcome.Done _ -> SeeOther.to(s.path(""));
      case Outcome.Refused(var why) -> {
        Booking.refuse(form, why, s);
        yield again(s, form, clash.field());
      }
    };
  }

  /// @param anyway the box for booking although others come at that hour; empty without
  private View again(Situation s, Form form, String anyway) {
    return Html.again(templates.processBooking(new Sessions(s, s.work()), form,
        Booking.isTwice(form, s.work().terms().zone()), anyway));
  }

  @PostMapping("/engagements/{id}/sessions/{number}/holding") View hold(Page page, Form form,
      @PathVariable String id, @PathVariable int number) {
    var s = standings.situation(page, id);
    new Sessions(s, s.work()).find(number);
    return settled(s, form, number, Appointment.Outcome.HELD, s.seat().take(form, (at, by) ->
        new Command.MarkHeld(at, by, number)));
  }

  @GetMapping("/engagements/{id}/sessions/{number}/cancellation") View cancelling(Page page,
      @PathVariable String id, @PathVariable int number) {
    var s = standings.situation(page, id);
    if (!isAhead(s, number)) return SeeOther.to(s.path(""));
    return Html.of(cancelling(s, Form.blank(), number));
  }

  private gg.jte.models.runtime.JteModel cancelling(Situation s, Form form, int number) {
    var sessions = new Sessions(s, s.work());
    var session = sessions.find(number).session();
    var quote = Foretold.of(s, new Incident.ProfessionalCancelsSession(session, s.page().now()));
    var begun = !s.page().now().isBefore(session.start().instant());
    return templates.processCancelling(s, form, number, sessions.when(session), quote, begun,
        marks.lend(visit(s), SHOWN, number + " " + s.page().now()));
  }

  private static pacta.access.VisitId visit(Situation s) {
    return s.page().visit().map(it -> it.visitor()).map(it ->
        it instanceof Visitor.Professional one ? one.visit() : null).orElseThrow(NotFound::new);
  }

  @PostMapping("/engagements/{id}/sessions/{number}/cancellation") View cancel(Page page,
      Form form, @PathVariable String id, @PathVariable int number) {
    var s = standings.situation(page, id);
    new Sessions(s, s.work()).find(number);
    var message = form.text("message").map(s.seat()::aboutClient);
    if (!form.isFine()) return Html.again(cancelling(s, form, number));
    return settled(s, form, number, Appointment.Outcome.CANCELLED_BY_PROFESSIONAL,
        s.seat().take(form, (at, by) -> new Command.Cancel(at, by, number, Settling.AS_AGREED,
            shown(s, form, number), message)));
  }

  /// When the price was shown, if this visit was shown one of this session.
  private Optional<Instant> shown(Situation s, Form form, int number) {
    try {
      return marks.back(visit(s), SHOWN, form.value("shown"))
          .filter(it -> it.startsWith(number + " "))
          .map(it -> Instant.parse(it.substring(it.indexOf(' ') + 1)));
    } catch (DateTimeException notOurs) {
      return Optional.empty();
    }
  }

  @GetMapping("/engagements/{id}/sessions/{number}/no-show") View absence(Page page,
      @PathVariable String id, @PathVariable int number) {
    var s = standings.situation(page, id);
    if (!isAhead(s, number)) return SeeOther.to(s.path(""));
    var sessions = new Sessions(s, s.work());
    var session = sessions.find(number).session();
    var asAgreed = Foretold.of(s,
        new Incident.ClientDoesNotCome(session, page.now(), Settling.AS_AGREED));
    var withPass = Optional.of(Foretold.of(s,
        new Incident.ClientDoesNotCome(session, page.now(), Settling.WITH_A_PASS)))
        .filter(Foretold::judged).filter(_ -> asAgreed.judged());
    return Html.of(templates.processAbsence(s, number, sessions.when(session), asAgreed,
        withPass));
  }

  @PostMapping("/engagements/{id}/sessions/{number}/no-show") View absent(Page page, Form form,
      @PathVariable String id, @PathVariable int number) {
    var s = standings.situation(page, id);
    new Sessions(s, s.work()).find(number);
    var settling = form.value("settling").equals("pass")
        ? Settling.WITH_A_PASS : Settling.AS_AGREED;
    return settled(s, form, number, Appointment.Outcome.NOT_COME, s.seat().take(form, (at, by) ->
        new Command.ReportNoShow(at, by, number, settling)));
  }

  @GetMapping("/engagements/{id}/sessions/{number}/waiver") View waiving(Page page,
      @PathVariable String id, @PathVariable int number) {
    var s = standings.situation(page, id);
    new Sessions(s, s.work()).find(number);
    if (!Waiver.canBe(s.work(), number)) return SeeOther.to(s.path(""));
    return Html.of(waiving(s, Form.blank(), number));
  }

  private gg.jte.models.runtime.JteModel waiving(Situation s, Form form, int number) {
    var contested = standings.of(s.page(), s.seat().engagement().toString(), form,
        Optional.empty()).contested().stream()
        .filter(it -> it.session() == number).findFirst().map(Standing.Contested::reason);
    return templates.processWaiving(s, form, Waiver.of(s, number), contested);
  }

  @PostMapping("/engagements/{id}/sessions/{number}/waiver") View waive(Page page, Form form,
      @PathVariable String id, @PathVariable int number) {
    var s = standings.situation(page, id);
    var appointment = new Sessions(s, s.work()).find(number);
    if (appointment.waived()) return SeeOther.to(s.path(""));
    var reason = form.required("reason");
    if (!form.isFine()) return Html.again(waiving(s, form, number));
    return switch (s.seat().take(form, (at, by) ->
        new Command.Waive(at, by, number, s.seat().aboutClient(reason)))) {
      case Outcome.Done _ -> SeeOther.to(s.path(""));
      case Outcome.Refused(var why) when why.reason() == Refusal.Reason.ALREADY_WAIVED ->
          SeeOther.to(s.path(""));
      case Outcome.Refused(var why) -> refused(s, form, why);
    };
  }

  private static boolean isAhead(Situation s, int number) {
    return new Sessions(s, s.work()).find(number).isAhead();
  }

  /// Who comes second to the same thing gets its result; to another thing, what happened first.
  private View settled(Situation s, Form form, int number, Appointment.Outcome wanted,
      Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done _ -> SeeOther.to(s.path(""));
      case Outcome.Refused(var why) when why.reason() == Refusal.Reason.SESSION_OVER
          && became(s, number, it -> it.outcome() == wanted) -> SeeOther.to(s.path(""));
      case Outcome.Refused(var why) -> refused(s, form, why);
    };
  }

  private boolean became(Situation s, int number, Predicate<Appointment> what) {
    var now = standings.situation(s.page(), s.seat().engagement().toString());
    return now.work().find(number).filter(what).isPresent();
  }

  private View refused(Situation s, Form form, Refusal why) {
    return new Html(templates.processPage(standings.of(s.page(),
        s.seat().engagement().toString(), form, Optional.of(s.text(why)))), CONFLICT);
  }
}
