package pacta.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pacta.store.Sample.ANA;
import static pacta.store.Sample.HERE;
import static pacta.store.Sample.LUIS;
import static pacta.store.Sample.NOW;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pacta.house.Seeds;
import pacta.journal.Canonical;
import pacta.journal.Digest;
import pacta.journal.Opening;
import pacta.journal.Openings;
import pacta.journal.TextKey;
import pacta.people.Confidential;
import pacta.people.Personal;

class PersonKeyTest {
  private static final String LABEL = TextKey.label(HERE, ANA);

  record Card(String name, Personal note) {}

  record Said(Personal text, Confidential<Card> card, Personal kept) {}

  private static final Said SAID = new Said(new Personal(ANA, "Quiero dormir"),
      Confidential.of(ANA, new Card("Ana", new Personal(LUIS, "vecina"))),
      new Personal(ANA, "esto no"));

  private static PersonKey key(int seed) {
    var secret = new byte[32];
    for (var i = 0; i < secret.length; i++) secret[i] = (byte) (i + seed);
    return PersonKey.of(LABEL, secret);
  }

  /// Kept for ever: a journal closed in the first form must still be read.
  @Test void what_was_closed_in_the_first_form_still_opens_and_has_no_key_of_its_own() {
    var old = "AYKh9qnJUjtnpw2vo+Ne70Xxf6mEOeHSDTsEDJvZumJHOz3a4XRX+Q==";
    assertThat(key(0).open(old)).contains("\"Ana Ríos\"");
    assertThat(key(0).key(old)).isEmpty();
    assertThat(key(1).open(old)).isEmpty();
  }

  /// Kept for ever too.
  @Test void the_second_form_is_these_letters() {
    var sealed = key(0).seal("\"Ana Ríos\"");
    assertThat(sealed).isEqualTo(
        "AgDFhvHG2cbL0M8JtpFr12m7PsTXmJ7Ui5QSd38s0QHlsn2mn+zX/g5CVLS9LJfWznz9NM8+Cbdy5y8C+QkL"
            + "DfWLi47Ba78y54KNHw==");
    assertThat(key(0).open(sealed)).contains("\"Ana Ríos\"");
    assertThat(key(0).key(sealed)).contains(new TextKey(
        "ShUf7ATt1gqtz/TnFI0jb1AQ8KgbWOE6fpJZzQPj+78="));
  }

  @Test void the_key_of_a_text_opens_that_text_and_nothing_else() {
    Seeds.forEach(50, chance -> {
      var one = key(0).seal("uno " + chance.nextLong());
      var other = key(0).seal("otro " + chance.nextLong());
      var key = key(0).key(one).orElseThrow();
      assertThat(key.open(one, LABEL)).isPresent();
      assertThat(key.open(other, LABEL)).isEmpty();
      assertThat(key.open(one, TextKey.label(HERE, LUIS))).isEmpty();
      var bytes = Base64.getDecoder().decode(one);
      // the salt says which key; all the rest is under it
      var at = chance.nextInt(1 + TextKey.SALT_BYTES, bytes.length);
      bytes[at] ^= (byte) (1 << chance.nextInt(8));
      assertThat(key.open(Base64.getEncoder().encodeToString(bytes), LABEL)).isEmpty();
    });
  }

  /// Plain AES-GCM lets whoever chooses the keys make letters that open to two texts.
  @Test void letters_are_bound_to_one_key() {
    var sealed = Base64.getDecoder().decode(key(0).seal("nada"));
    var other = key(0).key(key(0).seal("todo")).orElseThrow();
    var forged = Base64.getDecoder().decode(
        other.close(Arrays.copyOfRange(sealed, 1, 17), LABEL, "todo"));
    System.arraycopy(sealed, 17, forged, 17, 32);
    assertThat(other.open(Base64.getEncoder().encodeToString(forged), LABEL)).isEmpty();
  }

  @ParameterizedTest @EnumSource
  void what_is_disclosed_can_be_read_by_others_and_the_rest_cannot(Dialect dialect) {
    try (var database = TestDatabases.fresh(dialect)) {
      var vault = Vault.open(database);
      var body = new Canonical(vault.seals(HERE)).write(SAID);
      var disclosure = vault.disclosure(HERE);
      var read = new Canonical(disclosure).read(body, Said.class);
      assertThat(disclosure.openings()).isEmpty();
      record Shown(Personal text, Confidential<Card> card) {}
      new Canonical(disclosure).write(new Shown(read.text(), read.card()));
      assertThat(disclosure.openings()).hasSize(3);
      var openings = new Openings(HERE, disclosure.openings());
      assertThat(new Canonical(openings).read(body, Said.class))
          .isEqualTo(new Said(SAID.text(), SAID.card(), Personal.erased(ANA)));
      assertThat(new Canonical(new Openings(Sample.THERE, List.of())).read(body, Said.class))
          .isEqualTo(new Said(Personal.erased(ANA), new Confidential<>(ANA, Optional.empty()),
              Personal.erased(ANA)));
      vault.erase(HERE, ANA, NOW);
      var after = vault.disclosure(HERE);
      new Canonical(after).write(new Canonical(after).read(body, Said.class));
      assertThat(after.openings()).isEmpty();
    }
  }

  @Test void a_key_in_the_place_of_another_is_told() {
    var sealed = key(0).seal("uno");
    var other = key(0).key(key(0).seal("otro")).orElseThrow();
    var openings = new Openings(HERE,
        List.of(new Opening(ANA, Digest.of(sealed), other)));
    assertThatThrownBy(() -> openings.open(ANA, sealed))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
