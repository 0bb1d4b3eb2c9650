package pacta.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import pacta.desk.MemoryRecords.Where;
import pacta.engagement.Actor;
import pacta.engagement.Command;
import pacta.engagement.Engagement;
import pacta.engagement.Event;
import pacta.engagement.Refusal.Reason;
import pacta.people.EngagementId;
import pacta.people.PersonId;
import pacta.people.Signatory;
import pacta.people.WorkspaceId;
import pacta.terms.NoShow;

/// Two practices, three clients, one stranger and a clock that jumps: they press every button in
/// any order, twice, at once and too late.
final class Life {
  private static final List<Instant> BEGINNINGS = List.of(
      Instant.parse("2026-10-20T08:00:00Z"), Instant.parse("2027-03-22T08:00:00Z"),
      Instant.parse("2027-10-25T08:00:00Z"), Instant.parse("2028-02-24T22:59:59.123Z"),
      Instant.parse("2026-12-28T08:00:00Z"));
  private static final WorkspaceId ONE = new WorkspaceId(new UUID(7, 1));
  private static final WorkspaceId OTHER = new WorkspaceId(new UUID(7, 2));
  private static final Actor STRANGER = new Actor(person(9), Signatory.CLIENT);

  /// The two of an engagement.
  private record Pair(Where where, Actor professional, Actor client) {}

  private static final List<Pair> PAIRS = List.of(pair(ONE, 1, 1, 2), pair(ONE, 2, 1, 3),
      pair(OTHER, 1, 4, 5));

  private final RandomGenerator random;
  private final TurnedClock clock;
  private final MemoryRecords records = new MemoryRecords();
  private final Desk desk;
  private final Map<Where, Promises> promises = new HashMap<>();
  private final Map<Where, List<String>> keys = new HashMap<>();
  private final Set<Reason> refused = EnumSet.noneOf(Reason.class);
  private int pressed;

  Life(RandomGenerator random) {
    this.random = random;
    clock = new TurnedClock(BEGINNINGS.get(random.nextInt(BEGINNINGS.size())));
    desk = new Desk(clock, records, new Bell(), () -> { });
  }

  private static Pair pair(WorkspaceId workspace, int engagement, int professional, int client) {
    return new Pair(new Where(workspace, new EngagementId(new UUID(8, engagement))),
        new Actor(person(professional), Signatory.PROFESSIONAL),
        new Actor(person(client), Signatory.CLIENT));
  }

  private static PersonId person(int number) {
    return new PersonId(new UUID(9, number));
  }

  /// @return every journal's texts
  String live(int steps) {
    for (var step = 0; step < steps; step++) {
      jump();
      var pair = PAIRS.get(Math.max(0, random.nextInt(8) - 5));
      var what = "step " + step + " at " + clock.instant();
      try {
        press(pair);
        PAIRS.forEach(this::hold);
      } catch (Throwable broken) {
        throw new AssertionError(what + ": " + broken.getMessage(), broken);
      }
    }
    PAIRS.forEach(pair -> Promises.chained(records, pair.where()));
    return records.all().stream().map(where -> records.links(where).toString()).sorted()
        .collect(Collectors.joining("\n"));
  }

  private void press(Pair pair) {
    switch (random.nextInt(12)) {
      case 0 -> again(pair);
      case 1 -> stranger(pair);
      case 2 -> atOnce(pair);
      default -> take(pair, buttons(pair, see(pair)).press());
    }
  }

  private void take(Pair pair, Function<Instant, Command> what) {
    var before = history(pair);
    var key = "key " + pressed++;
    switch (desk.take(pair.where().workspace(), pair.where().engagement(), key, what)) {
      case Outcome.Done done -> {
        assertThat(done.before()).isFalse();
        keys.computeIfAbsent(pair.where(), _ -> new ArrayList<>()).add(key);
        assertThat(done.state()).isEqualTo(see(pair).orElseThrow());
      }
      case Outcome.Refused(var why) -> {
        refused.add(why.reason());
        assertThat(history(pair)).isEqualTo(before);
      }
    }
  }

  /// The same request comes again, perhaps with other values from an old page.
  private void again(Pair pair) {
    var known = keys.getOrDefault(pair.where(), List.of());
    if (known.isEmpty()) return;
    var before = history(pair);
    var outcome = desk.take(pair.where().workspace(), pair.where().engagement(),
        known.get(random.nextInt(known.size())), buttons(pair, see(pair)).press());
    assertThat(outcome).isInstanceOfSatisfying(Outcome.Done.class,
        done -> assertThat(done.before()).isTrue());
    assertThat(history(pair)).isEqualTo(before);
  }

