package pacta.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import pacta.people.EngagementId;
import pacta.people.WorkspaceId;

/// What is to be done after a commit: letters, seals. Written in the transaction that asks for it,
/// taken by one node at a time, tried again with growing pauses, and left in view when it fails.
public final class WorkQueue {
  /// Something to do.
  ///
  /// @param kind      says who can do it, such as `letter`
  /// @param body      what they need to know; it names people by their identifiers alone
  /// @param notBefore when it may be done at the earliest
  public record Task(UUID id, WorkspaceId workspace, Optional<EngagementId> engagement,
      String kind, String body, Instant notBefore) {}

  /// A task in the hands of one node.
  ///
  /// @param attempt from 1
  public record Claimed(Task task, String node, int attempt) {}

  /// A task that was tried as often as makes sense.
  ///
  /// @param failure what was said the last time; empty when its node vanished
  public record Stuck(Task task, int attempts, String failure) {}

  /// After so many attempts somebody has to look.
  public static final int ATTEMPTS_MAX = 8;

  /// After so many attempts the pauses of what waits for others grow no longer: half an hour.
  private static final int PATIENCE = 4;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(12);

  private static final String TASK = "workspace, id, engagement, kind, body, not_before, attempts";
  private static final String ENQUEUE = """
      insert into work (workspace, id, engagement, kind, body, not_before, attempts)
      values (?, ?, ?, ?, ?, ?, 0)""";
  private static final String CLAIM = """
      update work set claimed_by = :node, claimed_until = :until, attempts = attempts + 1
      where id in (
        select id from work
        where done_at is null and not_before <= :now and kind in (:kinds)
          and attempts < :attempts and (claimed_until is null or claimed_until <= :now)
        order by not_before limit :most %s)
      and done_at is null and (claimed_until is null or claimed_until <= :now)
      returning\s""" + TASK;
  private static final String DONE = """
      update work set done_at = :at, claimed_until = null, failure = null
      where workspace = :workspace and id = :id and done_at is null
        and claimed_by = :node and attempts = :attempt""";
  private static final String FAILED = """
      update work set not_before = :later, claimed_until = null, failure = :failure
      where workspace = :workspace and id = :id and done_at is null
        and claimed_by = :node and attempts = :attempt""";
  private static final String PUT_OFF = """
      update work set not_before = :later, claimed_until = null, failure = :failure,
        attempts = case when attempts > :patience then :patience else attempts end
      where workspace = :workspace and id = :id and done_at is null
        and claimed_by = :node and attempts = :attempt""";
  private static final String POSTPONED = """
      update work set not_before = :later, claimed_until = null, attempts = attempts - 1
      where workspace = :workspace and id = :id and done_at is null
        and claimed_by = :node and attempts = :attempt""";
  private static final String GIVEN_UP = """
      update work set attempts = :most, claimed_until = null, failure = :failure
      where workspace = :workspace and id = :id and done_at is null
        and claimed_by = :node and attempts = :attempt""";
  private static final String STUCK = "select " + TASK + """
      , failure from work
      where workspace = :workspace and done_at is null and attempts >= :attempts
        and (claimed_until is null or claimed_until <= :now)
      order by not_before""";
  private static final String OBSTACLE = """
      select failure from work where workspace = ? and engagement = ? and kind = ?
        and done_at is null and failure is not null order by not_before""";
  private static final String LEFT = """
      select count(*) from work where workspace = ? and done_at is null
        and (not_before <= ? or attempts > 0)""";
  private static final String PROLONG = """
      update work set claimed_until = :until
      where workspace = :workspace and id = :id and done_at is null
        and claimed_by = :node and attempts = :attempt""";
  private static final String RELEASE = """
      update work set claimed_until = null
      where claimed_by = ? and done_at is null and claimed_until is not null""";
  private static final String AGAIN = """
      update work set attempts = 0, not_before = :now, claimed_until = null
      where workspace = :workspace and id = :id and done_at is null
        and (claimed_until is null or claimed_until <= :now)""";

  private static final String ANEW = """
      update work set attempts = 0, not_before = :now, claimed_until = null, done_at = null
      where workspace = :workspace and id = :id and done_at is not null""";

  private final JdbcClient sql;
  private final String claim;

  public WorkQueue(Database database) {
    sql = database.sql();
    claim = CLAIM.formatted(database.dialect().skippingLocked());
  }

  /// Asks for something to be done, as part of the present transaction.
  public void enqueue(Task task) {
    sql.sql(ENQUEUE).params(task.workspace().toString(), task.id().toString(),
        task.engagement().map(EngagementId::toString).orElse(null), task.kind(), task.body(),
        Times.of(task.notBefore())).update();
  }

  /// Takes what is due, of every workspace, the oldest first. Until the lease ends no other node
  /// gets it; after that it counts as not done, for its node may have died.
  ///
  /// @param node the name of who takes it; another for each node
  /// @param most how many at once
  public List<Claimed> claim(Collection<String> kinds, String node, Instant now, Duration lease,
      int most) {
    return sql.sql(claim).param("node", node).param("until", Times.of(now.plus(lease)))
        .param("now", Times.of(now)).param("kinds", kinds).param("attempts", ATTEMPTS_MAX)
        .param("most", most)
        .query((row, _) -> new Claimed(task(row), node, row.getInt("attempts"))).list().stream()
        .sorted(Comparator.comparing(it -> it.task().notBefore())).toList();
  }

