package pacta.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/// What a form must bring back to show that it came from our own page: derived from the secret
/// in the visitor's cookie, so that nothing is kept. Who has no cookie is given one for it.
final class VisitCsrf implements CsrfTokenRepository {
  private static final String NEW = VisitCsrf.class.getName();

  private final Tokens tokens;

  VisitCsrf(Tokens tokens) {
    this.tokens = tokens;
  }

  @Override public CsrfToken loadToken(HttpServletRequest request) {
    return VisitCookie.token(request).or(() -> VisitCookie.guest(request))
        .map(VisitCsrf::token).orElse(null);
  }

  @Override public CsrfToken generateToken(HttpServletRequest request) {
    var secret = tokens.next();
    request.setAttribute(NEW, secret);
    return token(secret);
  }

  @Override public void saveToken(CsrfToken token, HttpServletRequest request,
      HttpServletResponse response) {
    if (token != null && request.getAttribute(NEW) instanceof String secret)
      VisitCookie.guest(request, response, secret);
  }

  private static CsrfToken token(String secret) {
    return new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", Tokens.hash("csrf", secret));
  }
}