  /// Somebody from elsewhere, whichever side they say they are on.
  private void stranger(Pair pair) {
    var role = Signatory.values()[random.nextInt(2)];
    var from = random.nextBoolean() ? STRANGER.person() : PAIRS.getLast().client().person();
    if (see(pair).isEmpty() || from.equals(pair.client().person())) return;
    var before = history(pair);
    var who = new Actor(from, role);
    var outcome = desk.take(pair.where().workspace(), pair.where().engagement(),
        "stranger " + pressed++,
        new Buttons(random, see(pair), who, who, today()).press());
    assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class,
        it -> refused.add(it.why().reason()));
    assertThat(history(pair)).isEqualTo(before);
  }

  /// Two press at the same time, both on the page as it was; the second is decided again.
  private void atOnce(Pair pair) {
    var page = see(pair);
    var first = buttons(pair, page).press();
    var second = buttons(pair, page).press();
    var same = random.nextBoolean();
    var key = "at once " + pressed++;
    records.meanwhile(() -> desk.take(pair.where().workspace(), pair.where().engagement(),
        same ? key : key + " other", same ? second : first));
    desk.take(pair.where().workspace(), pair.where().engagement(), key, second);
    records.meanwhile(() -> { });
  }

  private void hold(Pair pair) {
    var history = history(pair);
    promises.computeIfAbsent(pair.where(), _ -> new Promises()).hold(history);
    assertThat(records.shown(pair.where())).as("view").isEqualTo(see(pair));
    var errands = new ArrayList<Errand>();
    for (var i = 0; i < history.size(); i++)
      for (var kind : Errand.of(history.get(i), see(pair).orElseThrow()))
        errands.add(new Errand(kind, i + 1L));
    var asked = records.errands(pair.where()).stream()
        .collect(Collectors.partitioningBy(it -> it.kind() == Errand.Kind.CLOSE_DAY));
    assertThat(asked.get(false)).as("errands").isEqualTo(errands);
    assertThat(asked.get(true)).extracting(Errand::position).as("days that end")
        .containsExactlyElementsOf(beginnings(history));
  }

  /// Time goes on: by moments, by days, to the very edge of something, over a clock change; and now
  /// and then it is set back.
  private void jump() {
    switch (random.nextInt(16)) {
      case 0, 1, 2, 3 -> clock.turn(Duration.ofMillis(random.nextInt(1, 600_000)));
      case 4, 5 -> clock.turn(Duration.ofMinutes(random.nextInt(1, 900)));
      case 6 -> clock.turn(Duration.ofHours(random.nextInt(1, 60)));
      case 7 -> clock.turn(random.nextInt(8) > 0 ? Duration.ofMinutes(random.nextInt(-60, 1))
          : Duration.ofDays(random.nextInt(10, 40)));
      case 8, 9, 10, 11 -> edge().ifPresent(clock::turnTo);
      default -> { }
    }
  }

  private Optional<Instant> edge() {
    var edges = PAIRS.stream().flatMap(pair -> see(pair).stream())
        .flatMap(state -> edges(state).stream()).filter(clock.instant()::isBefore)
        .sorted().limit(3).toList();
    return edges.isEmpty() ? Optional.empty()
        : Optional.of(edges.get(random.nextInt(edges.size())).plusMillis(
            List.of(-1_000, -1, 0, 1, 1_000).get(random.nextInt(5))));
  }

  private List<Instant> edges(Engagement state) {
    var edges = new ArrayList<Instant>();
    state.work().ifPresent(work -> work.ahead().forEach(one -> {
      var session = one.session();
      work.terms().tiers().table().tiers().forEach(tier ->
          edges.add(tier.notice().deadline(session.start(), work.terms().reckoning())));
      edges.add(session.start().instant());
      work.terms().find(NoShow.class).ifPresent(clause -> edges.add(
          session.start().instant().plus(Duration.ofMinutes(clause.waitMinutes()))));
    }));
    return edges;
  }

  private Buttons buttons(Pair pair, Optional<Engagement> page) {
    return new Buttons(random, page, pair.professional(), pair.client(), today());
  }

  private LocalDate today() {
    return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
  }

  private Optional<Engagement> see(Pair pair) {
    return desk.see(pair.where().workspace(), pair.where().engagement());
  }

  private List<Event> history(Pair pair) {
    return desk.history(pair.where().workspace(), pair.where().engagement());
  }

  /// Every kind of event that happened.
  Set<Class<?>> happened() {
    return PAIRS.stream().flatMap(pair -> history(pair).stream())
        .map(Object::getClass).collect(Collectors.toSet());
  }

  /// Every reason for which something was refused.
  Set<Reason> refused() {
    return refused;
  }

  /// The positions of the first event of each day.
  private static List<Long> beginnings(List<Event> history) {
    var positions = new ArrayList<Long>();
    var day = "";
    for (var i = 0; i < history.size(); i++) {
      var next = history.get(i).at().toString().substring(0, 10);
      if (!next.equals(day)) positions.add(i + 1L);
      day = next;
    }
    return positions;
  }
}
