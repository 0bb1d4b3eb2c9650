package pacta.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static pacta.seal.Seals.AT;
import static pacta.seal.Seals.KEY;
import static pacta.seal.Seals.SEALED;

import java.io.ByteArrayInputStream;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SealKeyTest {
  private static final Instant LATER = AT.plusSeconds(3600);

  private static X509CRL list(SealKey key) throws Exception {
    var list = (X509CRL) CertificateFactory.getInstance("X.509")
        .generateCRL(new ByteArrayInputStream(key.revoked(LATER)));
    list.verify(key.authority().getPublicKey());
    assertThat(list.getThisUpdate().toInstant()).isEqualTo(LATER);
    return list;
  }

  private static SealKey renewed(boolean stolen) {
    return KEY.renewed("Consulta de Marta Soler", Optional.empty(), LATER, stolen,
        new SecureRandom());
  }

  @Test void keys_that_were_replaced_are_not_revoked_and_what_they_sealed_is_still_theirs()
      throws Exception {
    var next = renewed(false);
    assertThat(next.root()).isEqualTo(KEY.root());
    assertThat(next.fingerprint()).isNotEqualTo(KEY.fingerprint());
    assertThat(list(next).getRevokedCertificates()).isNull();
    var sealed = Seal.check(SEALED);
    assertThat(sealed.lasting()).isTrue();
    assertThat(sealed.signatures()).allMatch(it -> next.signedWith(it.seal().orElseThrow()));
    assertThat(Seal.check(Seals.seal(next, LATER).close(Seals.PAPER,
        List.of(Seals.PROFESSIONAL, Seals.CLIENT), Steps.ALL_AT_ONCE))
        .soundBy(next.fingerprint())).isTrue();
  }

  @Test void stolen_keys_stand_on_the_list_from_that_moment() throws Exception {
    var next = renewed(true);
    for (var one : List.of(KEY.certificate(), KEY.clock().orElseThrow().certificate())) {
      var entry = list(next).getRevokedCertificate(one);
      assertThat(entry.getRevocationDate().toInstant()).isEqualTo(LATER);
    }
    assertThat(list(next).getRevokedCertificate(next.certificate())).isNull();
    assertThat(next.signedWith(KEY.fingerprint())).isFalse();
  }

  @Test void all_of_it_survives_its_file() {
    var password = "secreta".toCharArray();
    var twice = renewed(true).renewed("Consulta", Optional.empty(), LATER.plusSeconds(60), false,
        new SecureRandom());
    assertThat(SealKey.open(twice.toPkcs12(password), password)).isEqualTo(twice);
    assertThat(twice.former()).hasSize(4);
  }

  @Test void with_the_machines_own_clock_it_seals_too() {
    var key = SealKey.create("Consulta", Optional.empty(), Instant.now(), new SecureRandom());
    var time = java.time.InstantSource.system();
    assertThat(new Seal(key, new OwnTimestamps(key, time), time).works()).isTrue();
  }

  @Test void a_seal_that_another_authority_vouches_for_works_too() {
    try (var authority = new LocalAuthority(Instant::now)) {
      var password = "secreta".toCharArray();
      var other = Imported.read(authority.sealAlone(password), password, Instant.now());
      var time = java.time.InstantSource.system();
      var key = KEY.with(other);
      assertThat(new Seal(key, new OwnTimestamps(key, time), time).works()).isTrue();
    }
  }
}