  /// It is still being done.
  ///
  /// @return false when the lease ended and another node has it now
  public boolean prolong(Claimed claimed, Instant now, Duration lease) {
    return held(PROLONG, claimed).param("until", Times.of(now.plus(lease))).update() == 1;
  }

  /// What a node had in hand when it ended is free for whoever comes. For the node itself, before
  /// it begins again.
  public void release(String node) {
    sql.sql(RELEASE).param(node).update();
  }

  /// It was done. Call it in the transaction that writes down what came of it.
  ///
  /// @return false when the lease ended and another node has it now
  public boolean done(Claimed claimed, Instant at) {
    return held(DONE, claimed).param("at", Times.of(at)).update() == 1;
  }

  /// It was not done this time; it comes again after a pause, unless it was tried too often.
  ///
  /// @param failure what went wrong, for those who look after the house
  /// @return false when the lease ended and another node has it now
  public boolean failed(Claimed claimed, String failure, Instant now) {
    return held(FAILED, claimed).param("later", Times.of(now.plus(pause(claimed.attempt()))))
        .param("failure", failure).update() == 1;
  }

  /// It waits for something that is not ours, for as long as it takes: it comes again after a
  /// pause, and is never tried too often.
  ///
  /// @param failure what it waits for
  /// @return false when the lease ended and another node has it now
  public boolean putOff(Claimed claimed, String failure, Instant now) {
    var patience = Math.min(claimed.attempt(), PATIENCE);
    return held(PUT_OFF, claimed).param("later", Times.of(now.plus(pause(patience))))
        .param("patience", PATIENCE).param("failure", failure).update() == 1;
  }

  /// It was not tried: it is too early for it. That counts as no attempt.
  ///
  /// @return false when the lease ended and another node has it now
  public boolean postpone(Claimed claimed, Instant until) {
    return held(POSTPONED, claimed).param("later", Times.of(until)).update() == 1;
  }

  /// It was not done, and trying again does not help: it is left for somebody to look at once.
  ///
  /// @return false when the lease ended and another node has it now
  public boolean giveUp(Claimed claimed, String failure) {
    return held(GIVEN_UP, claimed).param("most", ATTEMPTS_MAX).param("failure", failure)
        .update() == 1;
  }

  private JdbcClient.StatementSpec held(String statement, Claimed claimed) {
    return sql.sql(statement).param("workspace", claimed.task().workspace().toString())
        .param("id", claimed.task().id().toString()).param("node", claimed.node())
        .param("attempt", claimed.attempt());
  }

  /// How long after an attempt the next one comes: four times as long each time.
  static Duration pause(int attempt) {
    var pause = FIRST_PAUSE;
    for (var i = 1; i < attempt && pause.compareTo(LONGEST_PAUSE) < 0; i++)
      pause = pause.multipliedBy(4);
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }

  /// What waits for somebody to look, the oldest first.
  public List<Stuck> stuck(WorkspaceId workspace, Instant now) {
    return sql.sql(STUCK).param("workspace", workspace.toString())
        .param("attempts", ATTEMPTS_MAX).param("now", Times.of(now))
        .query((row, _) -> new Stuck(task(row), row.getInt("attempts"),
            Optional.ofNullable(row.getString("failure")).orElse(""))).list();
  }

  /// What keeps work of that kind about that engagement from being done; empty when nothing does.
  public Optional<String> obstacle(WorkspaceId workspace, EngagementId engagement, String kind) {
    return sql.sql(OBSTACLE).params(workspace.toString(), engagement.toString(), kind)
        .query(String.class).list().stream().findFirst();
  }

  /// How much should have been done by now and was not, stuck or not.
  public long left(WorkspaceId workspace, Instant now) {
    return sql.sql(LEFT).params(workspace.toString(), Times.of(now)).query(Long.class).single();
  }

  /// Somebody looked, and it shall be tried again now.
  ///
  /// @return false when there is no such task, or it is done or being done
  public boolean again(WorkspaceId workspace, UUID id, Instant now) {
    return sql.sql(AGAIN).param("workspace", workspace.toString()).param("id", id.toString())
        .param("now", Times.of(now)).update() == 1;
  }

  /// What was done, as far as it could be then, shall be done once more: now it can be done better.
  ///
  /// @return false when there is no such task, or it is not done
  public boolean anew(WorkspaceId workspace, UUID id, Instant now) {
    return sql.sql(ANEW).param("workspace", workspace.toString()).param("id", id.toString())
        .param("now", Times.of(now)).update() == 1;
  }

  private static Task task(ResultSet row) throws SQLException {
    return new Task(UUID.fromString(row.getString("id")),
        WorkspaceId.parse(row.getString("workspace")),
        Optional.ofNullable(row.getString("engagement")).map(EngagementId::parse),
        row.getString("kind"), row.getString("body"), Times.read(row, "not_before"));
  }
}
