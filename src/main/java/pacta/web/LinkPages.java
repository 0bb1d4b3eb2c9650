package pacta.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import pacta.access.LinkAgain;
import pacta.access.Links;
import pacta.access.VisitCookie;
import pacta.access.Visitor;
import pacta.jte.Templates;
import pacta.post.LetterBox;

/// `/l/{token}`: a link from a letter. Looking at it shows one button; pressing it opens it.
@Controller
final class LinkPages {
  private final Templates templates;
  private final Links links;
  private final LinkAgain again;
  private final LetterBox post;
  private final InstantSource clock;

  LinkPages(Templates templates, Links links, LinkAgain again, LetterBox post,
      InstantSource clock) {
    this.templates = templates;
    this.links = links;
    this.again = again;
    this.post = post;
    this.clock = clock;
  }

  @GetMapping(Links.PATH + "{token}")
  View look(Visitor anybody, Page page, @PathVariable String token) {
    return links.look(token, clock.instant())
        .map(it -> Html.of(templates.pageLink(page.in(it.language()), it)))
        .orElseGet(() -> over(page));
  }

  @PostMapping(Links.PATH + "{token}")
  View open(Visitor anybody, Page page, @PathVariable String token, HttpServletRequest request,
      HttpServletResponse response) {
    var opened = links.open(token, clock.instant());
    if (opened.isEmpty()) return over(page);
    var sight = opened.get().sight();
    VisitCookie.start(request, response, sight.purpose().whose(), opened.get().token());
    Languages.remember(response, sight.language());
    return SeeOther.to(sight.purpose().landing());
  }

  /// The same answer whether there was such a link or not, and whether a letter goes out or not.
  @PostMapping(Links.PATH + "{token}/again")
  View ask(Visitor anybody, Page page, @PathVariable String token) {
    again.ask(token);
    return SeeOther.to("/link-sent");
  }

  @GetMapping("/link-sent") View sent(Visitor anybody, Page page) {
    return Html.of(templates.pageLinkSent(page, post.hasServer()));
  }

  /// The same for a link that never was, is too old, or was used.
  private Html over(Page page) {
    return new Html(templates.pageLinkOver(page), HttpServletResponse.SC_NOT_FOUND);
  }
}
