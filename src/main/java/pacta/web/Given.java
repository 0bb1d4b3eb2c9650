package pacta.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import pacta.access.Visit;
import pacta.access.Visitor;

/// What a page's method may ask for by type: [Page], [Form], and for whom it is: a [Visitor] when
/// it is for anybody, a [Visitor.Professional] or a [Visitor.Client] when it is for those alone.
/// Whoever is somebody else finds nothing there.
final class Given implements HandlerMethodArgumentResolver {
  private final Pages pages;

  Given(Pages pages) {
    this.pages = pages;
  }

  @Override public boolean supportsParameter(MethodParameter parameter) {
    var type = parameter.getParameterType();
    return type == Page.class || type == Form.class || Visitor.class.isAssignableFrom(type);
  }

  @Override public Object resolveArgument(MethodParameter parameter,
      ModelAndViewContainer container, NativeWebRequest web, WebDataBinderFactory binders) {
    var request = web.getNativeRequest(HttpServletRequest.class);
    if (parameter.getParameterType() == Page.class) return pages.of(request);
    if (parameter.getParameterType() == Form.class) return Form.typedIn(request);
    var visitor = Pages.visit().map(Visit::visitor).orElseGet(Visitor.Stranger::new);
    if (!parameter.getParameterType().isInstance(visitor)) throw new NotFound();
    return visitor;
  }
}
