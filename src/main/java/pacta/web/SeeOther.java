package pacta.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.web.servlet.View;

/// After a form is taken: go and look there (303), so that a reload does not send it again.
///
/// @param path within this server, beginning with one `/`
public record SeeOther(String path) implements View {
  public SeeOther {
    if (!path.startsWith("/") || path.startsWith("//")) throw new IllegalArgumentException(path);
  }

  public static SeeOther to(String path) {
    return new SeeOther(path);
  }

  @Override public void render(Map<String, ?> model, HttpServletRequest request,
      HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", path);
  }
}
