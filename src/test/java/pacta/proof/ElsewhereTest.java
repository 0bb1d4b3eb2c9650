package pacta.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static pacta.proof.SealedPapers.AT;
import static pacta.proof.SealedPapers.KEY;
import static pacta.proof.SealedPapers.PAPER;
import static pacta.proof.SealedPapers.TERMS;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pacta.seal.Credential;
import pacta.seal.IssuingAuthority;
import pacta.seal.IssuingAuthority.Sort;

/// Papers under a seal that an authority elsewhere vouches for, while the instance stamps times
/// with its own clock.
class ElsewhereTest {
  private static IssuingAuthority elsewhere;

  @BeforeAll static void open() {
    elsewhere = new IssuingAuthority(() -> AT.plusSeconds(5));
  }

  @AfterAll static void close() {
    elsewhere.close();
  }

  private static byte[] sealed(Credential by) {
    return SealedPapers.sealed(PAPER, TERMS, KEY.with(by));
  }

  private static Report examined(byte[] file, Trust trust, Verdict verdict, Code... codes) {
    var report = Examination.of(file, trust);
    assertThat(report.findings()).extracting(Finding::code).containsExactly(codes);
    assertThat(report.verdict()).isEqualTo(verdict);
    return report;
  }

  @ParameterizedTest @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CLOSES")
  void a_paper_is_valid_under_each_authority_on_the_way_and_under_no_other(Sort sort) {
    var seal = elsewhere.seal(sort);
    var file = sealed(seal);
    for (var root : seal.chain())
      examined(file, Trust.in(root), Verdict.VALID, Code.STAMP_OWN);
    examined(file, Trust.in(elsewhere.root()), Verdict.VALID, Code.STAMP_OWN);
    var report = examined(file, Trust.ANYBODY, Verdict.VALID, Code.STAMP_OWN,
        Code.ROOT_NOT_GIVEN);
    assertThat(report.sealed().orElseThrow().instance())
        .isEqualTo("Sello de una consulta de example.com");
    assertThat(report.sealed().orElseThrow().root())
        .contains(pacta.seal.SealKey.fingerprint(elsewhere.root()));
    examined(file, Trust.in(KEY.authority()), Verdict.NOT_OURS, Code.STAMP_OWN, Code.OTHER_ROOT);
  }

  @Test void a_certificate_that_is_not_for_signing() {
    var report = Examination.of(sealed(elsewhere.seal(Sort.CLOSES)), Trust.in(elsewhere.root()));
    assertThat(report.has(Code.CHAIN_BROKEN)).isTrue();
  }

  /// Whoever has a seal could make others below it, in any name.
  @Test void a_seal_that_another_seal_vouches_for() {
    var forged = elsewhere.by(elsewhere.seal(Sort.RSA_BELOW), Sort.RSA_BELOW, false);
    var report = Examination.of(
        SealedPapers.signed(PAPER, List.of(SealedPapers.professional(TERMS),
            SealedPapers.client(TERMS)), KEY.with(forged), AT), Trust.in(elsewhere.root()));
    assertThat(report.findings()).extracting(Finding::code)
        .contains(Code.CHAIN_BROKEN, Code.OTHER_ROOT);
  }

  @Test void an_authority_for_a_seal() {
    var report = Examination.of(sealed(elsewhere.by(elsewhere.below(), Sort.RSA_BELOW, true)),
        Trust.in(elsewhere.root()));
    assertThat(report.has(Code.CHAIN_BROKEN)).isTrue();
  }
}
