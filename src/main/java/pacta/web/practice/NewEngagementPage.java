package pacta.web.practice;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import pacta.access.Visitor;
import pacta.access.Workspace;
import pacta.access.Workspaces;
import pacta.alliance.Question;
import pacta.desk.Desk;
import pacta.desk.Outcome;
import pacta.desk.Starter;
import pacta.engagement.Actor;
import pacta.engagement.Card;
import pacta.engagement.Command;
import pacta.jte.Templates;
import pacta.people.EngagementId;
import pacta.people.Language;
import pacta.people.PersonId;
import pacta.people.Signatory;
import pacta.post.Address;
import pacta.store.Methodologies;
import pacta.web.Form;
import pacta.web.Html;
import pacta.web.NotFound;
import pacta.web.Page;
import pacta.web.SeeOther;
import pacta.web.composer.Zones;
import pacta.words.Refusals;

/// `/engagements/new`: who the client is; then the two have a page of their own.
@Controller
final class NewEngagementPage {
  private final Templates templates;
  private final Desk desk;
  private final Workspaces workspaces;
  private final Methodologies methodologies;

  NewEngagementPage(Templates templates, Desk desk, Workspaces workspaces,
      Methodologies methodologies) {
    this.templates = templates;
    this.desk = desk;
    this.workspaces = workspaces;
    this.methodologies = methodologies;
  }

  @GetMapping("/engagements/new") View show(Visitor.Professional who, Page page) {
    var workspace = workspace(who);
    return Html.of(template(page, Form.filled(Map.of("zone", workspace.zone().getId(),
        "language", workspace.language().tag()))));
  }

  @PostMapping("/engagements/new") View open(Visitor.Professional who, Page page, Form form) {
    var card = card(form);
    if (card.isEmpty()) return Html.again(template(page, form));
    var once = form.once().orElseGet(UUID::randomUUID);
    // the same form sent twice opens the same engagement
    var engagement = new EngagementId(derived("engagement", who, once));
    var client = new PersonId(derived("client", who, once));
    var pro = new Actor(who.person(), Signatory.PROFESSIONAL);
    var questions = questions(who);
    return switch (desk.take(who.workspace(), engagement, once.toString(), at ->
        new Command.Open(at, pro, client, card.get(), questions))) {
      case Outcome.Done done when done.before()
          && !done.state().card().value().equals(card) ->
          Html.again(template(page, form.anew("name", "people.sent-before")));
      case Outcome.Done _ -> SeeOther.to("/engagements/" + engagement + "/invitation");
      case Outcome.Refused(var why) -> {
        form.refuse("name", "process.refused", "text", Refusals.text(why.reason().name(),
            why.slots(), page.language(), page.zone()));
        yield Html.again(template(page, form));
      }
    };
  }

  private static UUID derived(String what, Visitor.Professional who, UUID once) {
    return UUID.nameUUIDFromBytes((what + " " + who.workspace() + " " + once)
        .getBytes(StandardCharsets.UTF_8));
  }

  /// Empty, with the faults noted, when something is missing.
  private static Optional<Card> card(Form form) {
    var name = form.required("name");
    var email = form.email("email");
    if (!email.isEmpty() && !Address.isEmail(email)) form.refuse("email", "field.email");
    var title = form.required("title");
    var language = form.read("language", NewEngagementPage::language, "field.choose");
    var zone = form.read("zone", ZoneId::of, "field.choose");
    return form.isFine() ? Optional.of(new Card(name, email, language.orElseThrow(),
        zone.orElseThrow(), title)) : Optional.empty();
  }

  private static Language language(String tag) {
    return List.of(Language.values()).stream().filter(it -> it.tag().equals(tag)).findFirst()
        .orElseThrow(IllegalArgumentException::new);
  }

  private List<Question> questions(Visitor.Professional who) {
    return methodologies.find(who.workspace()).map(Methodologies.Kept::methodology)
        .orElseGet(() -> Starter.PROCESS.in(workspace(who).language())).questions();
  }

  private Workspace workspace(Visitor.Professional who) {
    return workspaces.find(who.workspace()).orElseThrow(NotFound::new);
  }

  private gg.jte.models.runtime.JteModel template(Page page, Form form) {
    var languages = new LinkedHashMap<String, String>();
    for (var one : Language.values()) languages.put(one.tag(), switch (one) {
      case ES -> "Español";
      case EN -> "English";
    });
    return templates.practiceOpening(page, form, languages,
        Zones.options(form.value("zone"), page.language()));
  }
}
