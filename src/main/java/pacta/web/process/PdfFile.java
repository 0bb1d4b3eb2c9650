package pacta.web.process;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.web.servlet.View;

/// A document to look at or to keep.
///
/// @param name of the file: letters, digits, dashes and a dot
public record PdfFile(String name, byte[] bytes) implements View {
  public PdfFile {
    if (!name.matches("[\\w.-]+")) throw new IllegalArgumentException(name);
  }

  @Override public String getContentType() {
    return "application/pdf";
  }

  @Override public void render(Map<String, ?> model, HttpServletRequest request,
      HttpServletResponse response) throws IOException {
    response.setContentType(getContentType());
    response.setHeader("Content-Disposition", "inline; filename=\"" + name + "\"");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
