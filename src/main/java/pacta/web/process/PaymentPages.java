package pacta.web.process;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import pacta.desk.Outcome;
import pacta.engagement.Command;
import pacta.engagement.Command.Method;
import pacta.engagement.Event;
import pacta.engagement.Refusal.Reason;
import pacta.jte.Templates;
import pacta.views.Unpaid;
import pacta.web.Form;
import pacta.web.Html;
import pacta.web.Page;
import pacta.web.SeeOther;

/// `/engagements/{id}/payments`: writing down what the client paid, and taking back what was
/// written down and was not so.
@Controller
final class PaymentPages {
  private final Templates templates;
  private final Standings standings;

  PaymentPages(Templates templates, Standings standings) {
    this.templates = templates;
    this.standings = standings;
  }

  /// The form begins with what is due first, paid today.
  @GetMapping("/engagements/{id}/payments") View show(Page page, @PathVariable String id) {
    var s = standings.situation(page, id);
    var fields = new LinkedHashMap<String, String>();
    Unpaid.of(s.inForce()).stream().findFirst().map(Unpaid::left)
        .ifPresent(left -> fields.put("amount", page.formats().number(left.amount())));
    fields.put("on", s.today().toString());
    fields.put("method", Method.TRANSFER.name());
    return Html.of(template(s, Form.filled(fields)));
  }

  @PostMapping("/engagements/{id}/payments") View record(Page page, Form form,
      @PathVariable String id) {
    var s = standings.situation(page, id);
    var amount = form.read("amount", typed -> Sum.read(typed,
        s.work().account().currency(), page.language()), "payments.fault.amount");
    var on = form.read("on", LocalDate::parse, "payments.fault.date");
    var method = form.read("method", Method::valueOf, "field.choose");
    var note = form.text("note").map(s.seat()::aboutClient);
    if (amount.filter(it -> !it.isPositive()).isPresent())
      form.refuse("amount", "payments.fault.positive");
    if (on.filter(day -> day.isAfter(s.today())).isPresent())
      form.refuse("on", "payments.fault.future");
    if (!form.isFine()) return Html.again(template(s, form));
    return switch (s.seat().take(form, (at, by) -> new Command.RecordPayment(at, by,
        amount.orElseThrow(), on.orElseThrow(), method.orElseThrow(), note,
        form.isTicked("another")))) {
      // the same form came before, with something else in it: the back button
      case Outcome.Done done when done.before() && s.seat().history().stream().noneMatch(it ->
          it instanceof Event.PaymentRecorded paid && paid.amount().equals(amount.orElseThrow())
              && paid.on().equals(on.orElseThrow())) ->
          Html.again(template(s, form.anew("amount", "process.sent-before")));
      case Outcome.Done _ -> SeeOther.to(s.path(""));
      case Outcome.Refused(var why) -> {
        form.refuse(why.reason() == Reason.SAME_PAYMENT ? "another" : "amount",
            "process.refused", "text", s.text(why));
        yield Html.again(template(s, form));
      }
    };
  }

  @GetMapping("/engagements/{id}/payments/{number}/taking-back") View undoing(Page page,
      @PathVariable String id, @PathVariable int number) {
    var s = standings.situation(page, id);
    var undoing = Undoing.of(s, number);
    return undoing.isDone() ? SeeOther.to(s.path("/statement"))
        : Html.of(templates.processUndoing(undoing, Form.blank()));
  }

  /// Who comes second gets the result of who came first.
  @PostMapping("/engagements/{id}/payments/{number}/taking-back") View undo(Page page, Form form,
      @PathVariable String id, @PathVariable int number) {
    var s = standings.situation(page, id);
    var undoing = Undoing.of(s, number);
    if (undoing.isDone()) return SeeOther.to(s.path("/statement"));
    var reason = form.required("reason");
    if (!form.isFine()) return Html.again(templates.processUndoing(undoing, form));
    return switch (s.seat().take(form, (at, by) ->
        new Command.TakePaymentBack(at, by, number, s.seat().aboutClient(reason)))) {
      case Outcome.Done _ -> SeeOther.to(s.path("/statement"));
      case Outcome.Refused(var why) when why.reason() == Reason.ALREADY_TAKEN_BACK ->
          SeeOther.to(s.path("/statement"));
      case Outcome.Refused(var why) -> {
        form.refuse("reason", "process.refused", "text", s.text(why));
        yield Html.again(templates.processUndoing(undoing, form));
      }
    };
  }

  private gg.jte.models.runtime.JteModel template(Situation s, Form form) {
    return templates.processPayment(s, form, new Balance(s, s.inForce()), methods(s.page()));
  }

  private static Map<String, String> methods(Page page) {
    var methods = new LinkedHashMap<String, String>();
    for (var method : Method.values())
      methods.put(method.name(), page.say("payments.method." + method.name()));
    return methods;
  }
}
