package pacta.words;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import pacta.money.Money;
import pacta.money.Percent;
import pacta.people.Language;
import pacta.time.WallTime;

/// How figures, amounts, dates and times are written for a reader of one language.
///
/// The only place that knows it: clauses, pages, letters and documents all write through here.
/// The names of months and days are our own, so that no change in a library's locale data moves
/// a signed text. Amounts and units are joined by a no-break space; the minus is a true minus.
/// A date-time is written as the clock on the wall shows it in its own zone; the hour that a
/// clock change repeats says its offset as well.
public record Formats(Language language) {
  /// Joins a figure and its unit.
  public static final char NO_BREAK = '\u00a0';

  private static final Pattern SOUNDS_AS_I = Pattern.compile("i|í|hi(?![aeo])|hí");

  private static final char MINUS = '\u2212';
  private static final Map<String, String> SYMBOLS =
      Map.of("EUR", "€", "GBP", "£", "USD", "US$", "CHF", "CHF", "MXN", "MX$");

  public static Formats in(Language language) {
    return new Formats(language);
  }

  // --- figures ---

  /// `1.234` / `1,234`.
  public String number(long number) {
    return number(BigDecimal.valueOf(number));
  }

  /// With all the decimals it has: `1.234,50` / `1,234.50`.
  public String number(BigDecimal number) {
    var parts = number.abs().toPlainString().split("\\.");
    var whole = grouped(parts[0]);
    var sign = number.signum() < 0 ? String.valueOf(MINUS) : "";
    return sign + (parts.length == 1 ? whole : whole + pick(",", ".") + parts[1]);
  }

  /// `50 %` / `50%`.
  public String percent(Percent share) {
    return number(share.value()) + pick(NO_BREAK + "%", "%");
  }

  /// In full, to the minor unit: `320,00 €` / `€320.00`.
  public String money(Money money) {
    return withSymbol(money.amount(), money.currency());
  }

  /// Without the decimals when they are all zero: `40 €`, `37,50 €` / `€40`, `€37.50`.
  public String moneyShort(Money money) {
    var amount = money.amount();
    var whole = amount.stripTrailingZeros().scale() <= 0;
    return withSymbol(whole ? amount.setScale(0) : amount, money.currency());
  }

  /// `60 minutos`, `1 hora`, `1 hora y 30 minutos`, `24 horas`, `2 días`; to the minute.
  /// Days appear only for whole days from the third on: 48 hours stay hours.
  public String duration(Duration length) {
    return new Lengths(this).exact(length);
  }

  /// Time that was measured, such as the notice somebody gave: as [#duration(Duration)] up to three
  /// days, and from there on in days of 24 hours and whole hours, `14 días y 17 horas`; what is
  /// under an hour is left out. What was agreed keeps its own unit.
  public String measured(Duration length) {
    return new Lengths(this).measured(length);
  }

  // --- days ---

  /// `10 de marzo de 2026` / `10 March 2026`.
  public String date(LocalDate day) {
    return dayAndMonth(day) + pick(" de ", " ") + day.getYear();
  }

  /// `martes, 10 de marzo de 2026` / `Tuesday, 10 March 2026`.
  public String dateInFull(LocalDate day) {
    return weekday(day.getDayOfWeek()) + ", " + date(day);
  }

  /// `martes 10 de marzo` / `Tuesday 10 March`.
  public String day(LocalDate day) {
    return weekday(day.getDayOfWeek()) + " " + dayAndMonth(day);
  }

  /// `10 de marzo` / `10 March`.
  public String dayAndMonth(LocalDate day) {
    return day.getDayOfMonth() + pick(" de ", " ") + month(day);
  }

  /// `marzo de 2027` / `March 2027`.
  public String month(YearMonth month) {
    return month(month.atDay(1)) + pick(" de ", " ") + month.getYear();
  }

  /// For narrow places: `mar 10` / `Tue 10`.
  public String dayShort(LocalDate day) {
    return Names.of(language).shortDays().get(day.getDayOfWeek().getValue() - 1) + " "
        + day.getDayOfMonth();
  }

