package pacta.post;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import pacta.journal.Seals;
import pacta.people.EngagementId;
import pacta.people.PersonId;
import pacta.people.WorkspaceId;
import pacta.post.Carrier.Carried;
import pacta.post.Posted.State;
import pacta.store.Database;
import pacta.store.Times;
import pacta.store.Vault;

/// Where letters lie, and what became of each.
///
/// One work, one letter: however often it is delivered, by however many workers, the server gets
/// it once. Only if a worker dies between the server's yes and writing that down is it handed over
/// again, under the same Message-ID, by which mail programs know a second copy.
public final class LetterBox {
  /// How long a worker may have a letter in hand; longer than any talk with a server takes.
  static final Duration IN_HAND = Duration.ofMinutes(10);

  private static final String PUT = """
      insert into letter (workspace, id, engagement, person, kind, state, sealed, attempts, at)
      values (?, ?, ?, ?, ?, 'QUEUED', ?, 0, ?)
      on conflict (workspace, id) do nothing""";
  private static final String TAKE = """
      update letter set attempts = attempts + 1, claimed_until = :until, sealed = :sealed
      where workspace = :workspace and id = :id and state <> 'SENT'
        and (claimed_until is null or claimed_until <= :now)
      returning attempts""";
  private static final String SETTLE = """
      update letter set state = :state, claimed_until = null, trouble = :trouble,
        detail = :detail, sealed = coalesce(:sealed, sealed), sent_at = :sent
      where workspace = :workspace and id = :id and attempts = :attempt and state <> 'SENT'""";
  private static final String RELEASE = """
      update letter set claimed_until = null
      where claimed_until is not null and state <> 'SENT'""";
  private static final String FIND =
      "select " + Stored.COLUMNS + " from letter where workspace = ? and id = ?";
  private static final String LATEST =
      "select " + Stored.COLUMNS + " from letter where workspace = ? order by at desc, id limit ?";
  private static final String OF_ENGAGEMENT = "select " + Stored.COLUMNS
      + " from letter where workspace = ? and engagement = ? order by at desc, id limit ?";
  private static final String STUCK = """
      select count(*) as many, min(cast(id as text)) as one from letter
      where workspace = ? and engagement = ? and at >= ?
        and person = ? and state in ('FAILED', 'NO_SERVER')""";

  private final Database database;
  private final JdbcClient sql;
  private final Vault vault;
  private final Optional<Carrier> carrier;
  private final Consumer<String> console;

  /// @param carrier empty while no mail server is set
  /// @param console where links are told then
  public LetterBox(Database database, Vault vault, Optional<Carrier> carrier,
      Consumer<String> console) {
    this.database = database;
    this.sql = database.sql();
    this.vault = vault;
    this.carrier = carrier;
    this.console = console;
  }

  /// Whether letters go anywhere from here.
  public boolean hasServer() {
    return carrier.isPresent();
  }

  /// Sends the letter, unless it has gone already. Call it outside a transaction: the server is
  /// waited for. Writing it anew for a later attempt is fine; the last writing counts.
  public Delivery deliver(Letter letter, Instant now) {
    if (vault.isErased(letter.workspace(), letter.person())) return new Delivery.NobodyThere();
    var attempt = database.transactions().inTransaction(() -> take(letter, now));
    if (attempt.isEmpty()) return otherwise(letter);
    if (carrier.isEmpty()) return leave(letter, attempt.get());
    return switch (carried(letter, now)) {
      case Carried.Accepted _ -> {
        settle(letter, attempt.get(), State.SENT, null, Optional.of(now));
        yield new Delivery.Sent(now);
      }
      case Carried.Refused refused -> {
        settle(letter, attempt.get(), State.FAILED, refused, Optional.empty());
        yield new Delivery.Failed(refused.trouble(), refused.detail());
      }
    };
  }

  /// Nobody has a letter in hand: for a process that begins and is the only one.
  public void release() {
    sql.sql(RELEASE).update();
  }

