package pacta.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static pacta.proof.SealedPapers.AT;
import static pacta.proof.SealedPapers.KEY;
import static pacta.proof.SealedPapers.PAPER;
import static pacta.proof.SealedPapers.TERMS;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pacta.seal.Credential;
import pacta.seal.ExternalTimestamps;
import pacta.seal.IssuingAuthority;
import pacta.seal.IssuingAuthority.Sort;
import pacta.seal.LocalAuthority;
import pacta.seal.Seal;
import pacta.seal.SealKey;
import pacta.seal.Steps;
import pacta.seal.Timestamp.Source;

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

  @ParameterizedTest @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"CLOSES", "CLOCK"})
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
        .contains(SealKey.fingerprint(elsewhere.root()));
    examined(file, Trust.in(KEY.authority()), Verdict.NOT_OURS, Code.STAMP_OWN, Code.OTHER_ROOT);
  }

  /// Who sells a practice its seal may sell timestamps too, and holds the keys of both authorities.
  @Test void a_clock_of_the_authority_that_vouches_for_the_seal_is_not_the_instances() {
    try (var clock = clock(elsewhere.seal(Sort.CLOCK))) {
      for (var sort : List.of(Sort.RSA, Sort.RSA_BELOW)) {
        var file = sealed(KEY.with(elsewhere.seal(sort)), clock);
        examined(file, Trust.in(elsewhere.root()), Verdict.VALID);
        assertThat(sources(file)).containsOnly(Source.EXTERNAL);
      }
      var own = sealed(KEY, clock);
      examined(own, Trust.in(KEY.authority()), Verdict.VALID);
      assertThat(sources(own)).containsOnly(Source.EXTERNAL);
    }
  }

  /// By whatever name it says to stamp: its keys are the instance's.
  @Test void a_clock_of_the_instances_own_authority_is_its_own() {
    try (var clock = clock(KEY.clock().orElseThrow())) {
      var file = sealed(KEY, clock);
      examined(file, Trust.in(KEY.authority()), Verdict.VALID, Code.STAMP_OWN);
      assertThat(sources(file)).containsOnly(Source.OWN);
    }
  }

  /// Of every timestamp in the file, on the signatures and over the whole.
  private static List<Source> sources(byte[] file) {
    var checked = Seal.check(file);
    var all = Stream.concat(checked.signatures().stream().map(it -> it.stamp()),
        checked.stamps().stream().map(it -> it.said())).map(it -> it.orElseThrow().source())
        .toList();
    assertThat(all).hasSize(3);
    return all;
  }

  private static LocalAuthority clock(Credential by) {
    return new LocalAuthority(() -> AT.plusSeconds(5), Optional.of(by));
  }

  private static byte[] sealed(SealKey key, LocalAuthority clock) {
    return new Seal(key, new ExternalTimestamps(clock.address()), () -> AT.plusSeconds(5)).close(
        PAPER, List.of(SealedPapers.professional(TERMS), SealedPapers.client(TERMS)),
        Steps.ALL_AT_ONCE);
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