  /// For narrow places: `10 mar 2026` / `10 Mar 2026`.
  public String dateShort(LocalDate day) {
    return day.getDayOfMonth() + " " + Names.of(language).shortMonths().get(day.getMonthValue() - 1)
        + " " + day.getYear();
  }

  /// `martes` / `Tuesday`.
  public String weekday(DayOfWeek day) {
    return Names.of(language).days().get(day.getValue() - 1);
  }

  // --- times ---

  /// On a 24-hour clock, without a leading zero: `9:30`.
  public String time(LocalTime time) {
    return time.getHour() + ":" + twoDigits(time.getMinute());
  }

  /// `las 10:00`, `la 1:30` / `10:00`.
  public String theTime(LocalTime time) {
    return pick(time.getHour() == 1 ? "la " : "las ", "") + time(time);
  }

  /// `a las 10:00`, `a la 1:30` / `at 10:00`.
  public String atTime(LocalTime time) {
    return pick("a ", "at ") + theTime(time);
  }

  /// In the near days: `martes 10 a las 10:00` / `Tuesday 10 at 10:00`.
  public String weekdayAndTime(ZonedDateTime when) {
    return weekday(when.getDayOfWeek()) + " " + when.getDayOfMonth() + " " + clock(when);
  }

  /// For narrow places: `mar 10, 10:00` / `Tue 10, 10:00`.
  public String weekdayAndTimeShort(ZonedDateTime when) {
    return dayShort(when.toLocalDate()) + ", " + time(when.toLocalTime()) + offset(when);
  }

  /// `martes 10 de marzo a las 10:00` / `Tuesday 10 March at 10:00`.
  public String moment(ZonedDateTime when) {
    return day(when.toLocalDate()) + " " + clock(when);
  }

  /// `martes, 10 de marzo de 2026, a las 10:00` / `Tuesday, 10 March 2026, at 10:00`.
  public String momentInFull(ZonedDateTime when) {
    return dateInFull(when.toLocalDate()) + ", " + clock(when);
  }

  /// As [#moment(ZonedDateTime)], with the seconds where there are some: `… a las 10:00:01`.
  public String momentExact(ZonedDateTime when) {
    var seconds = when.getSecond() == 0 ? "" : ":" + twoDigits(when.getSecond());
    return day(when.toLocalDate()) + " " + atTime(when.toLocalTime()) + seconds + offset(when);
  }

  /// @see #moment(ZonedDateTime)
  public String moment(WallTime when) {
    return moment(when.zoned());
  }

  /// @see #momentInFull(ZonedDateTime)
  public String momentInFull(WallTime when) {
    return momentInFull(when.zoned());
  }

  /// As it is said today: `hoy a las 12:00`, `mañana, martes, a las 10:00`, `ayer a las 19:12`;
  /// within six days `martes 10 a las 10:00`; this year `martes 10 de marzo a las 10:00`; else in
  /// full. "Today" is the date that `now` has in the zone of `when`.
  public String near(ZonedDateTime when, ZonedDateTime now) {
    var day = when.toLocalDate();
    var today = now.withZoneSameInstant(when.getZone()).toLocalDate();
    var away = day.toEpochDay() - today.toEpochDay();
    if (away == 0) return pick("hoy ", "today ") + clock(when);
    if (away == -1) return pick("ayer ", "yesterday ") + clock(when);
    if (away == 1)
      return pick("mañana, ", "tomorrow, ") + weekday(day.getDayOfWeek()) + ", " + clock(when);
    if (Math.abs(away) < 7) return weekdayAndTime(when);
    return day.getYear() == today.getYear() ? moment(when) : momentInFull(when);
  }

