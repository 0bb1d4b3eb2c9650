package pacta.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static pacta.proof.SealedPapers.SEALED;
import static pacta.proof.SealedPapers.KEY;

import org.junit.jupiter.api.Test;

class ExaminationTest {
  @Test void a_sealed_agreement_is_valid() {
    var report = Examination.of(SEALED, Trust.in(KEY.authority()));
    assertThat(report.findings()).extracting(Finding::code).containsExactly(Code.STAMP_OWN);
    assertThat(report.verdict()).isEqualTo(Verdict.VALID);
  }
}
