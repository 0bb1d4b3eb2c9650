package pacta.store;

import static org.assertj.core.api.Assertions.assertThat;
import static pacta.store.Sample.ANA;
import static pacta.store.Sample.HERE;
import static pacta.store.Sample.LUIS;
import static pacta.store.Sample.NOW;
import static pacta.store.Sample.WORK;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pacta.journal.Canonical;
import pacta.journal.Chain;
import pacta.journal.Link;
import pacta.people.Confidential;
import pacta.people.Personal;

class ErasureTest {
  private static final String NAME = "Wilhelmina Quesada";

  record Card(String name) {}

  record Said(Personal text, Confidential<Card> card, Personal reply) {}

  private static final Said SAID = new Said(new Personal(ANA, "I am " + NAME),
      Confidential.of(ANA, new Card(NAME)), new Personal(LUIS, "Hola"));

  private static void write(Database database, Vault vault) {
    database.transactions().inTransaction(() -> {
      var body = new Canonical(vault.seals(HERE)).write(SAID);
      new Journals(database).append(HERE, WORK, List.of(Link.after(Optional.empty(), body)), NOW);
      return body;
    });
  }

  private static Said read(Database database, Vault vault) {
    return new Canonical(vault.seals(HERE)).read(
        new Journals(database).read(HERE, WORK).getFirst().body(), Said.class);
  }

  @ParameterizedTest @EnumSource
  void erasing_a_person_erases_the_words_and_leaves_the_chain(Dialect dialect) {
    try (var database = TestDatabases.fresh(dialect)) {
      var vault = Vault.open(database);
      write(database, vault);
      assertThat(read(database, vault)).isEqualTo(SAID);
      database.transactions().inTransaction(() -> {
        vault.erase(HERE, ANA, NOW);
        return NOW;
      });
      assertThat(read(database, vault)).isEqualTo(new Said(Personal.erased(ANA),
          new Confidential<>(ANA, Optional.empty()), SAID.reply()));
      assertThat(Chain.check(new Journals(database).read(HERE, WORK)))
          .isInstanceOf(Chain.Intact.class);
    }
  }

  @Test void no_file_of_the_house_holds_a_name_and_an_erased_key_is_in_none_of_them()
      throws IOException {
    try (var database = TestDatabases.fresh(Dialect.SQLITE)) {
      var vault = Vault.open(database);
      write(database, vault);
      var key = database.sql().sql("select wrapped from person_key where person = ?")
          .param(ANA.toString()).query(String.class).single();
      assertThat(isInAFile(database, "Wilhelmina")).isFalse();
      assertThat(isInAFile(database, "Quesada")).isFalse();
      assertThat(isInAFile(database, key)).isTrue();
      database.transactions().inTransaction(() -> {
        vault.erase(HERE, ANA, NOW);
        return NOW;
      });
      assertThat(isInAFile(database, key)).isFalse();
    }
  }

  private static boolean isInAFile(Database database, String text) throws IOException {
    try (var files = Files.walk(database.settings().data())) {
      for (var file : files.filter(Files::isRegularFile).toList())
        if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(text)) return true;
    }
    return false;
  }
}
