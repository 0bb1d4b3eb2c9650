package pacta.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pacta.people.EngagementId;
import pacta.people.Language;
import pacta.people.PersonId;
import pacta.people.WorkspaceId;
import pacta.store.Database;
import pacta.store.Dialect;
import pacta.store.TestDatabases;
import pacta.store.Vault;

/// The same on both databases.
class AccessTest {
  private static final Instant NOW = Instant.parse("2026-03-09T08:00:00.123456Z");
  private static final WorkspaceId HOUSE = new WorkspaceId(new UUID(1, 1));
  private static final PersonId ANA = new PersonId(new UUID(2, 2));
  private static final PersonId LUIS = new PersonId(new UUID(3, 3));
  private static final EngagementId ENGAGEMENT = new EngagementId(new UUID(4, 4));
  private static final FirstRun.Answers ANSWERS = new FirstRun.Answers("Ana Ruiz", "",
      "Coaching", "Ana@example.com", Language.ES, ZoneId.of("Europe/Madrid"),
      URI.create("https://acuerdos.example.com"));

  /// The room on one database.
  private record Room(Database database, Vault vault, Workspaces workspaces, Visits visits,
      Links links, Codes codes, FirstRun firstRun) implements AutoCloseable {
    static Room on(Dialect dialect) {
      var database = TestDatabases.fresh(dialect);
      var vault = Vault.open(database);
      var tokens = new Tokens(new SecureRandom());
      var workspaces = new Workspaces(database.sql(), vault, new Marks(new byte[32]));
      var visits = new Visits(database.sql(), tokens, vault);
      return new Room(database, vault, workspaces, visits,
          new Links(database.sql(), database.transactions(), tokens, workspaces, visits),
          new Codes(database.sql(), database.transactions(), tokens),
          new FirstRun(database.sql(), database.transactions(), workspaces, visits, "code",
              (_, _, _) -> {}));
    }

    String begin() {
      return firstRun.begin(ANSWERS, HOUSE, ANA, NOW).orElseThrow();
    }

    String token(Purpose purpose) {
      var link = links.issue(HOUSE, ENGAGEMENT, LUIS, Language.EN, purpose, NOW);
      return link.getPath().substring(Links.PATH.length());
    }

    Visit client() {
      return visits.of(links.open(token(Purpose.PAGE), NOW).orElseThrow().token(), NOW)
          .orElseThrow();
    }

    @Override public void close() {
      database.close();
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void who_sets_up_is_a_member_and_is_in(Dialect dialect) {
    try (var room = Room.on(dialect)) {
      assertThat(room.firstRun.isNeeded()).isTrue();
      var visit = room.visits.of(room.begin(), NOW).orElseThrow();
      assertThat(visit.visitor()).isInstanceOfSatisfying(Visitor.Professional.class,
          it -> assertThat(it.person()).isEqualTo(ANA));
      assertThat(visit.name()).isEqualTo("Ana Ruiz");
      assertThat(visit.workspace().business()).isEqualTo("Ana Ruiz");
      assertThat(room.firstRun.isNeeded()).isFalse();
      assertThat(room.workspaces.members(HOUSE)).singleElement()
          .satisfies(it -> assertThat(it.email()).isEqualTo("Ana@example.com"));
      assertThat(room.workspaces.membersAt(" ana@EXAMPLE.com")).hasSize(1);
      assertThat(room.workspaces.membersAt("eve@example.com")).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void of_many_who_set_up_at_once_one_does(Dialect dialect) throws Exception {
    try (var room = Room.on(dialect)) {
      var begun = atOnce(8, () -> room.firstRun.begin(ANSWERS,
          new WorkspaceId(UUID.randomUUID()), new PersonId(UUID.randomUUID()), NOW));
      assertThat(begun.stream().filter(Optional::isPresent)).hasSize(1);
      assertThat(room.workspaces.all()).hasSize(1);
      assertThat(count(room, "member")).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void neither_names_nor_addresses_nor_secrets_can_be_read_in_the_tables(Dialect dialect) {
    try (var room = Room.on(dialect)) {
      var cookie = room.begin();
      var token = room.token(Purpose.PAGE);
      for (var table : new String[] {"member", "visit", "link"}) {
        var rows = room.database.sql().sql("select * from " + table).query().listOfRows();
        assertThat(rows.toString()).doesNotContainIgnoringCase("ana@example.com")
            .doesNotContain("Ruiz").doesNotContain(cookie).doesNotContain(token);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void a_link_for_once_lets_one_of_many_in(Dialect dialect) throws Exception {
    try (var room = Room.on(dialect)) {
      room.begin();
      var ana = room.workspaces.members(HOUSE).getFirst();
      var link = room.links.issue(ana, 1, NOW, NOW).orElseThrow();
      var token = link.getPath().substring(Links.PATH.length());
      assertThat(room.links.look(token, NOW)).isPresent();
      assertThat(room.links.look(token, NOW)).isPresent();
      var opened = atOnce(8, () -> room.links.open(token, NOW));
      assertThat(opened.stream().filter(Optional::isPresent)).hasSize(1);
      assertThat(room.links.look(token, NOW)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void who_has_the_console_gets_a_link_at_every_start(Dialect dialect) {
    try (var room = Room.on(dialect)) {
      room.begin();
      var told = new ArrayList<URI>();
      var ana = room.workspaces.members(HOUSE).getFirst();
      try (var signIn = new SignIn(room.workspaces, room.links, (_, link) -> told.add(link),
          () -> NOW, Executors.newVirtualThreadPerTaskExecutor())) {
        for (var i = 0; i < 5; i++) signIn.sendTo(ana);
      }
      assertThat(told).hasSize(5).doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void many_who_ask_at_once_get_few_links_and_few_codes(Dialect dialect) throws Exception {
    try (var room = Room.on(dialect)) {
      room.begin();
      var ana = room.workspaces.members(HOUSE).getFirst();
      var links = atOnce(8, () -> room.links.issue(ana, 3, NOW.minusSeconds(1), NOW));
      assertThat(links.stream().filter(Optional::isPresent)).hasSize(3);
      var visit = id(room.client());
      var step = new AtomicInteger();
      var codes = atOnce(8, () -> room.codes.ask(visit, "sign",
          NOW.plusSeconds(step.incrementAndGet())));
      assertThat(codes.stream().filter(Codes.Send.class::isInstance)).hasSize(3);
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void a_clients_visit_knows_its_one_engagement_and_its_language(Dialect dialect) {
    try (var room = Room.on(dialect)) {
      room.begin();
      var visit = room.client();
      assertThat(visit.visitor()).isInstanceOfSatisfying(Visitor.Client.class, it -> {
        assertThat(it.engagement()).isEqualTo(ENGAGEMENT);
        assertThat(it.person()).isEqualTo(LUIS);
      });
      assertThat(visit.language()).isEqualTo(Language.EN);
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void what_is_withdrawn_opens_nothing_and_shuts_what_was_open(Dialect dialect) {
    try (var room = Room.on(dialect)) {
      var cookie = room.begin();
      var token = room.token(Purpose.AGREEMENT);
      var opened = room.links.open(token, NOW).orElseThrow().token();
      room.links.withdraw(HOUSE, ENGAGEMENT, LUIS, NOW);
      assertThat(room.links.look(token, NOW)).isEmpty();
      assertThat(room.visits.of(opened, NOW)).isEmpty();
      assertThat(room.visits.of(cookie, NOW)).isPresent();
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void an_erased_member_has_no_name(Dialect dialect) {
    try (var room = Room.on(dialect)) {
      var cookie = room.begin();
      assertThat(room.visits.of(cookie, NOW).orElseThrow().name()).isNotEmpty();
      room.vault.erase(HOUSE, ANA, NOW);
      assertThat(room.visits.of(cookie, NOW).orElseThrow().name()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void a_code_confirms_once_in_its_visit_for_its_purpose(Dialect dialect) {
    try (var room = Room.on(dialect)) {
      room.begin();
      var visit = id(room.client());
      var other = id(room.client());
      var code = send(room, visit);
      assertThat(room.codes.check(other, "sign", code, NOW)).isEqualTo(new Codes.Over());
      assertThat(room.codes.check(visit, "pay", code, NOW)).isEqualTo(new Codes.Over());
      var spaced = " " + code.substring(0, 3) + " " + code.substring(3);
      assertThat(room.codes.check(visit, "sign", spaced, NOW)).isEqualTo(new Codes.Right(false));
      assertThat(room.codes.check(visit, "sign", code, NOW)).isEqualTo(new Codes.Over());
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void a_code_is_over_after_five_wrong_tries_or_ten_minutes(Dialect dialect) {
    try (var room = Room.on(dialect)) {
      room.begin();
      var visit = id(room.client());
      var code = send(room, visit);
      for (var left = 4; left >= 0; left--)
        assertThat(room.codes.check(visit, "sign", wrong(code), NOW))
            .isEqualTo(new Codes.Wrong(left));
      assertThat(room.codes.check(visit, "sign", code, NOW)).isEqualTo(new Codes.Over());
      var later = NOW.plusSeconds(1);
      var second = ((Codes.Send) room.codes.ask(visit, "sign", later)).code();
      room.codes.mailed(visit, "sign", later);
      assertThat(room.codes.check(visit, "sign", second, later.plus(Duration.ofMinutes(10))))
          .isEqualTo(new Codes.Over());
      assertThat(room.codes.check(visit, "sign", second, later.plus(Duration.ofSeconds(599))))
          .isEqualTo(new Codes.Right(true));
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void after_three_letters_in_ten_minutes_one_waits(Dialect dialect) {
    try (var room = Room.on(dialect)) {
      room.begin();
      var visit = id(room.client());
      for (var i = 0; i < 3; i++)
        assertThat(room.codes.ask(visit, "sign", NOW.plusSeconds(i)))
            .isInstanceOf(Codes.Send.class);
      var until = NOW.plus(Codes.LIFE);
      assertThat(room.codes.ask(visit, "sign", NOW.plusSeconds(60)))
          .isEqualTo(new Codes.NotBefore(until));
      assertThat(room.codes.ask(visit, "sign", until)).isInstanceOf(Codes.Send.class);
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void many_tries_at_once_are_still_five(Dialect dialect) throws Exception {
    try (var room = Room.on(dialect)) {
      room.begin();
      var visit = id(room.client());
      var code = send(room, visit);
      var tries = atOnce(12, () -> room.codes.check(visit, "sign", wrong(code), NOW));
      assertThat(tries.stream().filter(Codes.Wrong.class::isInstance)).hasSize(5);
    }
  }

  private static String send(Room room, VisitId visit) {
    return ((Codes.Send) room.codes.ask(visit, "sign", NOW)).code();
  }

  private static String wrong(String code) {
    return code.equals("000000") ? "000001" : "000000";
  }

  private static VisitId id(Visit visit) {
    return ((Visitor.Client) visit.visitor()).visit();
  }

  private static long count(Room room, String table) {
    return room.database.sql().sql("select count(*) from " + table).query(Long.class).single();
  }

  private static <T> ArrayList<T> atOnce(int times, Callable<T> what) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var asked = IntStream.range(0, times).mapToObj(_ -> threads.submit(what)).toList();
      var answers = new ArrayList<T>();
      for (Future<T> one : asked) answers.add(one.get());
      return answers;
    }
  }
}
