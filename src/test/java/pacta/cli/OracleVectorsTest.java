package pacta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pacta.journal.Canonical;
import pacta.web.guide.Vector;
import pacta.words.Answer;

/// Answers worked out apart from the program come out of files and the console too.
/// Source: Pacta's numeric oracles, as in `OraclesTest`; a session of 90.00 € that is free from 48
/// real hours on, half from 24, all with less.
class OracleVectorsTest {
  private static final Path VECTORS = Path.of("docs/schemas/vectors");

  @TempDir Path dir;

  /// O5: what is 18:00 in Madrid is 12:00 in Bogota, and so is the last moment, two days before.
  @Test void o1_to_o3_and_o5_the_same_limits_on_two_clocks() throws IOException {
    assertThat(sums("session-in-two-zones"))
        .containsExactly("CLIENT 45.00", "CLIENT 45.00", "CLIENT 90.00");
  }

  @Test void o7_five_of_ten_used_and_all_paid() throws IOException {
    assertThat(sums("package-left-half-way")).containsExactly("PROFESSIONAL 400.00");
  }

  /// O9: 33.34 and 33.33 are used, and what is given back adds up with them to what was paid.
  @Test void o9_a_hundred_for_three_sessions() throws IOException {
    assertThat(sums("package-with-an-odd-cent")).containsExactly("PROFESSIONAL 33.33");
  }

  @Test void o13_a_commitment_with_105_of_its_181_days_left() throws IOException {
    assertThat(sums("commitment-left-early")).containsExactly("CLIENT 174.03");
    assertThat(sums("commitment-that-the-other-broke")).isEmpty();
  }

  /// Who owes how much, in order of time; what is nothing is left out.
  private List<String> sums(String name) throws IOException {
    var vector = Canonical.PLAIN.read(Files.readString(VECTORS.resolve(name + ".json")),
        Vector.class);
    var terms = Files.writeString(dir.resolve("t.json"), Canonical.PLAIN.write(vector.terms()));
    var facts = Files.writeString(dir.resolve("f.json"), Canonical.PLAIN.write(vector.facts()));
    var said = Run.of("ask", "--terms", terms.toString(), "--facts", facts.toString(), "--json");
    assertThat(said.code()).as(said.err()).isZero();
    return Canonical.PLAIN.read(said.out(), Answer.class).turns().stream()
        .flatMap(turn -> turn.consequences().stream())
        .filter(it -> it.kind().equals("Charge") || it.kind().equals("Credit"))
        .filter(it -> it.amount().orElseThrow().signum() != 0)
        .map(it -> it.debtor().orElseThrow() + " " + it.amount().orElseThrow().toPlainString())
        .toList();
  }
}
