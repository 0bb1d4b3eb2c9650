package pacta.terms;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pacta.house.Golden;
import pacta.money.Money;
import pacta.money.Percent;
import pacta.terms.NoticeTiers.Table;
import pacta.terms.NoticeTiers.Tier;
import pacta.time.BusinessCalendar.OfficeHours;
import pacta.time.Notice;

/// How far each number, sum, share, text and list of a clause may go, found by trying: the record
/// of it is read by people, and no limit moves unnoticed.
class LimitsTest {
  private static final int FURTHEST = 1_000_000;

  private final Map<String, TreeSet<String>> limits = new TreeMap<>();

  @Test void no_limit_moves_unnoticed() throws IOException {
    Stream.concat(Agreements.all().stream(), RuledAgreements.all().stream())
        .flatMap(terms -> terms.clauses().stream())
        .forEach(clause -> walk(clause.getClass().getSimpleName(), (Record) clause,
            Optional::of));
    Golden.of("terms").matches("limits.txt", limits.entrySet().stream()
        .map(it -> it.getKey() + ": " + String.join(" | ", it.getValue()) + "\n")
        .collect(joining()));
  }

  /// A work may stand still before the time that changes nothing could reach its own limit.
  @Test void a_limit_that_lies_behind_another_one_holds_too() {
    assertThatCode(() -> materials(365)).doesNotThrowAnyException();
    refused("materials.grace", () -> materials(366));
  }

  @Test void lists_end_where_nobody_would_read_on() {
    assertThatCode(() -> kill(10, 100)).doesNotThrowAnyException();
    refused("kill.count", () -> kill(11, 100));
    refused("kill.count", () -> new KillFee(List.of(), KillFee.Mode.ADDED));
    assertThatCode(() -> kill(10, 20, 50, 20)).as("as much as before").doesNotThrowAnyException();
    refused("kill.order", () -> kill(10, 20, 50, 19));
    refused("kill.order", () -> kill(50, 20, 50, 30));
    refused("kill.share", () -> kill(10, 101));
    refused("deliverables.empty", () -> new Deliverables(List.of()));
    refused("deliverables.name", () -> new Deliverables(List.of(piece(" "))));
    refused("deliverables.twice", () -> new Deliverables(List.of(piece("web"), piece("web"))));
    refused("deliverables.by", () -> new Deliverables.Piece("web", Optional.empty(),
        Optional.of(LocalTime.NOON)));
    refused("price.currency", () -> new Retainer(Agreements.euros("500.00"), 300,
        Optional.empty(), new Retainer.Overage(Money.parse("50.00 GBP"), 1, 0), new Vat.None()));
    refused("streak.none", () -> new Streak(0, 0, Streak.Remedy.TALK));
    refused("excuse.causes", () -> new Excuse(Set.of(), 1, 0, false));
  }

