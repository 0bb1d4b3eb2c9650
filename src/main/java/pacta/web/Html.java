package pacta.web;

import gg.jte.models.runtime.JteModel;
import gg.jte.output.StringOutput;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.web.servlet.View;

/// A page made from a template: written whole before the first byte leaves, so that a fault in a
/// template becomes an error page and not half a page.
public record Html(JteModel template, int status) implements View {
  /// The page as asked for.
  public static Html of(JteModel template) {
    return new Html(template, HttpServletResponse.SC_OK);
  }

  /// The form again, with what was typed and what was wrong.
  public static Html again(JteModel template) {
    return new Html(template, 422);
  }

  /// Of a part of a page that is sent by itself.
  static String part(JteModel template) {
    var out = new StringOutput();
    template.render(new Legible(out));
    return out.toString();
  }

  @Override public String getContentType() {
    return "text/html;charset=UTF-8";
  }

  @Override public void render(Map<String, ?> model, HttpServletRequest request,
      HttpServletResponse response) throws IOException {
    write(response);
  }

  void write(HttpServletResponse response) throws IOException {
    var out = new Utf8ByteOutput();
    // what is wrong stands above the fields, which say their names as they are drawn
    if (status != HttpServletResponse.SC_OK) template.render(new StringOutput());
    template.render(new Legible(out));
    response.setStatus(status);
    response.setContentType(getContentType());
    // in one piece: each piece passes through every filter's stream
    var bytes = out.toByteArray();
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
