package pacta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pacta.desk.Doors;
import pacta.people.EngagementId;
import pacta.people.Language;
import pacta.people.PersonId;
import pacta.people.WorkspaceId;
import pacta.store.Dialect;
import pacta.store.JournalCheck;
import pacta.store.Journals;
import pacta.store.TestDatabases;
import pacta.store.Vault;
import pacta.views.Overview;
import pacta.views.Overview.Phase;
import pacta.views.Overviews;

class DemoTest {
  /// Also over both clock changes of Madrid, and early and late in the day.
  @ParameterizedTest @ValueSource(strings = {"2026-11-25T15:00:00Z", "2027-03-28T00:30:00Z",
      "2027-10-31T22:59:00Z", "2028-02-29T04:00:00Z"})
  void the_sample_has_an_engagement_in_every_stage_whenever_it_is_settled(String now) {
    try (var database = TestDatabases.fresh(Dialect.SQLITE)) {
      var vault = Vault.open(database);
      var workspace = Demo.settle(database, vault, new Nowhere(),
          URI.create("http://localhost:8080"), Instant.parse(now));
      var lines = new Overviews(database, vault::seals).of(workspace);
      assertThat(lines).hasSize(5);
      assertThat(lines.stream().map(Overview::phase).collect(Collectors.toSet()))
          .containsExactlyInAnyOrder(Phase.ALLIANCE, Phase.AGREEMENT, Phase.SIGNATURE,
              Phase.RUNNING);
      assertThat(new JournalCheck(new Journals(database)).check(Optional.of(workspace), _ -> { })
          .isIntact()).isTrue();
    }
  }

  /// Addresses that lead nowhere.
  private record Nowhere() implements Doors {
    @Override public String forClient(WorkspaceId workspace, EngagementId engagement,
        PersonId client, Language language, String path, Instant at) {
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
