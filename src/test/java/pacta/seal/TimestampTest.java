package pacta.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static pacta.seal.Seals.AT;
import static pacta.seal.Seals.KEY;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pacta.journal.Digest;
import pacta.seal.Timestamp.Source;

class TimestampTest {
  private static final byte[] BYTES = "lo acordado".getBytes(StandardCharsets.UTF_8);
  private static final byte[] TOKEN = new OwnTimestamps(KEY, () -> AT).stamp(BYTES);

  @Test void the_own_clock_says_when_and_that_it_is_not_independent() throws Exception {
    var said = Timestamp.read(TOKEN, BYTES).orElseThrow();
    assertThat(said.at()).isEqualTo(AT);
    assertThat(said.of()).isEqualTo(Digest.of(BYTES));
    assertThat(said.source()).isEqualTo(Source.OWN);
    assertThat(said.authority()).isEqualTo("CN=Reloj de Consulta de Marta Soler");
    assertThat(said.chain()).hasSize(2).contains(SealKey.fingerprint(KEY.authority()));
    var purposes = KEY.clock().orElseThrow().certificate();
    assertThat(purposes.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.8");
    assertThat(purposes.getCriticalExtensionOIDs()).contains("2.5.29.37");
  }

  @Test void it_speaks_of_those_bytes_alone() {
    assertThat(Timestamp.read(TOKEN, "otra cosa".getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(Timestamp.read(Arrays.copyOf(TOKEN, TOKEN.length + 1), BYTES)).isEmpty();
    assertThat(Timestamp.read(BYTES)).isEmpty();
  }

  @Test void not_one_byte_of_an_own_token_can_be_changed() {
    for (var at = 0; at < TOKEN.length; at++) {
      var changed = TOKEN.clone();
      changed[at] ^= 1;
      assertThat(Timestamp.read(changed, BYTES)).as("byte %d of %d", at, TOKEN.length).isEmpty();
    }
  }

  @Test void the_seal_does_not_stamp_times() {
    var unfit = new SealKey(KEY.root(), KEY.seal(), Optional.of(KEY.seal()), List.of());
    assertThatExceptionOfType(NoTimestamp.class)
        .isThrownBy(() -> new OwnTimestamps(unfit, () -> AT).stamp(BYTES));
    var older = new SealKey(KEY.root(), KEY.seal(), Optional.empty(), List.of());
    assertThatIllegalArgumentException().isThrownBy(() -> new OwnTimestamps(older, () -> AT));
  }

  @Test void a_store_of_before_gets_its_clock_and_keeps_its_seal() {
    var password = "secreta".toCharArray();
    var older = SealKey.open(new SealKey(KEY.root(), KEY.seal(), Optional.empty(), List.of())
        .toPkcs12(password), password);
    assertThat(older.clock()).isEmpty();
    var whole = older.withClock("Consulta de Marta Soler", Optional.empty(), AT,
        new SecureRandom());
    assertThat(whole.seal()).isEqualTo(KEY.seal());
    assertThat(whole.withClock("Otra", Optional.empty(), AT, new SecureRandom())).isEqualTo(whole);
    var again = SealKey.open(whole.toPkcs12(password), password);
    assertThat(again).isEqualTo(whole);
    var token = new OwnTimestamps(again, () -> AT).stamp(BYTES);
    assertThat(Timestamp.read(token, BYTES)).isPresent();
  }

  @Test void another_authority_answers_and_is_called_external() {
    try (var authority = new LocalAuthority(() -> AT)) {
      var said = Timestamp.read(new ExternalTimestamps(authority.address()).stamp(BYTES), BYTES)
          .orElseThrow();
      assertThat(said.at()).isEqualTo(AT);
      assertThat(said.source()).isEqualTo(Source.EXTERNAL);
      assertThat(said.authority()).isEqualTo("CN=Reloj de example.com");
    }
  }

  /// Whoever asks for an authority finds it on the way to the signer, or not at all.
  @Test void what_a_token_brings_beside_its_own_way_is_not_taken_for_it() {
    try (var authority = new LocalAuthority(() -> AT)) {
      authority.turn(LocalAuthority.Mood.CROWDED);
      var said = Timestamp.read(new ExternalTimestamps(authority.address()).stamp(BYTES), BYTES)
          .orElseThrow();
      assertThat(said.chain()).hasSize(2)
          .doesNotContain(SealKey.fingerprint(LocalAuthority.STRANGER));
    }
    var clock = KEY.clock().orElseThrow();
    var more = new ArrayList<>(clock.chain());
    more.add(LocalAuthority.STRANGER);
    var crowded = new SealKey(KEY.root(), KEY.seal(),
        Optional.of(new Credential(clock.key(), more)), List.of());
    assertThat(Timestamp.read(new OwnTimestamps(crowded, () -> AT).stamp(BYTES), BYTES)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"busy", "refusing", "garbage", "endless", "moved", "replaying",
      "other bytes"})
  void what_is_no_answer_is_no_timestamp(String mood) {
    try (var authority = new LocalAuthority(() -> AT)) {
      authority.turn(LocalAuthority.Mood.valueOf(mood.toUpperCase(java.util.Locale.ROOT)
          .replace(' ', '_')));
      var asking = new ExternalTimestamps(authority.address());
      assertThatExceptionOfType(NoTimestamp.class).isThrownBy(() -> {
        asking.stamp("antes".getBytes(StandardCharsets.UTF_8));
        asking.stamp(BYTES);
      }).withMessageContaining(authority.address().toString());
    }
  }

  @Test void nobody_there_is_no_timestamp() {
    var gone = new LocalAuthority(() -> Instant.EPOCH);
    gone.close();
    assertThatExceptionOfType(NoTimestamp.class)
        .isThrownBy(() -> new ExternalTimestamps(gone.address()).stamp(BYTES));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "example.com", "file:///etc/passwd", "ftp://example.com/", "http:x"})
  void what_is_no_address_is_refused_at_once(String address) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ExternalTimestamps(URI.create(address)));
  }
}
