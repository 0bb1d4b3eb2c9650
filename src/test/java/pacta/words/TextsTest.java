package pacta.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pacta.engagement.Refusal;
import pacta.money.Money;
import pacta.money.Percent;
import pacta.people.Language;
import pacta.terms.Agreements;
import pacta.terms.ClauseId;
import pacta.terms.Finding;
import pacta.terms.InvalidTerm;
import pacta.terms.Point;

/// Every text exists in both languages, asks for the same values, and every reason has its words.
class TextsTest {
  private static final Path TERMS = Path.of("src/main/java/pacta/terms");
  private static final Pattern CHOSEN = Pattern.compile("\\{\\w+,");
  private static final Pattern THROWN =
      Pattern.compile("(?:unless(?:Lasts)?\\([^\"]*|InvalidTerm\\()\"([a-z-]+\\.[a-z-]+)\"");
  private static final Pattern FOUND =
      Pattern.compile("\"([a-z-]+\\.[a-z-]+|[LB]\\d+\\.[a-z-]+)\"");

  @ParameterizedTest
  @ValueSource(strings = {"clauses", "explained", "gist", "findings", "reasons", "refusals"})
  void both_languages_say_the_same_things_with_the_same_values(String file) {
    var es = Phrases.of(file, Language.ES);
    var en = Phrases.of(file, Language.EN);
    assertThat(es.keys()).isEqualTo(en.keys());
    for (var key : es.keys())
      if (!file.equals("explained")) assertThat(es.slots(key)).as(key).isEqualTo(en.slots(key));
  }

  @ParameterizedTest
  @ValueSource(strings = {"clauses", "explained", "gist", "findings", "reasons", "refusals"})
  void what_is_filled_piece_by_piece_reads_as_the_library_would_write_it(String file) {
    for (var language : Language.values()) {
      var phrases = Phrases.of(file, language);
      for (var key : phrases.keys()) {
        var slots = new HashMap<String, Object>();
        phrases.slots(key).forEach(slot -> slots.put(slot, "{l’" + slot + "'}"));
        var format = new MessageFormat(phrases.written(key), language.locale());
        if (isPlain(phrases.written(key)))
          assertThat(phrases.say(key, slots)).as(key).isEqualTo(format.format(slots));
      }
    }
  }

  private static boolean isPlain(String text) {
    return !CHOSEN.matcher(text).find();
  }

  /// Spanish turns to the reader where English has one form for all, so `{me}` and the names may
  /// differ; figures may not.
  @Test void explanations_use_the_same_figures() {
    var persons = Set.of("me", "pro", "client");
    var es = Phrases.of("explained", Language.ES);
    var en = Phrases.of("explained", Language.EN);
    for (var key : es.keys()) {
      var one = new TreeSet<>(es.slots(key));
      var other = new TreeSet<>(en.slots(key));
      one.removeAll(persons);
      other.removeAll(persons);
      assertThat(one).as(key).isEqualTo(other);
    }
  }

  @Test void every_reason_against_a_clause_has_its_words() throws IOException {
    var thrown = keys(THROWN, "");
    assertThat(thrown).hasSizeGreaterThan(25);
    assertThat(Phrases.of("reasons", Language.ES).keys()).isEqualTo(thrown);
  }

  @Test void every_finding_has_its_words() throws IOException {
    var found = keys(FOUND, "Composition.java");
    found.addAll(keys(FOUND, "Fairness.java"));
    for (var rule : List.of("L1", "L6", "L9", "L10", "L12", "L16"))
      found.add(rule + ".free-text");
    assertThat(found).hasSizeGreaterThan(50);
    assertThat(Phrases.of("findings", Language.ES).keys()).isEqualTo(found);
  }

  @Test void every_refusal_has_its_words() {
    var slots = Map.<String, Object>of("number", 3, "agreed", 2, "clause", new ClauseId(5, 6),
        "until", Instant.parse("2027-01-13T09:15:00Z"), "currency", Agreements.EUR,
        "from", java.time.LocalDate.of(2027, 1, 13));
    for (var reason : Refusal.Reason.values())
      for (var language : Language.values())
        assertThat(Refusals.text(reason.name(), slots, language, Agreements.MADRID))
            .isNotBlank().doesNotContain("{");
    assertThat(Phrases.of("refusals", Language.ES).keys()).hasSameSizeAs(Refusal.Reason.values());
  }

  @Test void a_refusal_says_when_in_the_readers_zone() {
    var slots = Map.<String, Object>of("until", Instant.parse("2027-01-13T09:15:00Z"));
    assertThat(Refusals.text("NOT_YET", slots, Language.ES, Agreements.MADRID)).isEqualTo(
        "Todavía no: se podrá desde el miércoles 13 de enero a las 10:15 (hora de Madrid).");
    assertThat(Refusals.text("NO_PASS", Map.of("agreed", 1), Language.EN))
        .isEqualTo("The pass has been used.");
  }

  @Test void a_reason_names_the_values() {
    assertThat(Reasons.text(new InvalidTerm("tiers.cheaper-later",
        Map.of("earlier", Percent.of(50), "later", Percent.of(25))), Language.ES))
        .contains("50\u00a0% y después 25\u00a0%");
    assertThat(Reasons.text(new InvalidTerm("commitment.dates",
        Map.of("value", LocalDate.of(2027, 1, 1))), Language.EN)).contains("1 January 2027");
    assertThat(Findings.text(new Finding(Finding.Weight.ERROR, Point.FEES,
        Optional.empty(), "instalments.missing",
        Map.of("amount", Money.of("20.00", Agreements.EUR),
            "total", Money.of("640.00", Agreements.EUR))), Language.ES))
        .isEqualTo("Los plazos no llegan al precio: faltan 20,00\u00a0€ para 640,00\u00a0€.");
  }

  @Test void a_text_nobody_wrote_and_a_value_nobody_gave_are_faults() {
    assertThatThrownBy(() -> Refusals.text("DANCE", Map.of(), Language.ES))
        .hasMessageContaining("no text for DANCE");
    assertThatThrownBy(() -> Refusals.text("NOT_YET", Map.of(), Language.ES))
        .hasMessageContaining("lacks a value for until");
  }

  private static Set<String> keys(Pattern pattern, String file) throws IOException {
    var keys = new TreeSet<String>();
    try (Stream<Path> files = Files.list(TERMS)) {
      for (var path : files.filter(it -> it.toString().endsWith(file)).toList())
        pattern.matcher(Files.readString(path)).results().forEach(it -> keys.add(it.group(1)));
    }
    return keys;
  }
}
