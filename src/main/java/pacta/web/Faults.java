package pacta.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Controller;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import pacta.jte.Templates;

/// What is shown instead of a page. Nothing in it says who asked or what there is: for one
/// browser's language, each of these pages is the same bytes for everybody.
@Controller
@ControllerAdvice
final class Faults implements ErrorController {
  private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

  private final Templates templates;
  private final Pages pages;

  Faults(Templates templates, Pages pages) {
    this.templates = templates;
    this.pages = pages;
  }

  @ExceptionHandler({NotFound.class, NoHandlerFoundException.class, NoResourceFoundException.class,
      MethodArgumentTypeMismatchException.class})
  View notFound(HttpServletRequest request) {
    var place = Arrays.stream(Place.values())
        .anyMatch(it -> it.path().equals(request.getRequestURI()));
    if (place && request.getMethod().equals("GET") && Pages.visit().isEmpty())
      return SeeOther.to("/sign-in");
    return page(request, "not-found", HttpServletResponse.SC_NOT_FOUND, "");
  }

  @ExceptionHandler
  View method(HttpRequestMethodNotSupportedException wrong, HttpServletRequest request,
      HttpServletResponse response) {
    var allowed = wrong.getSupportedMethods();
    if (allowed != null) response.setHeader(HttpHeaders.ALLOW, String.join(", ", allowed));
    return page(request, "method", HttpServletResponse.SC_METHOD_NOT_ALLOWED, "");
  }

  @ExceptionHandler({ServletRequestBindingException.class, HttpMediaTypeException.class,
      HttpMessageNotReadableException.class})
  View bad(HttpServletRequest request) {
    return page(request, "bad", HttpServletResponse.SC_BAD_REQUEST, "");
  }

  @ExceptionHandler
  View fault(Exception fault, HttpServletRequest request) {
    var id = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    LOG.error("{} {} {}", id, request.getMethod(), request.getRequestURI(), fault);
    return page(request, "fault", HttpServletResponse.SC_INTERNAL_SERVER_ERROR, id);
  }

  /// The browser went away; there is nobody to tell.
  @ExceptionHandler
  void gone(IOException gone) {
    LOG.debug("the browser went away", gone);
  }

  /// What was refused before it reached a page.
  @RequestMapping("/error")
  View before(HttpServletRequest request) {
    return switch (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE)) {
      case Integer code when code == 403 -> page(request, "stale", code, "");
      case Integer code when code == 405 -> page(request, "method", code, "");
      case Integer code when code >= 500 -> fault(new IllegalStateException("status " + code),
          request);
      case Integer code when code != 404 && code >= 400 -> page(request, "bad", code, "");
      case null, default -> page(request, "not-found", HttpServletResponse.SC_NOT_FOUND, "");
    };
  }

  private Html page(HttpServletRequest request, String kind, int status, String id) {
    return new Html(templates.pageError(pages.forAnybody(request), kind, id), status);
  }
}
