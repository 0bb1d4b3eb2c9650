package pacta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pacta.journal.Chain;
import pacta.journal.Digest;
import pacta.journal.Link;
import pacta.seal.Seal;

/// Both examples told whole, as anybody would with `./pacta story`.
class TellStoryTest {
  @TempDir private static Path dir;
  private static Run lucia;
  private static Run hannah;

  @BeforeAll static void told() {
    lucia = Run.story(Run.LUCIA, dir.resolve("lucia"));
    hannah = Run.story(Run.HANNAH, dir.resolve("hannah"));
  }

  @Test void everything_is_left_in_the_folder_and_named() {
    assertThat(lucia.code()).as(lucia.err()).isZero();
    for (var name : List.of("acuerdo.es.pdf", "agreement.en.pdf", "cuentas.es.pdf",
        "cuentas.es.txt", "account.en.pdf", "account.en.txt", "consequences.es.txt",
        "consequences.en.txt", "journal.jsonl")) {
      assertThat(dir.resolve("lucia").resolve(name)).isNotEmptyFile();
      assertThat(lucia.out()).contains(dir.resolve("lucia").resolve(name).toString());
    }
    assertThat(lucia.out()).contains(" 25  16 feb 2027 20:00 ", "Lucía cancela la sesión 3",
        "Pendiente: 0,00");
  }

  @Test void the_ruling_agreement_is_sealed_and_its_translation_says_that_it_is_one()
      throws IOException {
    var sealed = Seal.check(Files.readAllBytes(dir.resolve("lucia/acuerdo.es.pdf")));
    assertThat(sealed.sound()).isTrue();
    assertThat(sealed.fields()).containsExactly("client", "professional");
    assertThat(Seal.check(Files.readAllBytes(dir.resolve("lucia/agreement.en.pdf"))).fields())
        .isEmpty();
    assertThat(Seal.check(Files.readAllBytes(dir.resolve("hannah/agreement.en.pdf"))).sound())
        .isTrue();
  }

  @Test void each_consequence_is_told_with_its_clause_its_sum_and_what_else_could_have_been()
      throws IOException {
    assertThat(read("lucia/consequences.es.txt")).contains("""
        martes, 16 de febrero de 2027, a las 20:00
        Lucía canceló la sesión del miércoles 17 de febrero con 14 horas de aviso: 40,00 € \
        (punto 5.2)
        """, """
          Precio de la sesión (miércoles 17 de febrero a las 10:00): 80,00 €
          Parte que se cobra: × 50 %
          Cancelar cuesta: 40,00 €
          Porque lo dice el punto 5.2 (versión 1).
          La sesión queda pendiente y se fija otra fecha (punto 5.2).
          Si Lucía hubiera avisado como tarde el martes 16 de febrero a las 10:00: 0,00 € \
        (punto 5.1).
          Después del miércoles 17 de febrero a las 8:00: 80,00 € (punto 5.3).
        """, "la sesión se repite sin coste y suma 30 minutos (punto 5.8)");
    assertThat(read("lucia/consequences.en.txt")).contains("€40.00 (point 5.2)");
  }

  @Test void a_day_with_a_clock_change_has_twenty_three_hours() throws IOException {
    assertThat(read("hannah/consequences.en.txt"))
        .contains("Free until Saturday 27 March at 17:00.",
            "with 23 hours and 30 minutes of notice: €90.00 (point 5.2)",
            "€108.90 = €90.00 + 21% (point 4.2)");
  }

  @Test void the_account_adds_up_in_both_languages() throws IOException {
    assertThat(read("lucia/cuentas.es.txt")).contains("Queda por pagar").contains("680,00 €");
    assertThat(read("hannah/account.en.txt")).contains("In the client’s favour")
        .contains("€21.78");
  }

  @Test void the_journal_can_be_checked_from_its_lines_alone() throws IOException {
    var links = Files.readAllLines(dir.resolve("lucia/journal.jsonl")).stream()
        .map(TellStoryTest::link).toList();
    assertThat(Chain.check(links)).isInstanceOf(Chain.Intact.class);
    assertThat(links).hasSize(40);
    assertThat(read("lucia/journal.jsonl")).doesNotContain("Lucía", "lucia@example.com");
  }

  private static Link link(String line) {
    var found = java.util.regex.Pattern.compile("\\{\"position\":(\\d+),\"previous\":\"(\\w+)\","
        + "\"digest\":\"(\\w+)\",\"body\":(.*)}").matcher(line);
    if (!found.matches()) throw new AssertionError(line);
    return new Link(Long.parseLong(found.group(1)), new Digest(found.group(2)), found.group(4),
        new Digest(found.group(3)));
  }

  @Test void letters_go_in_order_to_their_readers_in_their_language() throws IOException {
    try (var letters = Files.list(dir.resolve("lucia/letters"))) {
      var names = letters.map(it -> it.getFileName().toString()).sorted().toList();
      assertThat(names).hasSize(28).startsWith("0001-2027-01-08-invitacion-lucia.eml",
          "0002-2027-01-10-para-firmar-lucia.eml");
    }
    assertThat(read("hannah/letters/0001-2027-03-01-invitation-hannah.eml")).contains(
        "Content-Language: en", "To: Hannah Cole <hannah@example.com>");
  }

  @Test void the_same_story_twice_gives_the_same_bytes_but_for_what_is_under_keys()
      throws IOException {
    assertThat(Run.story(Run.LUCIA, dir.resolve("again")).out())
        .isEqualTo(lucia.out().replace(dir.resolve("lucia").toString(),
            dir.resolve("again").toString()));
    assertThat(plain(dir.resolve("again"))).isEqualTo(plain(dir.resolve("lucia")));
  }

  /// The digest of every file, without what random keys close: sealed texts and the chain over
  /// them, the signature in the sealed agreement, and the letters that carry it.
  private static Map<String, Digest> plain(Path folder) throws IOException {
    var digests = new TreeMap<String, Digest>();
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var name = folder.relativize(file).toString();
        if (name.startsWith("data") || name.equals("acuerdo.es.pdf")
            || name.contains("copia-firmada")) continue;
        var text = new String(Files.readAllBytes(file),
            java.nio.charset.StandardCharsets.ISO_8859_1);
        if (name.equals("journal.jsonl")) text = text
            .replaceAll("\"sealed\":\"[^\"]*\"", "").replaceAll("\"[0-9a-f]{64}\"", "");
        digests.put(name, Digest.of(text));
      }
    }
    return digests;
  }

  @Test void told_again_in_the_same_folder_nothing_happens_twice() throws IOException {
    var journal = read("hannah/journal.jsonl");
    var again = Run.story(Run.HANNAH, dir.resolve("hannah"));
    assertThat(again.code()).isZero();
    assertThat(again.out()).isEqualTo(hannah.out());
    assertThat(read("hannah/journal.jsonl")).isEqualTo(journal);
    try (var letters = Files.list(dir.resolve("hannah/letters"))) {
      assertThat(letters).hasSize(17);
    }
  }

  @Test void a_folder_holds_one_story() {
    var other = Run.story(Run.LUCIA, dir.resolve("hannah"));
    assertThat(other.code()).isEqualTo(2);
    assertThat(other.err()).contains("ya hay otra cosa", "--out");
  }

  private static String read(String name) throws IOException {
    return Files.readString(dir.resolve(name)).replace('\u00a0', ' ');
  }
}