  /// A moment for two readers whose clocks differ: in the zone of `when`, then in the other one.
  /// One clock only where both show the same: `martes 10 de marzo a las 10:00 (hora de Madrid)`.
  public String inBothZones(ZonedDateTime when, ZoneId other) {
    var there = when.withZoneSameInstant(other);
    var here = moment(when) + " (" + zone(when.getZone()) + ")";
    if (there.toLocalDateTime().equals(when.toLocalDateTime())) return here;
    var sameDay = there.toLocalDate().equals(when.toLocalDate());
    return here + ", " + (sameDay ? clock(there) : moment(there)) + " (" + zone(other) + ")";
  }

  /// Said after a moment, for a reader elsewhere: ` en Madrid (4:00 en Bogotá)`; with the day
  /// where it is another.
  public String alsoIn(ZonedDateTime when, ZoneId other) {
    var there = when.withZoneSameInstant(other);
    var sameDay = there.toLocalDate().equals(when.toLocalDate());
    var names = Names.of(language);
    return pick(" en ", " in ") + names.city(when.getZone()) + " ("
        + (sameDay ? time(there.toLocalTime()) : weekdayAndTime(there)) + pick(" en ", " in ")
        + names.city(other) + ")";
  }

  /// `hora de Madrid` / `Madrid time`.
  public String zone(ZoneId zone) {
    var city = Names.of(language).city(zone);
    return pick("hora de " + city, city + " time");
  }

  // --- words ---

  /// `a, b ni c` / `a, b or c`, after a "no".
  public String listOfNone(List<String> items) {
    if (items.size() < 2) return String.join("", items);
    return String.join(", ", items.subList(0, items.size() - 1)) + pick(" ni ", " or ")
        + items.getLast();
  }

  /// `a, b y c` / `a, b and c`; in Spanish `e` before the sound of an i.
  public String list(List<String> items) {
    if (items.size() < 2) return String.join("", items);
    var last = items.getLast();
    var sound = SOUNDS_AS_I.matcher(last.toLowerCase(Locale.ROOT)).lookingAt();
    return String.join(", ", items.subList(0, items.size() - 1))
        + pick(sound ? " e " : " y ", " and ") + last;
  }

  /// The same text, to begin a sentence with.
  public String capital(String text) {
    return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(language.locale())
        + text.substring(1);
  }

  private String clock(ZonedDateTime when) {
    return atTime(when.toLocalTime()) + offset(when);
  }

  /// Nothing, but for the hour that a clock change repeats: ` (UTC+2)`.
  private String offset(ZonedDateTime when) {
    if (when.getZone().getRules().getValidOffsets(when.toLocalDateTime()).size() < 2) return "";
    var seconds = when.getOffset().getTotalSeconds();
    var minutes = Math.abs(seconds) / 60 % 60;
    return " (UTC" + (seconds < 0 ? MINUS : '+') + Math.abs(seconds) / 3600
        + (minutes == 0 ? ")" : ":" + twoDigits(minutes) + ")");
  }

  private String month(LocalDate day) {
    return Names.of(language).months().get(day.getMonthValue() - 1);
  }

  private String withSymbol(BigDecimal amount, Currency currency) {
    var symbol = SYMBOLS.getOrDefault(currency.getCurrencyCode(), currency.getCurrencyCode());
    if (language == Language.ES) return number(amount) + NO_BREAK + symbol;
    var letters = Character.isLetter(symbol.charAt(symbol.length() - 1));
    var gap = letters ? String.valueOf(NO_BREAK) : "";
    return (amount.signum() < 0 ? String.valueOf(MINUS) : "") + symbol + gap
        + number(amount.abs());
  }

  private String grouped(String digits) {
    var dot = pick(".", ",");
    var last = new BigInteger(digits).toString();
    var text = new StringBuilder(last);
    for (int at = last.length() - 3; at > 0; at -= 3) text.insert(at, dot);
    return text.toString();
  }

  private static String twoDigits(int number) {
    return number < 10 ? "0" + number : String.valueOf(number);
  }

  private String pick(String es, String en) {
    return switch (language) {
      case ES -> es;
      case EN -> en;
    };
  }
}
