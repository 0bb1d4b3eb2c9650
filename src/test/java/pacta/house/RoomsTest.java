package pacta.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoomsTest {
  private static final Path CLASSES = Path.of("target/classes/pacta");
  private static final Path SOURCES = Path.of("src/main/java/pacta");
  private static final Pattern LISTED = Pattern.compile("(?m)^\\| `(\\w+)` \\|");

  @Test void arrows_go_one_way_and_the_rules_are_pure() throws IOException {
    assertThat(ClassFacts.under(CLASSES)).isNotEmpty();
    assertThat(RoomRules.faults(CLASSES)).isEmpty();
  }

  @Test void architecture_md_lists_the_same_rooms_in_the_same_order() throws IOException {
    var listed = LISTED.matcher(Files.readString(Path.of("ARCHITECTURE.md"))).results()
        .map(found -> found.group(1)).toList();
    assertThat(listed).startsWith(Rooms.ROOMS.toArray(String[]::new)).endsWith(Rooms.DOOR)
        .hasSize(Rooms.ROOMS.size() + 1);
  }

  @Test void each_room_says_what_it_holds_what_it_uses_what_it_never_does_and_where_to_start()
      throws IOException {
    for (var room : rooms()) {
      var info = room.resolve("package-info.java");
      assertThat(info).exists();
      assertThat(Files.readString(info)).as("%s", info)
          .contains("Holds:").contains("Uses:").contains("Never:").contains("Start at [");
    }
  }

  private static List<Path> rooms() throws IOException {
    try (var inside = Files.list(SOURCES)) {
      return inside.filter(Files::isDirectory).sorted().toList();
    }
  }

  @Test void a_planted_arrow_backwards_is_found(@TempDir Path dir) throws IOException {
    Planted.compile(dir, "pacta.web.Page", "public class Page {}");
    Planted.compile(dir, "pacta.money.Coin", "class Coin { pacta.web.Page page; }");
    assertThat(RoomRules.faults(dir))
        .containsExactly("pacta/money/Coin uses pacta/web/Page, a later room");
  }

  @Test void a_planted_room_that_nobody_listed_is_found(@TempDir Path dir) throws IOException {
    Planted.compile(dir, "pacta.util.Strings", "class Strings {}");
    assertThat(RoomRules.faults(dir)).containsExactly("pacta/util/Strings is in no listed room");
  }

  @ParameterizedTest(name = "{0} never says {1}")
  @CsvSource(delimiter = '|', textBlock = """
      money      | java.time.Instant.now()
      terms      | java.time.LocalDate.now(java.time.ZoneOffset.UTC)
      terms      | java.time.Clock.systemUTC()
      engagement | System.currentTimeMillis()
      engagement | java.util.UUID.randomUUID()
      alliance   | new java.util.Random()
      alliance   | java.util.concurrent.ThreadLocalRandom.current()
      journal    | new java.security.SecureRandom()
      journal    | new java.io.File("x")
      time       | java.nio.file.Path.of("x")
      time       | java.time.ZoneId.systemDefault()
      words      | java.util.Locale.getDefault()
      words      | "x".toUpperCase()
      words      | "%d".formatted(3)
      words      | String.format("%d", 3)
      words      | java.net.URI.create("x")
      people     | System.out
      money      | 1.5
      money      | Double.valueOf("2")
      money      | new java.math.BigDecimal("2").floatValue() > 1
      money      | tools.jackson.databind.json.JsonMapper.shared()
      """)
  void a_planted_impurity_is_found(String room, String said, @TempDir Path dir) throws IOException {
    Planted.compile(dir, "pacta." + room + ".Said", "class Said { Object it = " + said + "; }");
    assertThat(RoomRules.faults(dir)).isNotEmpty()
        .allMatch(it -> it.startsWith("pacta/" + room + "/Said is in a pure room and uses "));
  }

  @ParameterizedTest(name = "{0} may say {1}")
  @CsvSource(delimiter = '|', textBlock = """
      words   | Object.class.getResourceAsStream("x")
      journal | tools.jackson.databind.json.JsonMapper.shared()
      money   | new java.math.BigDecimal("2").multiply(java.math.BigDecimal.TEN)
      time    | java.time.Instant.ofEpochSecond(1).atZone(java.time.ZoneOffset.UTC)
      people  | java.util.UUID.fromString("x")
      desk    | java.time.Instant.now()
      """)
  void what_is_right_is_left_alone(String room, String said, @TempDir Path dir) throws IOException {
    Planted.compile(dir, "pacta." + room + ".Said", "class Said { Object it = " + said + "; }");
    assertThat(RoomRules.faults(dir)).isEmpty();
  }

  @Test void the_framework_stays_in_the_outer_rooms(@TempDir Path dir) throws IOException {
    var wired = "@org.springframework.context.annotation.Configuration class %s {}";
    Planted.compile(dir, "pacta.engagement.Rules", wired.formatted("Rules"));
    Planted.compile(dir, "pacta.desk.DeskWiring", wired.formatted("DeskWiring"));
    Planted.compile(dir, "pacta.web.Lamp",
        "@org.springframework.stereotype.Component class Lamp {}");
    assertThat(RoomRules.faults(dir)).containsExactly(
        "pacta/engagement/Rules must not use org/springframework/context/annotation/Configuration",
        "pacta/web/Lamp must not use org/springframework/stereotype/Component");
  }
}
