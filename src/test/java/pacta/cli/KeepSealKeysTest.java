package pacta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pacta.seal.LocalAuthority;
import pacta.seal.SealKey;
import pacta.store.Database;
import pacta.store.DatabaseSettings;
import pacta.store.Vault;

/// `seal-keys` on what a story left.
class KeepSealKeysTest {
  private static final Pattern SEALS =
      Pattern.compile("Sella: CN=[^,\n]*, hasta [^ ]* Huella ([0-9a-f]{64})");
  @TempDir Path dir;
  private Path password;

  @BeforeEach void told() throws IOException {
    assertThat(Run.story(Run.LUCIA, dir.resolve("out")).code()).isZero();
    password = Files.writeString(dir.resolve("password"), "doce caracteres o más\n");
  }

  private Run keys(String... words) {
    var all = new String[words.length + 3];
    all[0] = "seal-keys";
    System.arraycopy(words, 0, all, 1, words.length);
    all[words.length + 1] = "--data";
    all[words.length + 2] = dir.resolve("out/data").toString();
    return Run.of(all);
  }

  private static String seals(Run run) {
    assertThat(run.code()).as(run.out() + run.err()).isZero();
    var found = SEALS.matcher(run.out());
    assertThat(found.find()).as(run.out()).isTrue();
    return found.group(1);
  }

  @Test void it_shows_what_seals_tells_the_time_and_answers_for_both() {
    assertThat(keys("show").out()).contains("Autoridad: CN=Autoridad de sello de",
        "Sella: CN=Sello electrónico de", "Da la hora: CN=Reloj de", "/seals/",
        "Seals: CN=Sello electrónico de").doesNotContain("Antes:");
  }

  @Test void new_keys_seal_from_then_on_and_the_former_stay_in_view() {
    var before = seals(keys("show"));
    var rotated = keys("rotate");
    assertThat(seals(rotated)).isNotEqualTo(before);
    assertThat(rotated.out()).contains("Antes: CN=Sello electrónico de")
        .contains("Huella " + before);
    assertThat(seals(keys("show"))).isEqualTo(seals(rotated));
    assertThat(keys("rotate", "--stolen").out()).contains("Revocado desde", "Antes: CN=Sello");
  }

  @Test void what_was_kept_elsewhere_comes_back_with_its_password_alone() throws IOException {
    var before = seals(keys("show"));
    var file = dir.resolve("seal.p12");
    assertThat(keys("backup", file.toString(), "--password-file", password.toString()).out())
        .contains("Guardadas en " + file);
    assertThat(Files.getPosixFilePermissions(file)).containsExactlyInAnyOrder(
        PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    var twice = keys("backup", file.toString(), "--password-file", password.toString());
    assertThat(twice.code()).isEqualTo(1);
    keys("rotate");
    var wrong = Files.writeString(dir.resolve("wrong"), "otras doce letras");
    var refused = keys("restore", file.toString(), "--password-file", wrong.toString());
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.out()).contains("o la contraseña es otra");
    assertThat(seals(keys("show"))).isNotEqualTo(before);
    assertThat(seals(keys("restore", file.toString(), "--password-file", password.toString())))
        .isEqualTo(before);
  }

  @Test void what_was_said_to_be_stolen_does_not_come_back() throws IOException {
    var file = dir.resolve("seal.p12").toString();
    var password = this.password.toString();
    var stolen = seals(keys("show"));
    keys("backup", file, "--password-file", password);
    var now = seals(keys("rotate", "--stolen"));
    var refused = keys("restore", file, "--password-file", password);
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.out()).contains("se dieron por robadas", "were said to be stolen");
    var shown = keys("show");
    assertThat(seals(shown)).isEqualTo(now);
    assertThat(shown.out()).contains("Revocado desde", "Huella " + stolen);
  }

  @Test void what_was_stolen_meanwhile_stays_on_the_list_when_older_keys_come_back()
      throws IOException {
    var file = dir.resolve("seal.p12").toString();
    var password = this.password.toString();
    var oldest = seals(keys("show"));
    keys("backup", file, "--password-file", password);
    var stolen = seals(keys("rotate"));
    var last = seals(keys("rotate", "--stolen"));
    var back = keys("restore", file, "--password-file", password);
    assertThat(seals(back)).isEqualTo(oldest);
    assertThat(back.out()).containsPattern("Revocado desde [^\n]*Huella " + stolen)
        .containsPattern("Antes: [^\n]*Huella " + last);
  }

  @Test void a_copy_that_cannot_be_made_leaves_no_empty_file() {
    try (var database = Database.open(new DatabaseSettings(dir.resolve("out/data"), "", "", ""))) {
      var vault = Vault.open(database);
      var workspace = NewPractice.workspaces(database, vault).all().getFirst().id();
      vault.keep(workspace, "seal", new byte[10]);
    }
    var file = dir.resolve("seal.p12");
    assertThat(keys("backup", file.toString(), "--password-file", password.toString()).code())
        .isEqualTo(1);
    assertThat(file).doesNotExist();
  }

  @Test void a_short_password_keeps_nothing() throws IOException {
    var weak = Files.writeString(dir.resolve("weak"), "once letras");
    var file = dir.resolve("weak.p12");
    var run = keys("backup", file.toString(), "--password-file", weak.toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("al menos 12 caracteres", "at least 12 characters");
    assertThat(file).doesNotExist();
  }

  @Test void a_certificate_of_another_authority_seals_once_a_page_for_trial_holds()
      throws IOException {
    // The story happens next year, and so do its keys: these are of today.
    keys("rotate");
    try (var authority = new LocalAuthority(Instant::now)) {
      var file = Files.write(dir.resolve("own.p12"),
          authority.sealAlone("doce caracteres o más".toCharArray()));
      var taken = keys("import", file.toString(), "--password-file", password.toString());
      assertThat(seals(taken)).isEqualTo(authority.seal().hex());
      authority.turn(LocalAuthority.Mood.SILENT_LISTS);
      keys("rotate");
      var refused = keys("import", file.toString(), "--password-file", password.toString());
      assertThat(refused.code()).isEqualTo(1);
      assertThat(refused.out()).contains("No ha cambiado nada.", "Nothing was changed.");
      assertThat(seals(keys("show"))).isNotEqualTo(authority.seal().hex());
    }
  }

  @Test void what_is_no_seal_is_refused_with_its_reason() throws IOException {
    var late = SealKey.create("Otra", Optional.empty(), Instant.parse("2010-01-01T00:00:00Z"),
        new SecureRandom()).toPkcs12("doce caracteres o más".toCharArray());
    assertThat(imported(late)).contains("tiene que traer una llave, y solo una");
    assertThat(imported(new byte[10])).contains("no es un archivo de llaves");
    try (var authority = new LocalAuthority(Instant::now)) {
      assertThat(imported(authority.expired("doce caracteres o más".toCharArray())))
          .contains("ha caducado");
    }
  }

  private String imported(byte[] file) throws IOException {
    var path = Files.write(dir.resolve("file.p12"), file);
    var run = keys("import", path.toString(), "--password-file", password.toString());
    assertThat(run.code()).isEqualTo(1);
    return run.out();
  }
}
