package pacta.web.guide;

import java.time.Duration;
import java.util.Arrays;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import pacta.access.Visitor;
import pacta.web.NotFound;

/// `/schemas/1/…`: the schemas and their vectors, for programs, at addresses that stay.
@Controller
final class SchemaPages {
  private static final MediaType SCHEMA = MediaType.valueOf("application/schema+json");
  private static final String FORM = "/schemas/" + Published.FORM;

  @GetMapping(FORM + "/{name}.json")
  ResponseEntity<String> schema(Visitor anybody, @PathVariable String name) {
    var which = Arrays.stream(Published.values()).filter(it -> it.toString().equals(name))
        .findFirst().orElseThrow(NotFound::new);
    return answer(SCHEMA, which.schema());
  }

  @GetMapping(FORM + "/vectors/{name}.json")
  ResponseEntity<String> vector(Visitor anybody, @PathVariable String name) {
    return answer(MediaType.APPLICATION_JSON,
        Vectors.text(name).orElseThrow(NotFound::new));
  }

  /// Pages of other places may read them too.
  private static ResponseEntity<String> answer(MediaType type, String text) {
    return ResponseEntity.ok().contentType(type)
        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
        .header("Access-Control-Allow-Origin", "*")
        .header("Cross-Origin-Resource-Policy", "cross-origin").body(text);
  }
}
