package pacta.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static pacta.store.Sample.ANA;
import static pacta.store.Sample.HERE;
import static pacta.store.Sample.LUIS;
import static pacta.store.Sample.NOW;
import static pacta.store.Sample.THERE;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VaultTest {
  private static final byte[] SECRET = "sesame".getBytes(StandardCharsets.UTF_8);

  @ParameterizedTest @EnumSource
  void a_text_closes_to_the_same_letters_and_opens_after_a_restart(Dialect dialect) {
    var settings = TestDatabases.settings(dialect);
    String sealed;
    try (var database = Database.open(settings)) {
      var seals = Vault.open(database).seals(HERE);
      sealed = seals.seal(ANA, "Ana Ríos");
      assertThat(seals.seal(ANA, "Ana Ríos")).isEqualTo(sealed).doesNotContain("Ana");
      assertThat(seals.seal(ANA, "Ana Rios")).isNotEqualTo(sealed);
      assertThat(seals.seal(LUIS, "Ana Ríos")).isNotEqualTo(sealed);
      assertThat(Vault.open(database).seals(THERE).seal(ANA, "Ana Ríos")).isNotEqualTo(sealed);
    }
    try (var database = Database.open(settings)) {
      assertThat(Vault.open(database).seals(HERE).open(ANA, sealed)).contains("Ana Ríos");
    }
  }

  @ParameterizedTest @EnumSource
  void what_was_changed_or_put_elsewhere_does_not_open(Dialect dialect) {
    try (var database = TestDatabases.fresh(dialect)) {
      var seals = Vault.open(database).seals(HERE);
      var sealed = seals.seal(ANA, "Ana Ríos");
      var changed = (sealed.charAt(30) == 'A' ? "B" : "A");
      assertThatThrownBy(() -> seals.open(ANA, sealed.substring(0, 30) + changed
          + sealed.substring(31))).isInstanceOf(IllegalStateException.class);
      seals.seal(LUIS, "x");
      assertThatThrownBy(() -> seals.open(LUIS, sealed))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @ParameterizedTest @EnumSource
  void an_erased_person_is_erased_at_once_on_every_node_and_for_ever(Dialect dialect) {
    var settings = TestDatabases.settings(dialect);
    try (var one = Database.open(settings); var two = Database.open(settings)) {
      var here = Vault.open(one);
      var there = Vault.open(two);
      var sealed = here.seals(HERE).seal(ANA, "Ana Ríos");
      var other = here.seals(HERE).seal(LUIS, "Luis");
      assertThat(there.seals(HERE).open(ANA, sealed)).contains("Ana Ríos");
      assertThat(there.isErased(HERE, ANA)).isFalse();
      here.erase(HERE, ANA, NOW);
      assertThat(there.seals(HERE).open(ANA, sealed)).isEmpty();
      assertThat(there.seals(HERE).open(LUIS, other)).contains("Luis");
      assertThat(there.isErased(HERE, ANA)).isTrue();
      assertThat(there.isErased(THERE, ANA)).isFalse();
      assertThatThrownBy(() -> there.seals(HERE).seal(ANA, "Ana"))
          .isInstanceOf(IllegalStateException.class).hasMessageContaining("erased");
      here.erase(HERE, Sample.LUIS, NOW);
      assertThat(here.seals(HERE).open(LUIS, other)).isEmpty();
    }
  }

  @ParameterizedTest @EnumSource
  void a_key_made_in_a_transaction_that_was_undone_closes_nothing_later(Dialect dialect) {
    try (var database = TestDatabases.fresh(dialect)) {
      var vault = Vault.open(database);
      var seals = vault.seals(HERE);
      assertThatThrownBy(() -> database.transactions().inTransaction(() -> {
        seals.seal(ANA, "Ana");
        seals.seal(ANA, "Ana Ríos");
        throw new Overtaken(null);
      })).isInstanceOf(Overtaken.class);
      var sealed = database.transactions().inTransaction(() -> seals.seal(ANA, "Ana Ríos"));
      assertThat(vault.seals(HERE).open(ANA, sealed)).contains("Ana Ríos");
    }
  }

  @ParameterizedTest @EnumSource
  void two_who_write_first_about_a_person_at_once_use_one_key(Dialect dialect) throws Exception {
    var settings = TestDatabases.settings(dialect);
    try (var one = Database.open(settings); var two = Database.open(settings);
        var threads = Executors.newFixedThreadPool(1)) {
      var first = Vault.open(one).seals(HERE);
      var second = Vault.open(two).seals(HERE);
      var made = new CountDownLatch(1);
      var later = threads.submit(() -> {
        made.await();
        return two.transactions().inTransaction(() -> second.seal(ANA, "Ana"));
      });
      var sealed = one.transactions().inTransaction(() -> {
        var text = first.seal(ANA, "Ana");
        made.countDown();
        return text;
      });
      assertThat(later.get(20, TimeUnit.SECONDS)).isEqualTo(sealed);
    }
  }

  @ParameterizedTest @EnumSource
  void secrets_are_kept_closed_under_their_names(Dialect dialect) {
    try (var database = TestDatabases.fresh(dialect)) {
      var vault = Vault.open(database);
      assertThat(vault.find(HERE, "seal")).isEmpty();
      assertThat(vault.findOrMake(HERE, "seal", () -> SECRET)).isEqualTo(SECRET);
      assertThat(vault.findOrMake(HERE, "seal", () -> new byte[1])).isEqualTo(SECRET);
      assertThat(vault.find(THERE, "seal")).isEmpty();
      vault.keep(HERE, "seal", new byte[] {7});
      assertThat(vault.find(HERE, "seal")).contains(new byte[] {7});
      // one secret in the place of another
      vault.keep(HERE, "mail", SECRET);
      database.sql().sql("update secret set wrapped = (select wrapped from secret "
          + "where name = 'mail') where name = 'seal'").update();
      assertThatThrownBy(() -> vault.find(HERE, "seal")).isInstanceOf(IllegalStateException.class);
    }
  }

  @ParameterizedTest @EnumSource
  void a_house_whose_key_is_missing_wrong_or_damaged_does_not_open(Dialect dialect)
      throws IOException {
    var settings = TestDatabases.settings(dialect);
    var file = settings.data().resolve("keys/master");
    try (var database = Database.open(settings)) {
      Vault.open(database);
      var key = Files.readString(file);
      Files.delete(file);
      assertThat(refusal(database).reason()).isEqualTo(KeyRefused.Reason.MISSING);
      assertThat(file).doesNotExist();
      Files.writeString(file, "0".repeat(64));
      assertThat(refusal(database).reason()).isEqualTo(KeyRefused.Reason.WRONG);
      Files.writeString(file, key.substring(1));
      assertThat(refusal(database).reason()).isEqualTo(KeyRefused.Reason.UNREADABLE);
      assertThat(refusal(database).file()).isEqualTo(file);
      Files.writeString(file, key);
      Vault.open(database);
    }
  }

  private static KeyRefused refusal(Database database) {
    return catchThrowableOfType(KeyRefused.class, () -> Vault.open(database));
  }

  @Test void two_new_nodes_with_keys_of_their_own_do_not_share_a_database() {
    var settings = TestDatabases.settings(Dialect.POSTGRESQL);
    var elsewhere = new DatabaseSettings(TestDatabases.settings(Dialect.SQLITE).data(),
        settings.url(), settings.user(), settings.password());
    try (var one = Database.open(settings); var two = Database.open(elsewhere)) {
      Vault.open(one);
      assertThat(refusal(two).reason()).isEqualTo(KeyRefused.Reason.MISSING);
    }
  }

  @Test void the_key_is_for_its_owner_alone() throws IOException {
    try (var database = TestDatabases.fresh(Dialect.SQLITE)) {
      Vault.open(database);
      var file = database.settings().data().resolve("keys/master");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
      assertThat(Files.readString(file)).matches("[0-9a-f]{64}\n");
    }
  }
}
