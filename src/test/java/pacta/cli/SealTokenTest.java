package pacta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.cert.CertificateEncodingException;
import java.time.Instant;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pacta.seal.Credential;
import pacta.seal.IssuingAuthority;
import pacta.seal.IssuingAuthority.Sort;
import pacta.seal.SealKey;
import pacta.seal.SoftToken;

/// `seal-keys` with a key on a token.
class SealTokenTest {
  @TempDir Path dir;
  private final IssuingAuthority authority = new IssuingAuthority(Instant::now);
  private SoftToken token;
  private Path pin;
  private Path wrong;

  @BeforeEach void told() throws IOException {
    assertThat(Run.story(Run.LUCIA, dir.resolve("out")).code()).isZero();
    // The story happens next year, and so do its keys: these are of today.
    assertThat(keys("rotate").code()).isZero();
    token = SoftToken.in(dir);
    pin = Files.writeString(dir.resolve("pin"), SoftToken.PIN + "\n");
    wrong = Files.writeString(dir.resolve("wrong"), "0000\n");
  }

  @AfterEach void forget() {
    if (token != null) token.close();
    authority.close();
  }

  private Run keys(String... words) {
    var run = Run.of(Stream.of(Stream.of("seal-keys"), Stream.of(words),
        Stream.of("--data", dir.resolve("out/data").toString()))
        .flatMap(it -> it).toArray(String[]::new));
    assertThat(run.out() + run.err()).doesNotContain(SoftToken.PIN);
    return run;
  }

  private Run taken(String... words) {
    return keys(Stream.concat(Stream.of("use-token", token.module().toString(), "--token",
        token.label(), "--pin-file", pin.toString()), Stream.of(words)).toArray(String[]::new));
  }

  private static String seals(Credential one) {
    return "Sella: CN=Sello de una consulta de example.com, hasta 2040-01-01. Huella "
        + SealKey.fingerprint(one.certificate()).hex();
  }

  @Test void it_seals_once_a_page_for_trial_holds_and_shows_where_its_key_is() {
    var issued = token.key(authority, Sort.RSA_BELOW, true);
    var taken = taken();
    assertThat(taken.code()).as(taken.out() + taken.err()).isZero();
    assertThat(taken.out()).contains("ha sellado y comprobado una hoja de prueba", seals(issued),
        "La llave está en el dispositivo " + token.label(), "Ahora contesta.",
        "Su PIN está guardado.", "It answers now. Its PIN is kept.",
        "Antes: CN=Sello electrónico de");
    assertThat(taken().out()).contains(seals(issued)).doesNotContain("Antes: CN=Sello de una");
    token.takeOut();
    assertThat(keys("show").out()).contains(seals(issued), "Ahora no contesta.");
    token.putBack();
    assertThat(keys("rotate").code()).isZero();
    assertThat(keys("show").out()).doesNotContain("La llave está en el dispositivo")
        .contains("Antes: CN=Sello de una consulta de example.com");
  }

  @Test void of_several_tokens_or_keys_it_asks_which() throws IOException {
    token.key(authority, Sort.CURVE_BELOW, true);
    var second = token.key(authority, Sort.RSA_BELOW, true);
    try (var other = SoftToken.in(Files.createDirectory(dir.resolve("other")))) {
      var several = keys("use-token", token.module().toString(), "--pin-file", pin.toString());
      assertThat(several.code()).isEqualTo(2);
      assertThat(several.out()).contains("Di cuál es con --token", "Say which with --token",
          token.label(), other.label());
    }
    var which = taken();
    assertThat(which.code()).isEqualTo(2);
    assertThat(which.out()).contains("Hay 2 llaves. Di cuál es con --key", "--key 01  llave 01",
        "--key 02  llave 02");
    assertThat(taken("--key", "llave 02").out()).contains(seals(second));
  }

  @Test void what_cannot_be_a_seal_is_refused_with_its_reason_and_changes_nothing()
      throws IOException, CertificateEncodingException {
    var before = keys("show").out();
    var empty = taken();
    assertThat(empty.code()).isEqualTo(2);
    assertThat(empty.out()).contains("ninguna llave con su certificado al lado");
    token.key(authority, Sort.CLOSES, false);
    assertThat(taken().out()).contains("no es para firmar", "is not for signing");
    var alone = token.key(authority, Sort.CURVE_BELOW, false);
    assertThat(taken("--key", "02").out()).contains("Faltan certificados", "--certificates");
    assertThat(keys("show").out()).isEqualTo(before);
    var chain = dir.resolve("chain.pem");
    for (var one : alone.chain().subList(1, 3))
      Files.writeString(chain, "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder()
              .encodeToString(one.getEncoded()) + "\n-----END CERTIFICATE-----\n",
          StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    assertThat(taken("--key", "02", "--certificates", chain.toString()).out())
        .contains(seals(alone));
  }

  @Test void a_wrong_pin_or_no_module_is_said_and_changes_nothing() {
    token.key(authority, Sort.CURVE_BELOW, true);
    var before = keys("show").out();
    var refused = keys("use-token", token.module().toString(), "--token", token.label(),
        "--pin-file", wrong.toString());
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err()).contains("no acepta ese PIN", "does not take that PIN");
    var none = keys("use-token", dir.resolve("none.so").toString(), "--pin-file", pin.toString());
    assertThat(none.code()).isEqualTo(1);
    assertThat(none.err()).contains("No hay ningún módulo PKCS#11", "no PKCS#11 module");
    token.takeOut();
    var out = taken();
    assertThat(out.code()).isEqualTo(2);
    token.putBack();
    assertThat(keys("show").out()).isEqualTo(before);
    assertThat(keys("pin", "--pin-file", pin.toString()).out()).contains("no hace falta PIN");
  }

  @Test void a_copy_says_where_the_key_is_and_neither_the_key_nor_its_pin() throws IOException {
    var issued = token.key(authority, Sort.CURVE_BELOW, true);
    assertThat(taken().code()).isZero();
    var password = Files.writeString(dir.resolve("password"), "doce caracteres o más\n").toString();
    var file = dir.resolve("copy.p12").toString();
    assertThat(keys("backup", file, "--password-file", password).out())
        .contains("no va en la copia; su PIN tampoco", "neither is its PIN");
    var copy = SealKey.open(Files.readAllBytes(Path.of(file)),
        "doce caracteres o más".toCharArray());
    assertThat(copy.token().orElseThrow().hasPin()).isFalse();
    keys("rotate");
    var back = keys("restore", file, "--password-file", password);
    assertThat(back.out()).contains(seals(issued), "Falta su PIN", "Its PIN is missing");
    assertThat(keys("pin", "--pin-file", wrong.toString()).err()).contains("no acepta ese PIN");
    assertThat(keys("show").out()).contains("Falta su PIN");
    assertThat(keys("pin", "--pin-file", pin.toString()).out()).contains("acepta ese PIN");
    assertThat(keys("show").out()).contains("Su PIN está guardado");
    assertThat(new String(Files.readAllBytes(dir.resolve("out/data/pacta.db")),
        StandardCharsets.ISO_8859_1)).doesNotContain(SoftToken.PIN);
  }
}
