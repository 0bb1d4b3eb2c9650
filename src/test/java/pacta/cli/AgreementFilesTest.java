package pacta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `terms` and `ask` at the console, on files as strangers have them.
class AgreementFilesTest {
  private static final String LUCIA = "examples/lucia/terms.json";
  private static final String FACTS = """
      {"signed": "2026-12-01T10:00:00+01:00", "facts": [
        {"is": "Booked", "session": 1, "start": "2026-12-17T18:00",
          "at": "2026-12-01T10:00:00+01:00"},
        {"is": "Cancelled", "session": 1, "by": "CLIENT", "at": "2026-12-16T20:00:00+01:00"}]}
      """;

  @TempDir Path dir;

  private String file(String name, String text) throws IOException {
    return Files.writeString(dir.resolve(name), text).toString();
  }

  @Test void an_answer_is_told_in_words_or_as_data() throws IOException {
    var facts = file("facts.json", FACTS);
    var told = Run.of("ask", "--terms", LUCIA, "--facts", facts);
    assertThat(told.code()).as(told.err()).isZero();
    assertThat(told.out()).contains("Si la parte cliente cancela", "40,00\u00a0€",
        "Porque lo dice el punto 5.2.");
    assertThat(Run.of("ask", "--terms", LUCIA, "--facts", facts, "--json").out())
        .contains("\"amount\":40.00,\"currency\":\"EUR\",\"debtor\":\"CLIENT\"",
            "\"clause\":\"5.2\"");
  }

  @Test void many_cases_give_a_line_each_and_a_broken_one_says_so() throws IOException {
    file("a.json", FACTS);
    file("b.json", FACTS.replace("Booked", "Boked"));
    var said = Run.of("ask", "--terms", LUCIA, "--batch", dir.toString(), "--no-words");
    assertThat(said.code()).isEqualTo(1);
    assertThat(said.out().lines()).hasSize(2).first().asString().contains("\"a.json\"", "40.00");
    assertThat(said.out().lines().toList().getLast()).contains("\"error\":").contains("Boked");
  }

  @Test void what_cannot_be_asked_is_said() {
    assertThat(Run.of("ask", "--terms", LUCIA).code()).isEqualTo(2);
    assertThat(Run.of("ask", "--terms", LUCIA, "--facts", "none.json").err()).contains("none.json");
  }

  @Test void an_agreement_is_checked_and_one_that_does_not_add_up_cannot_be_signed()
      throws IOException {
    assertThat(Run.of("terms", "check", LUCIA).code()).isZero();
    var wrong = Files.readString(Path.of(LUCIA))
        .replaceFirst("\"amount\": \"320.00 EUR\"", "\"amount\": \"310.00 EUR\"");
    var said = Run.of("terms", "check", file("terms.json", wrong));
    assertThat(said.code()).isEqualTo(1);
    assertThat(said.out()).contains("ERROR 4.2", "faltan 10,00");
  }

  /// Nobody is called "-" where the parties are not told.
  @Test void it_is_written_as_text_page_and_paper() throws IOException {
    for (var format : new String[] {"text", "html", "pdf"}) {
      var to = dir.resolve("agreement." + format);
      assertThat(Run.of("terms", "render", LUCIA, "--format", format,
          "--out", to.toString()).code())
          .isZero();
      assertThat(to).isNotEmptyFile();
    }
    assertThat(dir.resolve("agreement.text")).content()
        .contains("1.1 La parte cliente contrata")
        .doesNotContain(" - (");
    assertThat(dir.resolve("agreement.pdf")).content(java.nio.charset.StandardCharsets.ISO_8859_1)
        .startsWith("%PDF-");
  }
}
