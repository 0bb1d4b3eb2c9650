package pacta.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.web.servlet.HandlerInterceptor;
import pacta.access.FirstRun;

/// While there is no workspace, every page leads to set-up.
final class FirstRunGate implements HandlerInterceptor {
  private final FirstRun firstRun;

  FirstRunGate(FirstRun firstRun) {
    this.firstRun = firstRun;
  }

  @Override public boolean preHandle(HttpServletRequest request, HttpServletResponse response,
      Object handler) {
    if (!firstRun.isNeeded()) return true;
    SeeOther.to("/setup").render(Map.of(), request, response);
    return false;
  }
}
