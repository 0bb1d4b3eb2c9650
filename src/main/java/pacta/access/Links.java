package pacta.access;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import pacta.people.EngagementId;
import pacta.people.Language;
import pacta.people.PersonId;
import pacta.people.WorkspaceId;
import pacta.store.Times;
import pacta.store.Transactions;

/// Links that let one person in, sent by letter. Looking at one spends nothing and starts
/// nothing, so that programs which try every link of a letter do no harm.
public final class Links {
  /// Before the token, in the path of a link.
  public static final String PATH = "/l/";

  private static final String ISSUE = """
      insert into link (hash, workspace, person, engagement, language, purpose, issued_at,
                        expires_at)
      values (?, ?, ?, ?, ?, ?, ?, ?)""";
  private static final String FIND = """
      select * from link where hash = ? and expires_at > ? and used_at is null""";
  private static final String ONCE =
      "select * from link where hash = ? and engagement is not null";
  private static final String HOLD = """
      update link set language = language
       where workspace = ? and engagement = ? and person = ?""";
  private static final String SPEND = """
      update link set used_at = ? where hash = ? and used_at is null""";
  private static final String WITHDRAW = """
      update link set withdrawn_at = :now,
             expires_at = case when expires_at > :now then :now else expires_at end
       where workspace = :workspace and engagement = :engagement and person = :person
         and withdrawn_at is null""";
  private static final String WAY = """
      select max(l.issued_at) as made,
             (select count(*) from visit v
               where v.workspace = :workspace and v.person = :person
                 and v.engagement = :engagement) as visits
        from link l
       where l.workspace = :workspace and l.person = :person and l.engagement = :engagement
         and l.withdrawn_at is null""";
  private static final String RECENT = """
      select count(*) from link
       where workspace = ? and person = ? and purpose = ? and issued_at > ?""";

  private final JdbcClient db;
  private final Transactions together;
  private final Tokens tokens;
  private final Workspaces workspaces;
  private final Visits visits;

  public Links(JdbcClient db, Transactions together, Tokens tokens,
      Workspaces workspaces, Visits visits) {
    this.db = db;
    this.together = together;
    this.tokens = tokens;
    this.workspaces = workspaces;
    this.visits = visits;
  }

  /// What a link would open, and in which language its owner reads.
  public record Sight(Workspace workspace, PersonId person, Optional<EngagementId> engagement,
      Language language, Purpose purpose) {}

  /// Whose a link is or was, and to what.
  ///
  /// @param withdrawn whether somebody took it away, and it did not only grow old
  record Held(WorkspaceId workspace, EngagementId engagement, PersonId person,
      boolean withdrawn) {}

  /// A client's way into an engagement.
  ///
  /// @param made   when the latest link was, of those that nobody took away
  /// @param opened whether one was ever opened
  public record Way(Optional<Instant> made, boolean opened) {}

  /// A link that has been opened.
  ///
  /// @param token for the cookie
  public record Opened(Sight sight, String token) {}

  /// A new link for the client of an engagement, to be sent to that client and to nobody else.
  ///
  /// @param language in which the client reads
  public URI issue(WorkspaceId workspace, EngagementId engagement, PersonId person,
      Language language, Purpose purpose, Instant now) {
    if (purpose == Purpose.ENTER) throw new IllegalArgumentException("not for clients");
    return issue(workspace, person, Optional.of(engagement), language, purpose, now);
  }

  /// A new link with which a professional signs in, once.
  ///
  /// @param most  how many may be issued in that time
  /// @param since when that time began
  /// @return empty when there are as many already, whoever asks at the same moment
  Optional<URI> issue(Member member, long most, Instant since, Instant now) {
    return together.inTransaction(() -> {
      workspaces.hold(member);
      return recent(member.workspace(), member.person(), Purpose.ENTER, since) >= most
          ? Optional.<URI>empty() : Optional.of(issue(member, now));
    });
  }

  /// A new link with which a professional signs in, once, however many there are.
  URI issue(Member member, Instant now) {
    return issue(member.workspace(), member.person(), Optional.empty(), member.language(),
        Purpose.ENTER, now);
  }

