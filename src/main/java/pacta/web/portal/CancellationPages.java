package pacta.web.portal;

import gg.jte.models.runtime.JteModel;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
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
import pacta.engagement.Decider;
import pacta.engagement.Refusal;
import pacta.jte.Templates;
import pacta.terms.Incident.Settling;
import pacta.web.Form;
import pacta.web.Html;
import pacta.web.NotFound;
import pacta.web.Page;
import pacta.web.SeeOther;
import pacta.words.Refusals;

/// `/c/sessions/{n}/cancellation`: what cancelling leads to, then the choice; afterwards, for
/// whoever comes, what was decided.
@Controller
final class CancellationPages {
  private static final String PRICE = "price";
  private static final int CONFLICT = 409;

  private final Templates templates;
  private final Entrance entrance;
  private final Marks marks;

  CancellationPages(Templates templates, Entrance entrance, Marks marks) {
    this.templates = templates;
    this.entrance = entrance;
    this.marks = marks;
  }

  @GetMapping("/c/sessions/{number}/cancellation")
  View show(Visitor.Client who, Page page, @PathVariable int number) {
    var mine = entrance.of(page);
    var appointment = find(mine, number);
    if (isOpen(mine, appointment) && !mine.rulesCancelling(appointment.session()))
      throw new NotFound();
    if (isOpen(mine, appointment))
      return Html.of(quote(who, mine, appointment, Form.blank(), Optional.empty()));
    return Decided.of(mine, appointment)
        .map(it -> Html.of(templates.portalCancelled(mine, it)))
        .orElseGet(() -> Html.of(templates.portalBegun(mine, appointment)));
  }

  @PostMapping("/c/sessions/{number}/cancellation")
  View act(Visitor.Client who, Page page, Form form, @PathVariable int number) {
    var mine = entrance.of(page);
    var appointment = find(mine, number);
    var path = Quote.Path.of(form.value("path"));
    if (!isOpen(mine, appointment)) return result(number);
    if (!mine.rulesCancelling(appointment.session())) throw new NotFound();
    if (path.equals(Optional.of(Quote.Path.KEEP))) return SeeOther.to("/c");
    var message = form.text("message");
    if (path.isEmpty()) form.refuse("path-keep", "field.choose");
    if (!form.isFine())
      return Html.again(quote(who, mine, appointment, form, Optional.empty()));
    var shown = shown(who, form, number)
        .filter(it -> !it.plus(Decider.QUOTE_HOLDS).isBefore(mine.seat().desk().now()));
    if (shown.isEmpty())
      return again(who, mine, appointment, form, page.say("cancelling.again"));
    var settling = path.get() == Quote.Path.PASS ? Settling.WITH_A_PASS : Settling.AS_AGREED;
    return switch (mine.seat().take(form, (at, by) -> new Command.Cancel(at, by, number, settling,
        shown, message.map(mine.seat()::aboutClient)))) {
      case Outcome.Done _ -> result(number);
      case Outcome.Refused(var why) -> refused(who, mine, appointment, form, why);
    };
  }

  /// Whoever lost a race gets what was decided; nobody loses what they typed.
  private View refused(Visitor.Client who, Mine mine, Appointment appointment, Form form,
      Refusal why) {
    var over = why.reason() == Refusal.Reason.SESSION_OVER
        || why.reason() == Refusal.Reason.SESSION_BEGUN;
    if (over) return result(appointment.session().number());
    return again(who, entrance.of(mine.page()), appointment, form, Refusals.text(
        why.reason().name(), why.slots(), mine.page().language(), mine.page().zone()));
  }

  private View again(Visitor.Client who, Mine mine, Appointment appointment, Form form,
      String notice) {
    return new Html(quote(who, mine, appointment, form, Optional.of(notice)), CONFLICT);
  }

  private JteModel quote(Visitor.Client who, Mine mine,
      Appointment appointment, Form form, Optional<String> notice) {
    var quote = new Quote(mine, appointment, mine.seat().desk().now());
    var lent = marks.lend(who.visit(), PRICE,
        appointment.session().number() + " " + quote.at());
    return templates.portalCancelling(quote, form, lent, notice.orElse(""));
  }

  /// When the price on that page was shown, if it was this server that showed it, for this
  /// session, to this visitor.
  private Optional<Instant> shown(Visitor.Client who, Form form, int number) {
    return marks.back(who.visit(), PRICE, form.value(PRICE))
        .filter(it -> it.startsWith(number + " ")).flatMap(it -> {
          try {
            return Optional.of(Instant.parse(it.substring(it.indexOf(' ') + 1)));
          } catch (DateTimeException noMoment) {
            return Optional.empty();
          }
        });
  }

  private static View result(int number) {
    return SeeOther.to("/c/sessions/" + number + "/cancellation");
  }

  private static boolean isOpen(Mine mine, Appointment appointment) {
    return appointment.isAhead()
        && mine.page().now().isBefore(appointment.session().start().instant());
  }

  static Appointment find(Mine mine, int number) {
    return mine.work().find(number).orElseThrow(NotFound::new);
  }
}
