package pacta.web.practice;

import gg.jte.models.runtime.JteModel;
import java.time.ZoneId;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import pacta.access.Identities;
import pacta.access.Identities.Identity;
import pacta.access.Member;
import pacta.access.Visitor;
import pacta.access.Workspaces;
import pacta.jte.Templates;
import pacta.store.Database;
import pacta.web.Form;
import pacta.web.Html;
import pacta.web.NotFound;
import pacta.web.Page;
import pacta.web.SeeOther;
import pacta.web.composer.Zones;

/// `/practice`: who the professional is, as point 1 of an agreement says it.
@Controller
final class PracticePage {
  private final Templates templates;
  private final Workspaces workspaces;
  private final Identities identities;
  private final Database database;

  PracticePage(Templates templates, Workspaces workspaces, Identities identities,
      Database database) {
    this.templates = templates;
    this.workspaces = workspaces;
    this.identities = identities;
    this.database = database;
  }

  @GetMapping("/practice") View show(Visitor.Professional who, Page page, Form asked) {
    var identity = identities.of(who.workspace(), who.person());
    var workspace = workspaces.find(who.workspace()).orElseThrow(NotFound::new);
    var member = member(who);
    return Html.of(template(page, Form.filled(Map.of("name", member.name(),
        "business", workspace.business(), "trade", workspace.trade(), "tax", identity.taxId(),
        "postal", identity.postal(), "email", member.email(),
        "zone", workspace.zone().getId())), asked.isTicked("kept")));
  }

  private JteModel template(Page page, Form form, boolean kept) {
    return templates.practicePractice(page, form,
        Zones.options(form.value("zone"), page.language()), kept);
  }

  @PostMapping("/practice") View keep(Visitor.Professional who, Page page, Form form) {
    var name = form.required("name");
    var business = form.text("business").orElse(name);
    var trade = form.text("trade").orElse("");
    var identity = new Identity(form.text("tax").orElse(""), form.text("postal").orElse(""));
    var email = form.email("email");
    var zone = form.read("zone", ZoneId::of, "field.choose");
    if (!form.isFine()) return Html.again(template(page, form, false));
    database.transactions().inTransaction(() -> {
      workspaces.rename(who.workspace(), who.person(), name);
      workspaces.move(who.workspace(), zone.orElseThrow());
      workspaces.writeTo(who.workspace(), who.person(), email);
      workspaces.describe(who.workspace(), business, trade);
      identities.keep(who.workspace(), who.person(), identity);
      return true;
    });
    return SeeOther.to("/practice?kept=yes");
  }

  private Member member(Visitor.Professional who) {
    return workspaces.members(who.workspace()).stream()
        .filter(it -> it.person().equals(who.person())).findFirst().orElseThrow(NotFound::new);
  }
}