  /// Whose a client's link is, or was, though it may open nothing any more.
  Optional<Held> once(String token) {
    return db.sql(ONCE).param(Tokens.hash(token)).query((row, _) -> new Held(
        WorkspaceId.parse(row.getString("workspace")),
        EngagementId.parse(row.getString("engagement")),
        PersonId.parse(row.getString("person")),
        row.getString("withdrawn_at") != null)).optional();
  }

  /// A new link for a client who asks with one of before.
  ///
  /// @param most  how many may be issued in that time
  /// @param since when that time began
  /// @return empty when there are as many already, whoever asks at the same moment
  Optional<URI> again(Held held, Language language, Purpose purpose, long most, Instant since,
      Instant now) {
    return together.inTransaction(() -> {
      db.sql(HOLD).params(held.workspace().toString(), held.engagement().toString(),
          held.person().toString()).update();
      return recent(held.workspace(), held.person(), purpose, since) >= most
          ? Optional.<URI>empty() : Optional.of(issue(held.workspace(), held.engagement(),
              held.person(), language, purpose, now));
    });
  }

  private long recent(WorkspaceId workspace, PersonId person, Purpose purpose, Instant since) {
    return db.sql(RECENT).params(workspace.toString(), person.toString(), purpose.name(),
        Times.of(since)).query(Long.class).single();
  }

  public Way way(WorkspaceId workspace, EngagementId engagement, PersonId person) {
    return db.sql(WAY).param("workspace", workspace.toString())
        .param("engagement", engagement.toString()).param("person", person.toString())
        .query((row, _) -> new Way(Optional.ofNullable(Times.read(row, "made")),
            row.getLong("visits") > 0)).single();
  }

  /// What a link would open. Spends nothing.
  public Optional<Sight> look(String token, Instant now) {
    return db.sql(FIND).params(Tokens.hash(token), Times.of(now))
        .query((row, _) -> sight(row)).optional();
  }

  /// Opens a link: a visit begins, and a link for once is spent. Two who open one at the same
  /// moment are one who does and one who does not.
  public Optional<Opened> open(String token, Instant now) {
    return together.inTransaction(() -> look(token, now)
        .filter(it -> !it.purpose().isSingle() || spend(token, now))
        .map(it -> new Opened(it, visits.start(it.workspace().id(), it.person(),
            it.engagement(), it.purpose().whose(), it.language(), now))));
  }

  /// No link that client has so far opens that engagement any more, nor gets them a new one, and
  /// its visits end.
  public void withdraw(WorkspaceId workspace, EngagementId engagement, PersonId person,
      Instant now) {
    together.inTransaction(() -> {
      db.sql(WITHDRAW).param("now", Times.of(now)).param("workspace", workspace.toString())
          .param("engagement", engagement.toString()).param("person", person.toString()).update();
      visits.endAll(workspace, engagement, person, now);
      return true;
    });
  }

  private URI issue(WorkspaceId workspace, PersonId person, Optional<EngagementId> engagement,
      Language language, Purpose purpose, Instant now) {
    var address = workspaces.find(workspace).orElseThrow().address();
    var token = tokens.next();
    db.sql(ISSUE).params(Tokens.hash(token), workspace.toString(), person.toString(),
        engagement.map(EngagementId::toString).orElse(null), language.name(), purpose.name(),
        Times.of(now), Times.of(now.plus(purpose.life()))).update();
    return address.resolve(PATH + token);
  }

  private boolean spend(String token, Instant now) {
    return db.sql(SPEND).params(Times.of(now), Tokens.hash(token)).update() == 1;
  }

  private Sight sight(ResultSet row) throws SQLException {
    var workspace = workspaces.find(WorkspaceId.parse(row.getString("workspace")));
    return new Sight(workspace.orElseThrow(), PersonId.parse(row.getString("person")),
        Optional.ofNullable(row.getString("engagement")).map(EngagementId::parse),
        Language.valueOf(row.getString("language")), Purpose.valueOf(row.getString("purpose")));
  }
}
