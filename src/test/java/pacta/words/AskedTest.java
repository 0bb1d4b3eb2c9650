package pacta.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pacta.journal.Canonical;
import pacta.journal.UnreadableJson;
import pacta.terms.Course;
import pacta.terms.Written;

/// Agreements and facts written by hand, asked as a stranger asks: what was worked out apart from
/// the program comes out, and what cannot be read is refused.
class AskedTest {
  private static final String TERMS = """
      {"language": "ES", "zone": "Europe/Madrid", "capacity": "CONSUMER", "clauses": [
        {"is": "SessionPrice", "price": "90.00 EUR", "vat": %s},
        {"is": "NoticeTiers", "table": {"tiers": [%s], "less": "100%%"},
          "whole": "COSTS_ITS_PRICE", "feeVat": "%s", "graceMinutes": 0,
          "rounding": "HALF_UP"}]}""";
  private static final String TWO = tier(48, "ELAPSED_HOURS", 0) + "," + tier(24,
      "ELAPSED_HOURS", 50);
  private static final String NO_VAT = "{\"is\": \"None\"}";

  private static String tier(int amount, String unit, int fee) {
    return """
        {"notice": {"amount": %d, "unit": "%s", "boundary": "IN_TIME"}, "fee": "%d%%"}"""
        .formatted(amount, unit, fee);
  }

  private static String cancelling(String session, String told) {
    return """
        {"signed": "2026-11-01T10:00:00Z", "facts": [
          {"is": "Booked", "session": 1, "start": "%s", "at": "2026-11-02T10:00:00Z"},
          {"is": "Cancelled", "session": 1, "by": "CLIENT", "at": "%s"}]}"""
        .formatted(session, told);
  }

  private static Answer asked(String terms, String course) {
    return Answer.of(Canonical.PLAIN.read(terms, Written.class).terms(),
        Canonical.PLAIN.read(course, Course.class), true);
  }

  private static List<BigDecimal> charged(Answer answer) {
    return answer.turns().stream().flatMap(turn -> turn.consequences().stream())
        .filter(it -> it.kind().equals("Charge"))
        .flatMap(it -> it.amount().stream()).toList();
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(textBlock = """
      O1, 2026-12-15T17:00:00Z,
      O2, 2026-12-15T17:00:01Z, 45.00
      O3, 2026-12-16T17:00:00Z, 45.00
      O3, 2026-12-16T17:00:01Z, 90.00
      """)
  void the_tiers_of_a_thursday(String oracle, String told, BigDecimal fee) {
    assertThat(charged(asked(TERMS.formatted(NO_VAT, TWO, "AS_SERVICE"),
        cancelling("2026-12-17T18:00", told)))).as(oracle)
        .isEqualTo(Stream.ofNullable(fee).toList());
  }

  @ParameterizedTest(name = "O4 in {1}: {2}")
  @CsvSource({"24, ELAPSED_HOURS, 1", "1, CALENDAR_DAYS, 0"})
  void o4_the_weekend_of_a_clock_change(int amount, String unit, int charges) {
    assertThat(charged(asked(TERMS.formatted(NO_VAT, tier(amount, unit, 0), "AS_SERVICE"),
        cancelling("2027-03-28T10:00", "2027-03-27T08:30:00Z")))).hasSize(charges);
  }

  @ParameterizedTest(name = "O11 {0}: {1}") @CsvSource({"AS_SERVICE, 54.45", "AS_INDEMNITY, 45.00"})
  void o11_tax_on_a_fee(String feeVat, BigDecimal fee) {
    assertThat(charged(asked(TERMS.formatted("{\"is\": \"Added\", \"rate\": \"21\"}", TWO,
        feeVat), cancelling("2026-12-17T18:00", "2026-12-16T10:00:00Z")))).containsExactly(fee);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "{\"signed\": \"2026-11-01T10:00:00Z\", \"facts\": [], \"note\": \"x\"}",
      "{\"facts\": []}",
      "{\"signed\": \"yesterday\", \"facts\": []}",
      "{\"signed\": \"2026-11-01T10:00:00Z\", \"facts\": [{\"is\": \"Vanished\"}]}",
      "{\"signed\": \"2026-11-01T10:00:00Z\", \"facts\": [{\"is\": \"Held\","
          + " \"session\": 1, \"at\": \"2026-11-01T10:00:00Z\", \"by\": \"CLIENT\"}]}"})
  void what_is_not_a_course_is_not_read(String course) {
    assertThatThrownBy(() -> Canonical.PLAIN.read(course, Course.class))
        .isInstanceOf(UnreadableJson.class);
  }

  @Test void what_is_asked_for_without_words_is_the_same() {
    var terms = Canonical.PLAIN.read(TERMS.formatted(NO_VAT, TWO, "AS_SERVICE"), Written.class)
        .terms();
    var course = Canonical.PLAIN.read(
        cancelling("2026-12-17T18:00", "2026-12-16T17:00:01Z"), Course.class);
    assertThat(Answer.of(terms, course, false).end())
        .isEqualTo(Answer.of(terms, course, true).end());
  }
}
