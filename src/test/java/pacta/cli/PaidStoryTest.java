package pacta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pacta.proof.Examination;
import pacta.proof.Trust;
import pacta.proof.Verdict;

/// A company pays for somebody else's process, told whole with `./pacta story`.
class PaidStoryTest {
  private static List<String> letters(Path dir) throws IOException {
    try (var files = Files.list(dir.resolve("letters"))) {
      return files.sorted().map(it -> {
        try {
          return Files.readString(it);
        } catch (IOException broken) {
          throw new java.io.UncheckedIOException(broken);
        }
      }).toList();
    }
  }

  @Test void all_three_sign_and_each_gets_the_sealed_paper(@TempDir Path dir)
      throws IOException {
    var told = Run.story(Run.PAID, dir.resolve("out"));
    assertThat(told.code()).as(told.out() + told.err()).isZero();
    assertThat(told.out()).contains("Nadia firma");
    var paper = Files.readAllBytes(dir.resolve("out").resolve("acuerdo.es.pdf"));
    assertThat(Examination.of(paper, Trust.ANYBODY).verdict()).isEqualTo(Verdict.VALID);
    try (var pdf = Loader.loadPDF(paper)) {
      assertThat(pdf.getSignatureDictionaries()).hasSizeGreaterThanOrEqualTo(3);
    }
    var letters = letters(dir.resolve("out"));
    for (var address : List.of("lucia@example.com", "nadia@example.com", "marta@example.com"))
      assertThat(letters).as(address).anyMatch(it -> it.contains("To:")
          && it.contains(address) && it.contains("application/pdf"));
    assertThat(letters).filteredOn(it -> it.contains("/p/agreement")).isNotEmpty();
  }
}
