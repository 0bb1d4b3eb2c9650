package pacta.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import pacta.access.SignIn;
import pacta.access.VisitCookie;
import pacta.access.Visitor;
import pacta.access.Visits;
import pacta.jte.Templates;
import pacta.people.Signatory;

/// `/`, `/sign-in` and `/sign-out`: how a professional comes in and goes out.
@Controller
final class SignInPages {
  private final Templates templates;
  private final SignIn signIn;
  private final Visits visits;
  private final InstantSource clock;

  SignInPages(Templates templates, SignIn signIn, Visits visits, InstantSource clock) {
    this.templates = templates;
    this.signIn = signIn;
    this.visits = visits;
    this.clock = clock;
  }

  @GetMapping("/") View home(Visitor anybody) {
    return SeeOther.to("/today");
  }

  @GetMapping("/sign-in") View show(Visitor anybody, Page page) {
    if (anybody instanceof Visitor.Professional) return SeeOther.to("/today");
    return Html.of(templates.pageSignIn(page, Form.blank()));
  }

  @PostMapping("/sign-in") View ask(Visitor anybody, Page page, Form form) {
    var email = form.email("email");
    if (!form.isFine()) return Html.again(templates.pageSignIn(page, form));
    signIn.ask(email);
    return SeeOther.to("/sign-in/sent");
  }

  @GetMapping("/sign-in/sent") View sent(Visitor anybody, Page page) {
    return Html.of(templates.pageSignInSent(page));
  }

  @PostMapping("/sign-out") View leave(Visitor anybody, HttpServletRequest request,
      HttpServletResponse response) {
    if (anybody instanceof Visitor.Professional(var _, var _, var visit))
      visits.end(visit, clock.instant());
    VisitCookie.end(request, response, Signatory.PROFESSIONAL);
    return SeeOther.to("/sign-in");
  }
}