  private Optional<Integer> take(Letter letter, Instant now) {
    var sealed = seals(letter).seal(letter.person(), Kept.of(letter).json());
    var workspace = letter.workspace().toString();
    var id = letter.id().toString();
    sql.sql(PUT).params(workspace, id,
        letter.engagement().map(EngagementId::toString).orElse(null), letter.person().toString(),
        letter.written().kind(), sealed, Times.of(now)).update();
    return sql.sql(TAKE).param("until", Times.of(now.plus(IN_HAND))).param("sealed", sealed)
        .param("workspace", workspace).param("id", id).param("now", Times.of(now))
        .query(Integer.class).optional();
  }

  /// It has gone, or another worker has it.
  private Delivery otherwise(Letter letter) {
    var there = stored(letter.workspace(), letter.id()).orElseThrow();
    return there.sentAt().<Delivery>map(Delivery.Sent::new)
        .orElseGet(() -> new Delivery.InHand(there.claimedUntil().orElse(there.at())));
  }

  private Delivery leave(Letter letter, int attempt) {
    settle(letter, attempt, State.NO_SERVER, null, Optional.empty());
    for (var key : letter.written().keys().words())
      console.accept(letter.to().name() + ": " + letter.subject() + "\n  " + key);
    return new Delivery.NoServer();
  }

  private Carried carried(Letter letter, Instant now) {
    try {
      return carrier.orElseThrow().carry(letter, now);
    } catch (RuntimeException unforeseen) {
      return new Carried.Refused(Trouble.UNKNOWN, unforeseen.toString());
    }
  }

  private void settle(Letter letter, int attempt, State state, Carried.Refused refused,
      Optional<Instant> sent) {
    var seals = seals(letter);
    var gone = state == State.SENT
        ? seals.seal(letter.person(), Kept.gone(letter).json()) : null;
    sql.sql(SETTLE).param("state", state.name())
        .param("trouble", refused == null ? null : refused.trouble().name())
        .param("detail", refused == null ? null : seals.seal(letter.person(), refused.detail()))
        .param("sealed", gone).param("sent", sent.map(Times::of).orElse(null))
        .param("workspace", letter.workspace().toString()).param("id", letter.id().toString())
        .param("attempt", attempt).update();
  }

  private Seals seals(Letter letter) {
    return vault.seals(letter.workspace());
  }

  /// The latest letters of a workspace, the newest first.
  public List<Posted> latest(WorkspaceId workspace, int most) {
    return opened(workspace, sql.sql(LATEST).params(workspace.toString(), most));
  }

  /// The latest letters of one engagement, the newest first.
  public List<Posted> latest(WorkspaceId workspace, EngagementId engagement, int most) {
    return opened(workspace,
        sql.sql(OF_ENGAGEMENT).params(workspace.toString(), engagement.toString(), most));
  }

  public Stuck stuck(WorkspaceId workspace, EngagementId engagement, PersonId person,
      Instant since) {
    return sql.sql(STUCK)
        .params(workspace.toString(), engagement.toString(), Times.of(since), person.toString())
        .query((row, _) -> stuck(row)).single();
  }

  private static Stuck stuck(ResultSet row) throws SQLException {
    var many = row.getInt("many");
    return new Stuck(many,
        many == 1 ? Optional.of(UUID.fromString(row.getString("one"))) : Optional.empty());
  }

  private List<Posted> opened(WorkspaceId workspace, JdbcClient.StatementSpec question) {
    var seals = vault.seals(workspace);
    var rows = question.query((row, _) -> Stored.read(row)).list();
    return rows.stream().map(it -> it.posted(seals)).toList();
  }

  public Optional<Posted> find(WorkspaceId workspace, UUID id) {
    return stored(workspace, id).map(it -> it.posted(vault.seals(workspace)));
  }

  private Optional<Stored> stored(WorkspaceId workspace, UUID id) {
    return sql.sql(FIND).params(workspace.toString(), id.toString())
        .query((row, _) -> Stored.read(row)).optional();
  }
}
