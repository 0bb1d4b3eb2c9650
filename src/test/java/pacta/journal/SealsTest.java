package pacta.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import pacta.people.Confidential;
import pacta.people.PersonId;
import pacta.people.Personal;

class SealsTest {
  private static final PersonId ANA = CanonicalTest.ANA;
  private static final String ABOUT = "\"about\":\"" + ANA + "\"";

  record Card(String name, Optional<Personal> note) {}

  record Met(Personal said, Confidential<Card> card) {}

  private static final Met MET = new Met(new Personal(ANA, "Quiero dormir"),
      Confidential.of(ANA, new Card("Ana", Optional.of(new Personal(ANA, "vecina")))));

  /// Closes by nothing but other letters, and forgets people.
  private static final class Letters implements Seals {
    private final Set<PersonId> erased = new HashSet<>();

    @Override public String seal(PersonId about, String plain) {
      return Base64.getEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    @Override public Optional<String> open(PersonId about, String sealed) {
      return erased.contains(about) ? Optional.empty()
          : Optional.of(new String(Base64.getDecoder().decode(sealed), StandardCharsets.UTF_8));
    }
  }

  private final Letters letters = new Letters();
  private final Canonical sealing = new Canonical(letters);

  @Test void without_seals_people_read_it() {
    var text = "{\"said\":{" + ABOUT + ",\"text\":\"Quiero dormir\"},\"card\":{" + ABOUT
        + ",\"value\":{\"name\":\"Ana\",\"note\":{" + ABOUT + ",\"text\":\"vecina\"}}}}";
    assertThat(Canonical.PLAIN.write(MET)).isEqualTo(text);
    assertThat(Canonical.PLAIN.read(text, Met.class)).isEqualTo(MET);
  }

  @Test void with_seals_only_whom_it_is_about_can_be_read() {
    var text = sealing.write(MET);
    assertThat(text).startsWith("{\"said\":{" + ABOUT + ",\"sealed\":\"")
        .doesNotContain("dormir").doesNotContain("name").doesNotContain("vecina");
    assertThat(sealing.read(text, Met.class)).isEqualTo(MET);
    assertThat(sealing.write(MET)).isEqualTo(text);
  }

  @Test void after_an_erasure_it_reads_as_erased_and_still_can_be_written() {
    var text = sealing.write(MET);
    letters.erased.add(ANA);
    var erased = new Met(Personal.erased(ANA), new Confidential<>(ANA, Optional.empty()));
    assertThat(sealing.read(text, Met.class)).isEqualTo(erased);
    for (var form : List.of(sealing, Canonical.PLAIN))
      assertThat(form.read(form.write(erased), Met.class)).isEqualTo(erased);
  }

  @Test void who_has_no_keys_reads_what_is_sealed_as_erased() {
    assertThat(Canonical.PLAIN.read(sealing.write(MET), Met.class).said().isErased()).isTrue();
  }
}
