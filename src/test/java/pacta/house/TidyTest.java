package pacta.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TidyTest {
  private static final String SHAPES = """
      sealed interface Shape {
        record Round() implements Shape {}
        record Square(int side) implements Shape {}
      }
      """;

  @TempDir Path dir;

  @Test void the_house_is_tidy() throws IOException {
    assertThat(Tidy.faults(new ProjectFiles(Path.of("").toAbsolutePath()))).isEmpty();
  }

  private List<String> faults() throws IOException {
    return Tidy.faults(new ProjectFiles(dir));
  }

  private void java(String name, String text) throws IOException {
    Planted.write(dir, "src/main/java/" + name + ".java", text);
  }

  @Test void a_long_line_a_tab_and_blanks_at_the_end_are_found() throws IOException {
    java("Wide", "class Wide {} // " + "x".repeat(90) + "\n\t\nclass B {} \n");
    assertThat(faults()).containsExactly("src/main/java/Wide.java:1 has 107 columns",
        "src/main/java/Wide.java:2 ends in blanks", "src/main/java/Wide.java:2 has a tab",
        "src/main/java/Wide.java:3 ends in blanks");
  }

  @Test void accents_count_once() throws IOException {
    java("Fits", "// " + "ñ".repeat(97) + "\n");
    assertThat(faults()).isEmpty();
  }

  @Test void a_long_file_is_found_unless_others_wrote_it() throws IOException {
    java("Long", "\n".repeat(301));
    Planted.write(dir, "src/main/resources/static/vendor/their.js", "\n".repeat(301));
    assertThat(faults()).containsExactly("src/main/java/Long.java has 301 lines, more than 300");
  }

  @Test void a_long_method_is_found() throws IOException {
    java("Methods", "class Methods {\n  /// Long.\n  @Override void fits() {" + "\n".repeat(39)
        + "  }\n  void grows() {" + "\n".repeat(40) + "  }\n}\n");
    assertThat(faults()).containsExactly("src/main/java/Methods.java:43 grows has 41 lines");
  }

  @ParameterizedTest
  @ValueSource(strings = {"JournalImpl", "DateUtils", "AlertManager", "AgreementDto", "FormData",
      "PaymentService", "AbstractClause", "RoomBase", "EventHandler", "RowMapper"})
  void a_name_for_a_technique_is_found(String name) throws IOException {
    java("Named", "class Outer { record " + name + "() {} }\n");
    assertThat(faults()).containsExactly(
        "src/main/java/Named.java:1 " + name + " is named for a technique");
  }

  @Test void a_default_that_hides_cases_of_a_sealed_type_is_found() throws IOException {
    java("Shape", SHAPES);
    java("Area", """
        class Area {
          int of(Shape it) {
            return switch (it) {
              case Shape.Square(var side) -> side * side;
              default -> 0;
            };
          }
          int other(Shape it) {
            switch (it) {
              case Shape.Square s -> { return s.side(); }
              case null, default -> { return 0; }
            }
          }
          int fine(Object it) {
            return switch (it) {
              case String text -> text.length();
              default -> 0;
            };
          }
        }
        """);
    assertThat(faults()).containsExactly(
        "src/main/java/Area.java:3 a switch over Square and its like hides new cases in a default",
        "src/main/java/Area.java:9 a switch over Square and its like hides new cases in a default");
  }

  @Test void a_text_in_one_language_only_is_found() throws IOException {
    Planted.write(dir, "src/main/resources/pacta/web/web_es.properties", "a=uno\nb=dos\nb=\n");
    Planted.write(dir, "src/main/resources/pacta/web/web_en.properties", "a=one\nc=three\n");
    Planted.write(dir, "src/main/resources/pacta/post/es/letter.properties", "a=uno\n");
    assertThat(faults()).containsExactlyInAnyOrder(
        "src/main/resources/pacta/web/web_en.properties lacks b",
        "src/main/resources/pacta/web/web_es.properties lacks c",
        "src/main/resources/pacta/web/web_es.properties leaves b empty",
        "src/main/resources/pacta/web/web_es.properties says b twice",
        "src/main/resources/pacta/post/es/letter.properties has no twin "
            + "src/main/resources/pacta/post/en/letter.properties");
  }

  @Test void a_first_blank_that_would_be_lost_is_found() throws IOException {
    var name = "src/main/resources/pacta/web/web_es.properties";
    Planted.write(dir, name, "a= uno\nb=\\ dos\nc = tres\nd={n, plural, one { una} other { #}}\n");
    Planted.write(dir, "src/main/resources/pacta/web/web_en.properties", "a=1\nb=2\nc=3\nd=4\n");
    assertThat(faults()).containsExactly(name + " loses the blank before a");
  }

  @Test void a_large_file_is_found() throws IOException {
    Planted.write(dir, "docs/picture.bin", "x".repeat((1 << 20) + 1));
    assertThat(faults()).containsExactly("docs/picture.bin is larger than 1 MB");
  }

  @Test void a_registry_by_name_is_found() throws IOException {
    Planted.write(dir, "pom.xml", "<url>https://repo1" + ".maven.example</url>\n");
    assertThat(faults()).containsExactly("pom.xml:1 names a package registry's machine");
  }

  @Test void a_readme_that_is_a_book_or_names_a_command_nobody_made_is_found() throws IOException {
    Planted.write(dir, "pacta", "# ./pacta demo\n");
    Planted.write(dir, "README.md", "./pacta demo\n./pacta dance\n" + "\n".repeat(80));
    assertThat(faults()).containsExactly("README.md has more than 80 lines",
        "README.md names ./pacta dance, which does not exist");
  }
}
