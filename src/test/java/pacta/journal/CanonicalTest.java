package pacta.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pacta.money.Money;
import pacta.money.Percent;
import pacta.money.Rounding;
import pacta.people.PersonId;
import pacta.people.Personal;
import pacta.people.Role;
import pacta.terms.ClauseId;
import pacta.terms.Derivation;
import pacta.terms.Step;
import pacta.terms.Version;
import pacta.terms.WhyNot;
import pacta.time.Notice;

class CanonicalTest {
  static final PersonId ANA =
      new PersonId(UUID.fromString("0198a000-0000-7000-8000-000000000001"));

  sealed interface Thing {}

  sealed interface Round extends Thing {}

  record Ball(int size, Optional<String> colour) implements Round {}

  record Box(List<Thing> inside, Set<Role> owners, Map<String, Money> prices) implements Thing {}

  record Nothing() implements Thing {}

  record Plain(long large, boolean yes, BigDecimal exact, Instant at, LocalDate on,
      LocalDateTime local, ZoneId zone, Duration lasts, Currency currency, Percent share) {}

  private static String write(Object value) {
    return Canonical.PLAIN.write(value);
  }

  private static <T> void holds(String text, T value, Class<T> type) {
    assertThat(write(value)).isEqualTo(text);
    assertThat(Canonical.PLAIN.read(text, type)).isEqualTo(value);
    assertThat(write(Canonical.PLAIN.read(text, type))).isEqualTo(text);
  }

  @Test void a_kind_says_first_what_it_is_and_what_is_absent_is_left_out() {
    holds("{\"is\":\"Ball\",\"size\":3}", new Ball(3, Optional.empty()), Thing.class);
    holds("{\"is\":\"Ball\",\"size\":3,\"colour\":\"añil \\\"7\\\"\\n\"}",
        new Ball(3, Optional.of("añil \"7\"\n")), Round.class);
    holds("{\"is\":\"Nothing\"}", new Nothing(), Nothing.class);
  }

  @Test void things_inside_things_keep_their_kind_and_sets_and_maps_are_sorted() {
    var inside = List.<Thing>of(new Ball(-1, Optional.empty()),
        new Box(List.of(), Set.of(), Map.of()), new Nothing());
    var prices = Map.of("b", Money.parse("-0.50 EUR"), "a", Money.parse("1200 JPY"));
    holds("""
        {"is":"Box","inside":[{"is":"Ball","size":-1},{"is":"Box","inside":[],"owners":[],\
        "prices":{}},{"is":"Nothing"}],"owners":["CLIENT","PROFESSIONAL"],\
        "prices":{"a":"1200 JPY","b":"-0.50 EUR"}}""",
        new Box(inside, Set.of(Role.values()), prices), Thing.class);
    assertThat(write(new Box(List.of(), new TreeSet<>(Set.of(Role.values())), Map.of())))
        .contains("[\"CLIENT\",\"PROFESSIONAL\"]");
  }

  @Test void simple_values_are_plain_numbers_and_iso_texts() {
    holds("""
        {"large":9007199254740993,"yes":true,"exact":12.500,"at":"2026-11-25T09:30:00.125Z",\
        "on":"2026-12-01","local":"2026-12-01T17:00","zone":"Europe/Madrid","lasts":"PT36H",\
        "currency":"EUR","share":"12.5"}""",
        new Plain(9007199254740993L, true, new BigDecimal("12.500"),
            Instant.parse("2026-11-25T09:30:00.125Z"), LocalDate.of(2026, 12, 1),
            LocalDateTime.of(2026, 12, 1, 17, 0), ZoneId.of("Europe/Madrid"), Duration.ofHours(36),
            Currency.getInstance("EUR"), Percent.parse("12.50")), Plain.class);
    assertThat(write(new Plain(0, false, new BigDecimal("1E+3"), Instant.EPOCH, LocalDate.EPOCH,
        LocalDateTime.of(2026, 1, 1, 0, 0), ZoneId.of("UTC"), Duration.ZERO,
        Currency.getInstance("USD"), Percent.NONE))).contains("\"exact\":1000,");
  }

  record At(Instant at) {}

  record Local(LocalDateTime at) {}

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-25T09:30:00Z", "2026-11-25T09:30:59.007Z",
      "2026-11-25T09:30:00.1Z", "2026-11-25T09:30:00.123456Z", "2026-11-25T24:00:00Z",
      "2026-11-25T24:00:01Z", "2026-11-25T25:00:00Z", "2026-12-31T23:59:60Z",
      "2026-11-25T09:60:00Z", "2026-02-30T09:00:00Z", "2024-02-29T00:00:00Z",
      "2026-11-25T09:30:00+01:00", "2026-11-25t09:30:00z", "0000-01-01T00:00:00Z",
      "2026-13-01T00:00:00Z", "\u0662026-11-25T09:30:00Z", "2026-11-25T09:30", "2026-11-25T24:00",
      "2026-11-25T09:30:00", "2026-11-25T9:30", "2026-02-29T09:30", ""})
  void moments_are_read_as_the_platform_reads_them(String text) {
    assertThat(moment("{\"at\":\"" + text + "\"}", At.class).map(At::at))
        .isEqualTo(platforms(text, Instant::parse));
    assertThat(moment("{\"at\":\"" + text + "\"}", Local.class).map(Local::at))
        .isEqualTo(platforms(text, LocalDateTime::parse));
  }

  private static <T> Optional<T> moment(String json, Class<T> type) {
    try {
      return Optional.of(Canonical.PLAIN.read(json, type));
    } catch (UnreadableJson none) {
      return Optional.empty();
    }
  }

  private static <T> Optional<T> platforms(String text, Function<String, T> parse) {
    try {
      return Optional.of(parse.apply(text));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  @Test void a_real_derivation_is_kept_step_by_step() {
    var told = Instant.parse("2026-11-30T10:00:00Z");
    var steps = List.<Step>of(new Step.Compared(Notice.hours(24), told, false),
        new Step.Multiplied(Percent.of(50)), new Step.Rounded(Rounding.HALF_UP));
    holds("""
        {"clause":"5.2","version":{"number":1},"steps":[{"is":"Compared","asked":{"amount":24,\
        "unit":"ELAPSED_HOURS","boundary":"IN_TIME"},"deadline":"2026-11-30T10:00:00Z",\
        "inTime":false},{"is":"Multiplied","share":"50"},{"is":"Rounded","rounding":"HALF_UP"}],\
        "others":[{"is":"PassLeft","clause":"5.1","left":2}]}""",
        new Derivation(new ClauseId(5, 2), Version.FIRST, steps,
            List.of(new WhyNot.PassLeft(new ClauseId(5, 1), 2))), Derivation.class);
  }

  record Unwritable(Object anything) {}

  sealed interface Twins permits Left.Same, Right.Same {}

  interface Left {
    record Same() implements Twins {}
  }

  interface Right {
    record Same() implements Twins {}
  }

  record OfPersonal(Personal text) {}

  @Test void a_type_without_a_form_and_two_kinds_of_one_name_are_faults_of_the_program() {
    assertThatThrownBy(() -> write(new Unwritable("x")))
        .isInstanceOf(IllegalStateException.class).hasMessageContaining("java.lang.Object");
    assertThatThrownBy(() -> Canonical.PLAIN.read("{}", Twins.class))
        .isInstanceOf(IllegalStateException.class).hasMessageContaining("Same");
  }

  @Test void the_zero_character_is_written_so_that_any_database_takes_it() {
    assertThat(write(new OfPersonal(new Personal(ANA, "a\0b")))).contains("a\\u0000b");
  }
}
