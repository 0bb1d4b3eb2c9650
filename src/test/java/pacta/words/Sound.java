package pacta.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import pacta.people.Language;

/// That an explanation can be followed: its lines, and the sums inside its sentences, come out.
final class Sound {
  private Sound() {}

  static void check(Explained explained, Language language) {
    var pencil = new Pencil(language);
    var worked = pencil.worked(explained.lines());
    if (explained.amount().equals(Telling.NO_AMOUNT)) {
      assertThat(worked).as(explained.plain()).isEmpty();
    } else {
      assertThat(explained.lines().getLast().kind()).isEqualTo(SumLine.Kind.RESULT);
      assertThat(explained.lines().getLast().value()).isEqualTo(explained.amount());
      assertThat(worked.map(BigDecimal::abs).orElse(BigDecimal.ZERO)).as(explained.plain())
          .isEqualByComparingTo(pencil.figure(explained.amount()));
    }
    explained.others().stream().filter(other -> other.contains("≈"))
        .forEach(other -> sentence(other, pencil));
  }

  /// `Además, 76,23 €, por el trabajo de más: 42,00 €; × 90/60; + 21 %; ≈ 76,23 € (punto 4.1).`
  private static void sentence(String other, Pencil pencil) {
    var sum = other.substring(other.indexOf(": ") + 2, other.lastIndexOf(" ("));
    var lines = Arrays.stream(sum.split("; "))
        .map(value -> SumLine.line("", "", value)).toList();
    assertThat(pencil.worked(lines).orElseThrow()).as(other)
        .isEqualByComparingTo(pencil.figure(other));
  }
}
