package pacta.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.View;

/// A file to be saved.
///
/// @param name under which it is saved
public record Download(String name, String mediaType, byte[] bytes) implements View {
  @Override public String getContentType() {
    return mediaType;
  }

  @Override public void render(Map<String, ?> model, HttpServletRequest request,
      HttpServletResponse response) throws IOException {
    response.setCharacterEncoding((String) null);
    response.setContentType(mediaType);
    response.setContentLength(bytes.length);
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
        .filename(name, StandardCharsets.UTF_8).build().toString());
    response.getOutputStream().write(bytes);
  }
}
