package pacta.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.View;

/// A paper, shown in the browser itself.
///
/// @param name under which it is saved: `acuerdo.pdf`
public record Pdf(String name, byte[] bytes) implements View {
  @Override public String getContentType() {
    return "application/pdf";
  }

  @Override public void render(Map<String, ?> model, HttpServletRequest request,
      HttpServletResponse response) throws IOException {
    // a reader's language brings a charset along, which is none of a paper
    response.setCharacterEncoding((String) null);
    response.setContentType(getContentType());
    response.setContentLength(bytes.length);
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.inline().filename(name).build().toString());
    response.getOutputStream().write(bytes);
  }
}
