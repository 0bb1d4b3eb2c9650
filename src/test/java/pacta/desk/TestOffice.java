package pacta.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import pacta.desk.Outcome.Done;
import pacta.engagement.Actor;
import pacta.engagement.Card;
import pacta.engagement.Command;
import pacta.engagement.Engagement;
import pacta.engagement.Samples;
import pacta.journal.Digest;
import pacta.people.EngagementId;
import pacta.people.Language;
import pacta.people.PersonId;
import pacta.people.WorkspaceId;
import pacta.post.Carrier;
import pacta.post.Letter;
import pacta.post.LetterBox;
import pacta.post.Trouble;
import pacta.store.Database;
import pacta.store.Dialect;
import pacta.store.TestDatabases;
import pacta.store.Vault;

/// A practice of its own with the real desk, database, press and seal, and a clock to turn.
public final class TestOffice implements AutoCloseable {
  public static final WorkspaceId WORKSPACE =
      WorkspaceId.parse("0198a000-0000-7000-8000-000000000001");

  public final Database database;
  public final Vault vault;
  public final Office office;
  public final TurnedClock clock = new TurnedClock(Samples.at("2027-01-08T10:00"));
  public final EngagementId id = new EngagementId(UUID.randomUUID());
  public final List<Letter> letters = new ArrayList<>();
  public final Practice practice;
  /// Why no letter goes out; null while they do.
  public Trouble trouble;
  public final Doors doors = new SampleDoors();

  public TestOffice(Dialect dialect) {
    this(dialect, "Marta Soler Vidal");
  }

  public TestOffice(Dialect dialect, String name) {
    this(dialect, new Practice(WORKSPACE, Samples.MARTA_ID, name, "Coaching de liderazgo",
        "marta@example.com", "12345678Z", "Rambla 20, Girona", Language.ES, Samples.MADRID));
  }

  public TestOffice(Dialect dialect, Practice practice) {
    this(TestDatabases.fresh(dialect), practice);
  }

  public TestOffice(Database database, Practice practice) {
    this.practice = practice;
    this.database = database;
    vault = Vault.open(database);
    office = Office.open(database, vault, clock, _ -> Optional.of(practice), doors,
        new LetterBox(database, vault, Optional.of(this::carry), _ -> { }), "test");
  }

  private Carrier.Carried carry(Letter letter, Instant at) {
    if (trouble != null) return new Carrier.Carried.Refused(trouble, "550 no");
    letters.add(letter);
    return new Carrier.Carried.Accepted();
  }

  /// Both have signed, the paper is sealed, and the letters are out.
  public Engagement run() {
    return run("Lucía Ferrer Navas");
  }

  public Engagement run(String client) {
    var seen = proposed(client, Samples.MADRID);
    clock.turn(Duration.ofMinutes(1));
    take(Samples.LUCIA, (at, by) -> new Command.Sign(at, by, seen, Samples.signing(client)));
    clock.turn(Duration.ofMinutes(1));
    take(Samples.MARTA, (at, by) -> new Command.Sign(at, by, seen,
        Samples.signing(practice.name())));
    clock.turn(Duration.ofSeconds(5));
    office.worker().runDue();
    return see();
  }

  /// There to be signed for 14 days by a client who reads that clock.
  ///
  /// @return the digest to be signed
  public Digest proposed(String client, ZoneId zone) {
    take(Samples.MARTA, (at, by) -> new Command.Open(at, by, Samples.LUCIA_ID,
        new Card(client, "lucia@example.com", Language.ES, zone, "Proceso de liderazgo"),
        Samples.QUESTIONS));
    take(Samples.MARTA, Command.Invite::new);
    take(Samples.MARTA, (at, by) -> new Command.SaveDraft(at, by, Samples.draft(), 0));
    return sent(1);
  }

  /// @param basedOn the number of the draft
  public Digest sent(int basedOn) {
    var proposed = office.proposing().propose(WORKSPACE, id, UUID.randomUUID().toString(),
        Samples.MARTA, basedOn, Duration.ofDays(14));
    return ((Done) proposed).state().proposal().orElseThrow().ruling().digest();
  }

  public Engagement see() {
    return office.desk().see(WORKSPACE, id).orElseThrow();
  }

  public Engagement take(Actor who, BiFunction<Instant, Actor, Command> what) {
    var outcome = office.desk().take(WORKSPACE, id, UUID.randomUUID().toString(),
        at -> what.apply(at, who));
    assertThat(outcome).as(outcome::toString).isInstanceOf(Done.class);
    return ((Done) outcome).state();
  }

  @Override public void close() {
    database.close();
  }

  /// Addresses that lead nowhere.
  private record SampleDoors() implements Doors {
    @Override public String forClient(WorkspaceId workspace, EngagementId engagement,
        PersonId client, Language language, String path, Instant at) {
      return "https://acuerdos.example.com/l/sample" + path;
    }

    @Override public String forPayer(WorkspaceId workspace, EngagementId engagement,
        PersonId payer, Language language, String path, Instant at) {
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
