package pacta.cli;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import pacta.desk.Doors;
import pacta.desk.Office;
import pacta.desk.TurnedClock;
import pacta.people.EngagementId;
import pacta.people.Language;
import pacta.people.PersonId;
import pacta.people.WorkspaceId;
import pacta.post.FolderCarrier;
import pacta.post.LetterBox;
import pacta.store.Database;
import pacta.store.DatabaseSettings;
import pacta.store.Vault;
import pacta.store.WorkQueue;

/// The house that a story happens in: the same desk, worker, press, seal and letters as on the
/// web, over a database in the folder, with a clock that is turned from step to step.
record StoryHouse(Path folder, Database database, Office office, TurnedClock clock)
    implements AutoCloseable {
  private static final String SENDER = "pacta@example.com";
  /// Longer than a worker may have something in hand, and to the end of any day.
  private static final Duration LATER = Duration.ofDays(1);

  static StoryHouse open(Path folder, Story story) {
    var database = Database.open(DatabaseSettings.in(data(folder)));
    try {
      var clock = new TurnedClock(story.times().getFirst());
      var vault = Vault.open(database);
      var practice = story.practice();
      NewPractice.open(database, vault, practice, Story.PLACE, clock.instant());
      var post = new LetterBox(database, vault, Optional.of(new FolderCarrier(
          folder.resolve("letters"), SENDER, practice.zone())), _ -> { });
      var office = Office.open(database, vault, clock, _ -> Optional.of(practice),
          new StoryDoors(Story.PLACE), post, "story");
      return new StoryHouse(folder, database, office, clock);
    } catch (RuntimeException failed) {
      database.close();
      throw failed;
    }
  }

  /// Where the database and the keys are.
  static Path data(Path folder) {
    return folder.resolve("data");
  }

  /// Does what is due; what a process that died had in hand, and what the end of the day asks for,
  /// too.
  ///
  /// @return how much could not be done
  long finish(WorkspaceId workspace) {
    var queue = new WorkQueue(database);
    office.worker().runDue();
    if (queue.left(workspace, clock.instant()) > 0) {
      clock.turn(LATER);
      office.worker().runDue();
    }
    return queue.left(workspace, clock.instant());
  }

  @Override public void close() {
    database.close();
  }

  /// Addresses as they would be, without the secret that would open them: there are no pages.
  private record StoryDoors(URI address) implements Doors {
    @Override public String forClient(WorkspaceId workspace, EngagementId engagement,
        PersonId client, Language language, String path, Instant at) {
      return address.resolve("/c" + path).toString();
    }

    @Override public String forPayer(WorkspaceId workspace, EngagementId engagement,
        PersonId payer, Language language, String path, Instant at) {
      return address.resolve("/p" + path).toString();
    }

    @Override public String forProfessional(WorkspaceId workspace, String path) {
      return address.resolve(path).toString();
    }

    @Override public String place(WorkspaceId workspace) {
      return address.getAuthority();
    }
  }
}
