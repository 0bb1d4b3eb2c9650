package pacta.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pacta.journal.Canonical;
import pacta.journal.UnreadableJson;
import pacta.people.Language;
import pacta.terms.Course;
import pacta.terms.InvalidTerm;
import pacta.terms.Timeline.Refusal;
import pacta.terms.Written;

/// Files that say what cannot be are refused, with the place and a remedy in both languages, and
/// nothing of them is guessed.
class StrictFilesTest {
  private static final String PRICE =
      "{\"is\": \"SessionPrice\", \"price\": \"90.00 EUR\", \"vat\": {\"is\": \"None\"}}";

  private static String terms(String clause) {
    return "{\"language\": \"EN\", \"zone\": \"Europe/Madrid\", \"capacity\": \"BUSINESS\","
        + " \"clauses\": [" + PRICE + ", " + clause + "]}";
  }

  private static String notice(int amount, int fee) {
    return "{\"notice\": {\"amount\": " + amount + ", \"unit\": \"ELAPSED_HOURS\", \"boundary\":"
        + " \"IN_TIME\"}, \"fee\": \"" + fee + "\"}";
  }

  private static String tiers(String less, String... tiers) {
    return terms("{\"is\": \"NoticeTiers\", \"table\": {\"tiers\": [" + String.join(",", tiers)
        + "], \"less\": \"" + less + "\"}, \"whole\": \"COSTS_ITS_PRICE\", \"feeVat\":"
        + " \"AS_SERVICE\", \"graceMinutes\": 0, \"rounding\": \"HALF_UP\"}");
  }

  private static void refused(String json, Class<?> type, String reason, String path) {
    var refusal = catchThrowableOfType(UnreadableJson.class,
        () -> Canonical.PLAIN.read(json, type));
    assertThat(refusal).as(json).isNotNull();
    assertThat(refusal.path()).isEqualTo(path);
    assertThat(refusal.line()).isPositive();
    assertThat(refusal.column()).isPositive();
    assertThat(refusal.getCause()).isInstanceOfSatisfying(InvalidTerm.class, it -> {
      assertThat(it.reason()).isEqualTo(reason);
      for (var language : Language.values())
        assertThat(Reasons.text(it, language)).isNotBlank().doesNotContain("{", "null");
    });
  }

  @Test void tiers_that_overlap_or_grow_cheaper_are_refused() {
    refused(tiers("100", notice(24, 0), notice(48, 50)), Written.class, "tiers.overlap",
        "clauses[1].table");
    refused(tiers("100", notice(24, 0), notice(24, 50)), Written.class, "tiers.overlap",
        "clauses[1].table");
    refused(tiers("20", notice(48, 0), notice(24, 50)), Written.class, "tiers.cheaper-later",
        "clauses[1].table");
    refused(tiers("101", notice(24, 0)), Written.class, "tiers.over-all", "clauses[1].table");
    refused(tiers("100"), Written.class, "tiers.count", "clauses[1].table");
  }

  @Test void two_clauses_of_one_kind_are_refused() {
    refused(terms(PRICE), Written.class, "terms.twice", "");
  }

  @ParameterizedTest(name = "{1}: {0}")
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      "is":"Courtesy","passes":0,"covers":"LATE_CANCELLATION"                | courtesy.passes
      "is":"Pause","times":1,"days":366,"notice":0,"from":"ANY_DAY"           | pause.days
      "is":"PriceReview","months":0,"basis":"CONSUMER_PRICES","most":"1","notice":1 | review.months
      "is":"Streak","noShows":0,"cancellations":0,"remedy":"TALK"             | streak.none
      "is":"Rush","hours":0,"surcharge":"25","restDays":false                 | rush.hours
      "is":"FreeClause","point":"CHANGES","text":" "                          | free.blank
      "is":"Excuse","most":1,"proofDays":0,"noShow":true                      | excuse.causes
      """)
  void what_is_out_of_range_is_refused(String clause, String reason) {
    refused(terms("{" + clause + "}"), Written.class, reason, "clauses[1]");
  }

  @ParameterizedTest(name = "{1}: {0}")
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      "is":"Booked","session":0,"start":"2027-01-13T10:00"                 | fact.session
      "is":"Booked","session":1,"start":"2027-01-13T10:00","minutes":0     | fact.minutes
      "is":"CameLate","session":1,"by":"CLIENT","minutes":-5               | fact.late
      "is":"Paid","amount":"-10.00 EUR"                                    | price.positive
      "is":"Paid","amount":"0.00 EUR"                                      | price.positive
      "is":"ChangeAsked","minutes":0,"agreed":true                         | fact.work
      "is":"Worked","minutes":-1                                           | fact.work
      "is":"PauseAsked","first":"2027-02-02","until":"2027-02-02"          | fact.pause
      "is":"Ended","by":"CLIENT","done":"101"                              | fact.done
      "is":"Withdrew","informed":true,"done":"100.5"                       | fact.done
      """)
  void facts_that_cannot_be_are_refused(String fact, String reason) {
    refused("{\"signed\": \"2027-01-01T10:00:00Z\", \"facts\": [{" + fact
        + ",\"at\":\"2027-01-02T10:00:00Z\"}]}", Course.class, reason, "facts[0]");
  }

  @Test void money_of_another_currency_is_refused_and_changes_nothing() {
    var answer = Answer.of(Canonical.PLAIN.read(tiers("100", notice(24, 0)), Written.class)
        .terms(), Canonical.PLAIN.read("""
            {"signed": "2027-01-01T10:00:00Z", "facts": [
              {"is": "Paid", "amount": "10.00 USD", "at": "2027-01-02T10:00:00Z"},
              {"is": "Hurried", "price": "10.00 USD", "ready": "2027-01-03T10:00:00Z",
                "at": "2027-01-02T10:00:00Z"}]}""", Course.class), true);
    assertThat(answer.turns()).extracting(Answer.Entry::verdict)
        .containsExactly("Refused", "Refused");
    assertThat(answer.turns().stream().flatMap(it -> it.why().stream()))
        .isEqualTo(List.of(Refusal.OTHER_CURRENCY.name(), Refusal.OTHER_CURRENCY.name()));
    assertThat(answer.end().paid().isZero()).isTrue();
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      "is":"Deposit","amount":"10.00 USD","credited":"FIRST_PAYMENT","doubled":true | currency.mixed
      "is":"EachMonth","day":1,"shift":"FOLLOWING" | calendar.missing
      """)
  void what_no_amount_can_be_worked_out_from_is_told_before_anything_is_asked(String clause,
      String reason) {
    var draft = Canonical.PLAIN.read(terms("{" + clause + "}"), Written.class).draft();
    assertThat(draft.stopsSums()).hasValueSatisfying(finding -> {
      assertThat(finding.reason()).isEqualTo(reason);
      assertThat(finding.at()).isPresent();
    });
  }
}
