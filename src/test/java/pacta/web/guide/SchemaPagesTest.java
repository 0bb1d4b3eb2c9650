package pacta.web.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import pacta.browser.House;
import pacta.web.Caller;
import pacta.web.Guests;

/// What is published, over real HTTP and for a stranger.
class SchemaPagesTest {
  private static House house;
  private static Caller stranger;

  @BeforeAll static void open() {
    house = House.open();
    Guests.ana(house);
    stranger = new Caller(house);
  }

  @AfterAll static void close() {
    house.close();
  }

  @Test void a_schema_is_served_as_it_is_published_under_its_own_media_type() throws IOException {
    for (var which : Published.values()) {
      var answer = stranger.get("/schemas/1/" + which + ".json");
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Type").orElse(""))
          .startsWith("application/schema+json");
      assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("public");
      assertThat(answer.body()).contains("\"$id\":\"urn:pacta:" + which + ":1\"")
          .isEqualTo(Files.readString(Path.of("docs/schemas", which + ".schema.json")));
    }
  }

  @Test void a_vector_is_served_and_nothing_else_is() throws IOException {
    for (var name : Vectors.NAMES)
      assertThat(stranger.get("/schemas/1/vectors/" + name + ".json").body())
          .isEqualTo(Files.readString(Path.of("docs/schemas/vectors", name + ".json")));
    for (var path : new String[] {"/schemas/1/x.json", "/schemas/2/terms.json",
        "/schemas/1/vectors/x.json", "/schemas/1/vectors/..%2Fx.json"})
      assertThat(stranger.get(path).statusCode()).as(path).isBetween(400, 404);
  }
}
