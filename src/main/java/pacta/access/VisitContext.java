package pacta.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.List;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;

/// Who is asking, found by the cookie when somebody wants to know, and kept nowhere between two
/// requests.
final class VisitContext implements SecurityContextRepository {
  private final Visits visits;
  private final InstantSource clock;

  VisitContext(Visits visits, InstantSource clock) {
    this.visits = visits;
    this.clock = clock;
  }

  @Override public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
    return new Found(request);
  }

  @Deprecated
  @Override public SecurityContext loadContext(HttpRequestResponseHolder both) {
    return find(both.getRequest());
  }

  @Override public void saveContext(SecurityContext context, HttpServletRequest request,
      HttpServletResponse response) {}

  @Override public boolean containsContext(HttpServletRequest request) {
    return VisitCookie.token(request).isPresent();
  }

  private SecurityContext find(HttpServletRequest request) {
    var context = new SecurityContextImpl();
    VisitCookie.token(request).flatMap(token -> visits.of(token, clock.instant()))
        .filter(it -> fits(it, request))
        .ifPresent(visit -> context.setAuthentication(new PreAuthenticatedAuthenticationToken(
            visit, "", List.of(new SimpleGrantedAuthority("ROLE_" + role(visit))))));
    return context;
  }

  /// A client's cookie opens the client's pages alone, and the other way round.
  private static boolean fits(Visit visit, HttpServletRequest request) {
    return VisitCookie.role(request).name().equals(role(visit));
  }

  private static String role(Visit visit) {
    return switch (visit.visitor()) {
      case Visitor.Professional _ -> "PROFESSIONAL";
      case Visitor.Client _ -> "CLIENT";
      case Visitor.Payer _ -> "PAYER";
      case Visitor.Stranger _ -> "STRANGER";
    };
  }

  private final class Found implements DeferredSecurityContext {
    private final HttpServletRequest request;
    private SecurityContext context;

    Found(HttpServletRequest request) {
      this.request = request;
    }

    @Override public SecurityContext get() {
      if (context == null) context = find(request);
      return context;
    }

    @Override public boolean isGenerated() {
      return get().getAuthentication() == null;
    }
  }
}
