package pacta.web.verify;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.View;

/// The verifier as a program of its own, for whoever would rather not ask the instance. The build
/// leaves it beside our own classes; a house that was packed otherwise may have none.
record Standalone(Path file) implements View {
  private static final String NAME = "pacta-verify.jar";
  private static final String PACKED = "jar:nested:";

  static Optional<Standalone> find() {
    try {
      var place = Standalone.class.getProtectionDomain().getCodeSource().getLocation().toURI();
      var classes = file(place.toString());
      return Stream.of(classes, classes.getParent()).map(it -> it.resolveSibling(NAME))
          .filter(Files::isReadable).findFirst().map(Standalone::new);
    } catch (URISyntaxException | IllegalArgumentException elsewhere) {
      return Optional.empty();
    }
  }

  /// A jar within which our classes lie as a jar counts as their place.
  private static Path file(String place) {
    return place.startsWith(PACKED)
        ? Path.of(URI.create("file:" + place.substring(PACKED.length(), place.indexOf("/!"))))
        : Path.of(URI.create(place));
  }

  @Override public String getContentType() {
    return "application/java-archive";
  }

  @Override public void render(Map<String, ?> model, HttpServletRequest request,
      HttpServletResponse response) throws IOException {
    response.setContentType(getContentType());
    response.setContentLengthLong(Files.size(file));
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(NAME).build().toString());
    Files.copy(file, response.getOutputStream());
  }
}