  @Test void a_calendar_has_a_business_day_a_known_region_and_hours_that_do_not_overlap() {
    refused("calendar.no-business-day", () -> calendar("", EnumSet.allOf(DayOfWeek.class)));
    assertThatCode(() -> calendar("ES-MD", EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.SATURDAY)))
        .doesNotThrowAnyException();
    refused("calendar.region", () -> calendar("ES-ZZ", Set.of()));
    refused("calendar.hours-overlap", () -> calendar("", Set.of(), hours(9, 14), hours(13, 16)));
    refused("calendar.hours-overlap", () -> calendar("", Set.of(), hours(13, 16), hours(9, 14)));
    assertThatCode(() -> calendar("", Set.of(), hours(9, 14), hours(14, 16)))
        .doesNotThrowAnyException();
    assertThatCode(() -> calendar("", Set.of(), hours(14, 16), hours(9, 14)))
        .doesNotThrowAnyException();
    assertThatCode(() -> calendar("", Set.of(), hours(9, 14), new OfficeHours(DayOfWeek.TUESDAY,
        LocalTime.of(9, 0), LocalTime.of(14, 0)))).doesNotThrowAnyException();
  }

  @Test void tiers_end_at_six_and_those_of_one_day_go_by_its_hours() {
    var six = IntStream.range(0, 6).mapToObj(i -> tier(Notice.hours(48 - i))).toList();
    assertThatCode(() -> new Table(six, Levy.ALL)).doesNotThrowAnyException();
    var ten = tier(Notice.days(1).at(LocalTime.of(10, 0)));
    var twelve = tier(Notice.days(1).at(LocalTime.of(12, 0)));
    assertThat(new Table(List.of(ten, twelve), Levy.ALL).free())
        .as("the last that is free").contains(twelve.notice());
    refused("tiers.overlap", () -> new Table(List.of(twelve, ten), Levy.ALL));
    refused("tiers.overlap", () -> new Table(List.of(ten, ten), Levy.ALL));
    refused("tiers.overlap", () -> new Table(List.of(ten,
        tier(Notice.days(2).at(LocalTime.of(12, 0)))), Levy.ALL));
    refused("tiers.unit", () -> new Table(List.of(tier(Notice.days(2)), ten), Levy.ALL));
  }

  private static Tier tier(Notice notice) {
    return new Tier(notice, Levy.FREE);
  }

  private static ReferenceCalendar calendar(String region, Set<DayOfWeek> rest,
      OfficeHours... hours) {
    return new ReferenceCalendar(region, rest, Set.of(), List.of(hours));
  }

  private static OfficeHours hours(int from, int until) {
    return new OfficeHours(DayOfWeek.MONDAY, LocalTime.of(from, 0), LocalTime.of(until, 0));
  }

  private static KillFee kill(int from, int share, int then, int more) {
    return new KillFee(List.of(new KillFee.Rung(Percent.NONE, Percent.of(5)),
        new KillFee.Rung(Percent.of(from), Percent.of(share)),
        new KillFee.Rung(Percent.of(then), Percent.of(more))), KillFee.Mode.ADDED);
  }

  private static KillFee kill(int rungs, int last) {
    return new KillFee(IntStream.range(0, rungs).mapToObj(i -> new KillFee.Rung(Percent.of(i),
        Percent.of(i == rungs - 1 ? last : i))).toList(), KillFee.Mode.ADDED);
  }

  private static Deliverables.Piece piece(String name) {
    return new Deliverables.Piece(name, Optional.empty(), Optional.empty());
  }

  private static void refused(String reason, Supplier<Object> written) {
    assertThatThrownBy(written::get).isInstanceOfSatisfying(InvalidTerm.class, it ->
        assertThat(it.reason()).isEqualTo(reason));
  }

  private static ClientMaterials materials(int graceDays) {
    return new ClientMaterials(LocalDate.of(2027, 2, 1), graceDays, 730, Agreements.euros("0.00"));
  }

  /// @param whole puts a changed part into its clause; empty where the clause refuses it
  private void walk(String path, Record record, Function<Object, Optional<Object>> whole) {
    var parts = record.getClass().getRecordComponents();
    var values = Arrays.stream(parts).map(part -> Alternatives.read(part, record)).toArray();
    for (var i = 0; i < parts.length; i++) {
      var at = i;
      look(path + "." + parts[i].getName(), values[i], other -> {
        var changed = values.clone();
        changed[at] = other;
        return Sample.built(record.getClass(), changed).flatMap(whole);
      });
    }
  }

  private void look(String path, Object value, Function<Object, Optional<Object>> whole) {
    switch (value) {
      case Integer n -> put(path, range(n, it -> whole.apply(it).isPresent()));
      case Money sum -> put(path, tried(Stream.of(-1, 0, 1)
          .map(it -> new Money(it, sum.currency())), whole));
      case Percent _ -> put(path, tried(Stream.of("0", "0.01", "99.99", "100", "100.01")
          .map(Percent::parse), whole));
      case String _ -> put(path, tried(Stream.of("", " ", "x"), whole));
      case Optional<?> maybe -> maybe.ifPresent(it ->
          look(path, it, other -> whole.apply(Optional.of(other))));
      case List<?> items -> {
        put(path + "[]", tried(Stream.of(List.of()), whole));
        for (var i = 0; i < items.size(); i++) {
          var at = i;
          look(path + "[]", items.get(i), other -> {
            var copy = new ArrayList<Object>(items);
            copy.set(at, other);
            return whole.apply(copy);
          });
        }
      }
      case Record record -> walk(path, record, whole);
      default -> { }
    }
  }

  private void put(String path, String limit) {
    limits.computeIfAbsent(path, _ -> new TreeSet<>()).add(limit);
  }

  private static String tried(Stream<?> values, Function<Object, Optional<Object>> whole) {
    var allowed = new LinkedHashMap<Boolean, List<String>>();
    values.forEach(it -> allowed.computeIfAbsent(whole.apply(it).isPresent(),
        _ -> new ArrayList<>()).add("«" + it + "»"));
    return Stream.of(true, false).filter(allowed::containsKey)
        .map(it -> (it ? "" : "not ") + String.join(" ", allowed.get(it)))
        .collect(joining("; "));
  }

  /// The stretch of numbers around one that is allowed.
  private static String range(int allowed, IntPredicate isAllowed) {
    var least = edge(allowed, -2, isAllowed);
    var most = edge(allowed, FURTHEST, isAllowed);
    return least + " to " + (most == FURTHEST ? "any" : most);
  }

  /// The last that is allowed on the way from one that is.
  private static int edge(int allowed, int far, IntPredicate isAllowed) {
    if (isAllowed.test(far)) return far;
    var in = allowed;
    var out = far;
    while (Math.abs(in - out) > 1) {
      var middle = in + (out - in) / 2;
      if (isAllowed.test(middle)) in = middle; else out = middle;
    }
    return in;
  }
}
