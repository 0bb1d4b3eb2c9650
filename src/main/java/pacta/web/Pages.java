package pacta.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import pacta.access.Visit;

/// Gathers what a page needs to know from the request for it.
final class Pages {
  private static final ZoneId NOBODYS = ZoneId.of("Europe/Madrid");

  private final Assets assets;
  private final InstantSource clock;

  Pages(Assets assets, InstantSource clock) {
    this.assets = assets;
    this.clock = clock;
  }

  Page of(HttpServletRequest request) {
    return page(request, visit());
  }

  /// A page that is the same whoever looks at it.
  Page forAnybody(HttpServletRequest request) {
    return page(request, Optional.empty());
  }

  static Optional<Visit> visit() {
    var found = SecurityContextHolder.getContext().getAuthentication();
    return found != null && found.getPrincipal() instanceof Visit visit
        ? Optional.of(visit) : Optional.empty();
  }

  private Page page(HttpServletRequest request, Optional<Visit> visit) {
    return new Page(visit.map(Visit::language).orElseGet(() -> Languages.of(request)),
        visit.map(it -> it.workspace().zone()).orElse(NOBODYS), clock.instant(),
        () -> csrf(request), UUID.randomUUID().toString(), visit, assets.path(),
        request.getRequestURI());
  }

  private static String csrf(HttpServletRequest request) {
    return ((CsrfToken) request.getAttribute(CsrfToken.class.getName())).getToken();
  }
}
