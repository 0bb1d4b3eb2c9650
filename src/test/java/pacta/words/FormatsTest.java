package pacta.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pacta.money.Money;
import pacta.money.Percent;
import pacta.people.Language;
import pacta.time.WallTime;

class FormatsTest {
  private static final Formats ES = Formats.in(Language.ES);
  private static final Formats EN = Formats.in(Language.EN);
  private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
  private static final LocalDate TUESDAY = LocalDate.of(2026, 3, 10);
  private static final ZonedDateTime TEN = TUESDAY.atTime(10, 0).atZone(MADRID);

  /// The no-break space is written `_` here, to be seen.
  private static String seen(String text) {
    return text.replace('\u00a0', '_');
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      320.00     | EUR | 320,00_€       | €320.00
      0.00       | EUR | 0,00_€         | €0.00
      -320.00    | EUR | −320,00_€      | −€320.00
      1187.50    | EUR | 1.187,50_€     | €1,187.50
      1234567.89 | EUR | 1.234.567,89_€ | €1,234,567.89
      80.00      | GBP | 80,00_£        | £80.00
      80.00      | CHF | 80,00_CHF      | CHF_80.00
      5000       | JPY | 5.000_JPY      | JPY_5,000
      """)
  void an_amount_has_its_decimals_and_its_symbol(String n, String code, String es, String en) {
    var money = Money.of(n, Currency.getInstance(code));
    assertThat(seen(ES.money(money))).isEqualTo(es);
    assertThat(seen(EN.money(money))).isEqualTo(en);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      40.00 | 40_€    | €40
      37.50 | 37,50_€ | €37.50
      0.00  | 0_€     | €0
      100.00 | 100_€  | €100
      """)
  void a_round_amount_may_leave_its_cents_out(String n, String es, String en) {
    var money = Money.of(n, Currency.getInstance("EUR"));
    assertThat(seen(ES.moneyShort(money))).isEqualTo(es);
    assertThat(seen(EN.moneyShort(money))).isEqualTo(en);
  }

  @Test void figures_and_shares() {
    assertThat(ES.number(1234)).isEqualTo("1.234");
    assertThat(EN.number(new BigDecimal("-1234.5"))).isEqualTo("−1,234.5");
    assertThat(seen(ES.percent(Percent.parse("12.5")))).isEqualTo("12,5_%");
    assertThat(seen(EN.percent(Percent.of(50)))).isEqualTo("50%");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      1    | 1 minuto             | 1 minute
      60   | 60 minutos           | 60 minutes
      90   | 1 hora y 30 minutos  | 1 hour and 30 minutes
      1440 | 24 horas             | 24 hours
      2880 | 48 horas             | 48 hours
      4320 | 3 días               | 3 days
      4380 | 73 horas             | 73 hours
      """)
  void lengths(long minutes, String es, String en) {
    assertThat(ES.duration(Duration.ofMinutes(minutes))).isEqualTo(es);
    assertThat(EN.duration(Duration.ofMinutes(minutes))).isEqualTo(en);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      839   | 13 horas y 59 minutos | 13 hours and 59 minutes
      4319  | 71 horas y 59 minutos | 71 hours and 59 minutes
      4320  | 3 días                | 3 days
      4379  | 3 días                | 3 days
      4380  | 3 días y 1 hora       | 3 days and 1 hour
      21226 | 14 días y 17 horas    | 14 days and 17 hours
      """)
  void measured_lengths(long minutes, String es, String en) {
    assertThat(ES.measured(Duration.ofMinutes(minutes))).isEqualTo(es);
    assertThat(EN.measured(Duration.ofMinutes(minutes))).isEqualTo(en);
  }

