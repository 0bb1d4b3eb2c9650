package pacta.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pacta.money.Percent;
import pacta.terms.Rates.Dated;

/// Which published rate rules on a day, and what is given beside what is known.
class RatesTest {
  private static final PublicRate ECB = PublicRate.ECB_MAIN_REFINANCING;
  private static final PublicRate LEGAL = PublicRate.LEGAL_INTEREST_ES;

  private static Dated given(String from, String until) {
    return new Dated(ECB, LocalDate.parse(from), LocalDate.parse(until), Percent.of(7));
  }

  private static String on(Rates rates, PublicRate rate, String day) {
    return rates.on(rate, LocalDate.parse(day))
        .map(it -> it.year() + " " + it.from() + " " + it.until()).orElse("unknown");
  }

  @ParameterizedTest(name = "{0} on {1}: {2}")
  @CsvSource(textBlock = """
      LEGAL_INTEREST_ES,    2015-12-31, unknown
      LEGAL_INTEREST_ES,    2016-01-01, 3 2016-01-01 2022-12-31
      LEGAL_INTEREST_ES,    2022-12-31, 3 2016-01-01 2022-12-31
      LEGAL_INTEREST_ES,    2023-01-01, 3.25 2023-01-01 2026-12-31
      LEGAL_INTEREST_ES,    2027-01-01, unknown
      ECB_MAIN_REFINANCING, 2024-12-31, 4.25 2024-07-01 2024-12-31
      ECB_MAIN_REFINANCING, 2026-06-30, 2.15 2025-07-01 2026-06-30
      ECB_MAIN_REFINANCING, 2026-07-01, unknown
      """)
  void a_day_has_the_rate_of_its_stretch(PublicRate rate, String day, String told) {
    assertThat(on(Rates.PUBLISHED, rate, day)).isEqualTo(told);
  }

  @ParameterizedTest(name = "from 2026-01-01 to 2026-03-31 another is given: {0}, {1}")
  @CsvSource(textBlock = """
      2025-12-31, 2.15 2025-07-01 2025-12-31
      2026-01-01, 7 2026-01-01 2026-03-31
      2026-03-31, 7 2026-01-01 2026-03-31
      2026-04-01, 2.15 2026-04-01 2026-06-30
      2025-06-30, 3.15 2025-01-01 2025-06-30
      """)
  void what_is_given_rules_in_the_place_of_what_is_known(String day, String told) {
    assertThat(on(Rates.PUBLISHED.with(List.of(given("2026-01-01", "2026-03-31"))), ECB, day))
        .isEqualTo(told);
  }

  @Test void what_is_given_may_cover_a_stretch_to_the_day_or_none_and_no_other_rate() {
    var whole = Rates.PUBLISHED.with(List.of(given("2025-07-01", "2026-06-30")));
    assertThat(on(whole, ECB, "2025-07-01")).startsWith("7 ");
    assertThat(on(whole, ECB, "2026-06-30")).startsWith("7 ");
    assertThat(on(whole, ECB, "2025-06-30")).isEqualTo("3.15 2025-01-01 2025-06-30");
    assertThat(on(whole, LEGAL, "2025-12-31")).isEqualTo("3.25 2023-01-01 2026-12-31");
    var next = Rates.PUBLISHED.with(List.of(given("2026-07-01", "2026-12-31")));
    assertThat(on(next, ECB, "2026-06-30")).isEqualTo("2.15 2025-07-01 2026-06-30");
    assertThat(on(next, ECB, "2026-07-01")).isEqualTo("7 2026-07-01 2026-12-31");
    var day = Rates.PUBLISHED.with(List.of(given("2025-07-01", "2025-07-01")));
    assertThat(on(day, ECB, "2025-07-01")).isEqualTo("7 2025-07-01 2025-07-01");
    assertThat(on(day, ECB, "2025-07-02")).isEqualTo("2.15 2025-07-02 2026-06-30");
  }
}
