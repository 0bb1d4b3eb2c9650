package pacta.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import pacta.access.Visitor;
import pacta.access.Visits;
import pacta.access.Workspaces;

/// The language in which a person reads, chosen from any page.
@Controller
final class LanguagePages {
  private final Workspaces workspaces;
  private final Visits visits;

  LanguagePages(Workspaces workspaces, Visits visits) {
    this.workspaces = workspaces;
    this.visits = visits;
  }

  @PostMapping("/account/language")
  View professional(Visitor.Professional who, Form form, HttpServletResponse response) {
    Languages.named(form.value("language")).ifPresent(it -> {
      workspaces.speak(who.workspace(), who.person(), it);
      Languages.remember(response, it);
    });
    return back(form, "/today");
  }

  @PostMapping({"/c/language", "/p/language"})
  View guest(Visitor.Guest who, Form form, HttpServletResponse response) {
    Languages.named(form.value("language")).ifPresent(it -> {
      visits.speak(who.visit(), it);
      Languages.remember(response, it);
    });
    return back(form, who instanceof Visitor.Payer ? "/p" : "/c");
  }

  private static View back(Form form, String otherwise) {
    var path = form.value("back");
    return SeeOther.to(path.matches("/[A-Za-z0-9][A-Za-z0-9/_-]*") ? path : otherwise);
  }
}