  @Test void days_in_every_length() {
    assertThat(ES.date(TUESDAY)).isEqualTo("10 de marzo de 2026");
    assertThat(EN.date(TUESDAY)).isEqualTo("10 March 2026");
    assertThat(ES.dateInFull(TUESDAY)).isEqualTo("martes, 10 de marzo de 2026");
    assertThat(EN.dateInFull(TUESDAY)).isEqualTo("Tuesday, 10 March 2026");
    assertThat(ES.day(TUESDAY)).isEqualTo("martes 10 de marzo");
    assertThat(EN.day(TUESDAY)).isEqualTo("Tuesday 10 March");
    assertThat(ES.dayShort(TUESDAY)).isEqualTo("mar 10");
    assertThat(EN.dateShort(TUESDAY)).isEqualTo("10 Mar 2026");
  }

  @Test void times_say_at() {
    assertThat(ES.weekdayAndTime(TEN)).isEqualTo("martes 10 a las 10:00");
    assertThat(EN.weekdayAndTime(TEN)).isEqualTo("Tuesday 10 at 10:00");
    assertThat(ES.moment(TEN)).isEqualTo("martes 10 de marzo a las 10:00");
    assertThat(EN.momentInFull(TEN)).isEqualTo("Tuesday, 10 March 2026, at 10:00");
    assertThat(ES.atTime(LocalTime.of(1, 5))).isEqualTo("a la 1:05");
    assertThat(ES.weekdayAndTimeShort(TEN)).isEqualTo("mar 10, 10:00");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      2026-03-10T08:00 | hoy a las 10:00                          | today at 10:00
      2026-03-09T23:59 | mañana, martes, a las 10:00              | tomorrow, Tuesday, at 10:00
      2026-03-11T00:00 | ayer a las 10:00                         | yesterday at 10:00
      2026-03-05T10:00 | martes 10 a las 10:00                    | Tuesday 10 at 10:00
      2026-03-03T10:00 | martes 10 de marzo a las 10:00           | Tuesday 10 March at 10:00
      2025-12-01T10:00 | martes, 10 de marzo de 2026, a las 10:00 | Tuesday, 10 March 2026, at 10:00
      """)
  void near_days_are_called_as_people_call_them(LocalDateTime now, String es, String en) {
    assertThat(ES.near(TEN, now.atZone(MADRID))).isEqualTo(es);
    assertThat(EN.near(TEN, now.atZone(MADRID))).isEqualTo(en);
  }

  @Test void two_readers_with_other_clocks_get_both() {
    assertThat(ES.inBothZones(TEN, ZoneId.of("Europe/Paris")))
        .isEqualTo("martes 10 de marzo a las 10:00 (hora de Madrid)");
    assertThat(ES.inBothZones(TEN, ZoneId.of("Atlantic/Canary"))).isEqualTo(
        "martes 10 de marzo a las 10:00 (hora de Madrid), a las 9:00 (hora de Canarias)");
    assertThat(EN.inBothZones(TEN, ZoneId.of("Pacific/Auckland"))).isEqualTo(
        "Tuesday 10 March at 10:00 (Madrid time), at 22:00 (Auckland time)");
  }

  @Test void the_hour_that_happens_twice_says_which_one() {
    var twice = LocalDateTime.of(2026, 10, 25, 2, 30);
    var later = new WallTime(twice, MADRID, WallTime.Overlap.LATER);
    assertThat(ES.moment(WallTime.of(twice, MADRID)))
        .isEqualTo("domingo 25 de octubre a las 2:30 (UTC+2)");
    assertThat(EN.moment(later)).isEqualTo("Sunday 25 October at 2:30 (UTC+1)");
  }

  @Test void lists_end_in_and() {
    assertThat(ES.list(List.of("plazos", "señal", "intereses")))
        .isEqualTo("plazos, señal e intereses");
    assertThat(ES.list(List.of("agua", "hielo"))).isEqualTo("agua y hielo");
    assertThat(EN.list(List.of("a", "b", "c"))).isEqualTo("a, b and c");
    assertThat(ES.list(List.of("uno"))).isEqualTo("uno");
    assertThat(ES.list(List.of())).isEmpty();
    assertThat(ES.capital("ámbito")).isEqualTo("Ámbito");
  }
}
