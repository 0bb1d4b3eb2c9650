package pacta.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pacta.access.Marks;
import pacta.access.Workspaces;
import pacta.desk.Doors;
import pacta.people.EngagementId;
import pacta.people.Language;
import pacta.people.PersonId;
import pacta.people.WorkspaceId;
import pacta.store.Checkpoints;
import pacta.store.Database;
import pacta.store.Dialect;
import pacta.store.JournalCheck;
import pacta.store.Journals;
import pacta.store.LogKeys;
import pacta.store.TestDatabases;
import pacta.store.Vault;
import pacta.views.Overview;
import pacta.views.Overview.Phase;
import pacta.views.Overviews;

class DemoTest {
  private static final URI HERE = URI.create("http://localhost:8080");
  private static final Instant NOW = Instant.parse("2026-11-25T15:00:00Z");

  /// Also over both clock changes of Madrid, and early and late in the day.
  @ParameterizedTest @ValueSource(strings = {"2026-11-25T15:00:00Z", "2027-03-28T00:30:00Z",
      "2027-10-31T22:59:00Z", "2028-02-29T04:00:00Z"})
  void the_sample_has_an_engagement_in_every_stage_whenever_it_is_settled(String now) {
    try (var database = TestDatabases.fresh(Dialect.SQLITE)) {
      var vault = Vault.open(database);
      var workspace = Demo.settle(database, vault, new Nowhere(), HERE,
          workspaces(database, vault), Instant.parse(now));
      var lines = new Overviews(database, vault).of(workspace);
      assertThat(lines).hasSize(5);
      assertThat(lines.stream().map(Overview::phase).collect(Collectors.toSet()))
          .containsExactlyInAnyOrder(Phase.ALLIANCE, Phase.AGREEMENT, Phase.SIGNATURE,
              Phase.RUNNING);
      assertThat(new JournalCheck(new Journals(database), new Checkpoints(database),
          new LogKeys(vault)).check(Optional.of(workspace), _ -> { })
          .isIntact()).isTrue();
      var again = JudgeAgain.again(database, Console.inBoth(new PrintWriter(System.err)));
      assertThat(again.judged()).isGreaterThan(10);
      assertThat(again.differences()).isZero();
    }
  }

  /// Broken off at the first letter and in the midst; and begun again days after.
  @ParameterizedTest @ValueSource(ints = {0, 9})
  void a_sample_that_was_broken_off_is_completed_at_the_next_start(int links) {
    try (var broken = TestDatabases.fresh(Dialect.SQLITE);
        var other = TestDatabases.fresh(Dialect.SQLITE)) {
      var vault = Vault.open(broken);
      var workspaces = workspaces(broken, vault);
      var left = new AtomicInteger(links);
      assertThatThrownBy(() -> Demo.settle(broken, vault, new Nowhere(() -> {
        if (left.getAndDecrement() == 0) throw new Killed();
      }), HERE, workspaces, NOW)).isInstanceOf(Killed.class);
      assertThat(Demo.isPartial(broken, workspaces)).isTrue();
      var id = Demo.settle(broken, vault, new Nowhere(), HERE, workspaces,
          NOW.plus(Duration.ofDays(3)));
      assertThat(Demo.isPartial(broken, workspaces)).isFalse();
      var whole = Vault.open(other);
      Demo.settle(other, whole, new Nowhere(), HERE, workspaces(other, whole), NOW);
      assertThat(count(broken)).isEqualTo(count(other));
      assertThat(new Overviews(broken, vault).of(id).stream().map(Overview::phase))
          .containsExactlyInAnyOrderElementsOf(new Overviews(other, whole).of(id).stream()
              .map(Overview::phase).toList());
    }
  }

  private static Workspaces workspaces(Database database, Vault vault) {
    return new Workspaces(database.sql(), vault, new Marks(new byte[32]));
  }

  private static long count(Database database) {
    return database.sql().sql("select count(*) from journal").query(Long.class).single();
  }

  /// As good as the end of the process: nobody in the house catches it.
  private static final class Killed extends Error {}

  /// Addresses that lead nowhere.
  private record Nowhere(Runnable asked) implements Doors {
    Nowhere() {
      this(() -> { });
    }

    @Override public String forClient(WorkspaceId workspace, EngagementId engagement,
        PersonId client, Language language, String path, Instant at) {
      asked.run();
      return "https://acuerdos.example.com/l/sample" + path;
    }

    @Override public String forPayer(WorkspaceId workspace, EngagementId engagement,
        PersonId payer, Language language, String path, Instant at) {
      asked.run();
      return "https://acuerdos.example.com/l/sample" + path;
    }

    @Override public String forProfessional(WorkspaceId workspace, String path) {
      return "https://acuerdos.example.com" + path;
    }

    @Override public String place(WorkspaceId workspace) {
      return "acuerdos.example.com";
    }
  }
}
