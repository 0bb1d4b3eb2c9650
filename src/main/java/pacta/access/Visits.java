package pacta.access;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.ConcurrentLruCache;
import pacta.people.EngagementId;
import pacta.people.Language;
import pacta.people.PersonId;
import pacta.people.Signatory;
import pacta.people.WorkspaceId;
import pacta.store.Times;
import pacta.store.Vault;

/// The stays of people in their browsers. Looking one up writes nothing.
public final class Visits {
  static final Duration PROFESSIONAL_LIFE = Duration.ofDays(30);
  static final Duration CLIENT_LIFE = Duration.ofDays(90);

  private static final String START = """
      insert into visit (hash, workspace, person, engagement, signatory, language, started_at,
                         expires_at)
      values (?, ?, ?, ?, ?, ?, ?, ?)""";
  private static final String FIND = """
      select v.hash, v.workspace, v.person, v.engagement, v.signatory, v.language as chosen,
             w.business, w.trade, w.language, w.zone, w.address,
             m.name, m.language as own, k.wrapped
        from visit v
        join workspace w on w.id = v.workspace
        left join member m on m.workspace = v.workspace and m.person = v.person
        left join person_key k on k.workspace = v.workspace and k.person = v.person
       where v.hash = ? and v.expires_at > ? and v.ended_at is null""";
  private static final String END = "update visit set ended_at = ? where hash = ?";
  private static final String END_ALL = """
      update visit set ended_at = ?
       where workspace = ? and person = ? and engagement = ? and ended_at is null""";
  private static final String SPEAK = "update visit set language = ? where hash = ?";

  /// Those that were looked up last; each is some hundreds of bytes.
  private static final int REMEMBERED = 500;

  private final JdbcClient db;
  private final Tokens tokens;
  private final Vault vault;
  private final ConcurrentLruCache<Kept, Visit> read =
      new ConcurrentLruCache<>(REMEMBERED, this::visit);

  public Visits(JdbcClient db, Tokens tokens, Vault vault) {
    this.db = db;
    this.tokens = tokens;
    this.vault = vault;
  }

  /// A visit as it is kept, and all that it says of others. It is looked up each time; the same
  /// letters read the same, so what was read of them is never out of date.
  ///
  /// @param engagement null for a professional
  /// @param key        what opens the name; null for a guest, and for whoever was erased
  private record Kept(String hash, String workspace, String person, String engagement,
      String signatory, String chosen, String business, String trade, String language,
      String zone, String address, String name, String own, String key) {
    static Kept of(ResultSet row) throws SQLException {
      return new Kept(row.getString("hash"), row.getString("workspace"), row.getString("person"),
          row.getString("engagement"), row.getString("signatory"), row.getString("chosen"),
          row.getString("business"), row.getString("trade"), row.getString("language"),
          row.getString("zone"), row.getString("address"), row.getString("name"),
          row.getString("own"), row.getString("wrapped"));
    }
  }

  /// @return the token for the cookie, which is kept nowhere else
  String start(WorkspaceId workspace, PersonId person, Optional<EngagementId> engagement,
      Signatory whose, Language language, Instant now) {
    var token = tokens.next();
    var life = engagement.isPresent() ? CLIENT_LIFE : PROFESSIONAL_LIFE;
    db.sql(START).params(Tokens.hash(token), workspace.toString(), person.toString(),
        engagement.map(EngagementId::toString).orElse(null), whose.name(), language.name(),
        Times.of(now), Times.of(now.plus(life))).update();
    return token;
  }

  /// The visit that a cookie belongs to, unless it is over.
  public Optional<Visit> of(String token, Instant now) {
    return db.sql(FIND).params(Tokens.hash(token), Times.of(now))
        .query((row, _) -> Kept.of(row)).optional().map(read::get);
  }

  /// From now on that cookie opens nothing.
  public void end(VisitId visit, Instant now) {
    db.sql(END).params(Times.of(now), visit.hash()).update();
  }

  /// From now on no cookie of that person opens that engagement.
  public void endAll(WorkspaceId workspace, EngagementId engagement, PersonId person,
      Instant now) {
    db.sql(END_ALL).params(Times.of(now), workspace.toString(), person.toString(),
        engagement.toString()).update();
  }

  /// The rest of this visit is in that language.
  public void speak(VisitId visit, Language language) {
    db.sql(SPEAK).params(language.name(), visit.hash()).update();
  }

  private Visit visit(Kept it) {
    var workspace = new Workspace(WorkspaceId.parse(it.workspace), it.business, it.trade,
        Language.valueOf(it.language), ZoneId.of(it.zone), URI.create(it.address));
    var person = PersonId.parse(it.person);
    var id = new VisitId(it.hash);
    if (it.engagement != null)
      return new Visit(guest(workspace.id(), person, EngagementId.parse(it.engagement), id,
          it.signatory), workspace, Language.valueOf(it.chosen), "");
    return new Visit(new Visitor.Professional(workspace.id(), person, id), workspace,
        Language.valueOf(it.own), vault.seals(workspace.id(), person, Optional.ofNullable(it.key))
            .open(person, it.name).orElse(""));
  }

  private static Visitor.Guest guest(WorkspaceId workspace, PersonId person,
      EngagementId engagement, VisitId id, String signatory) {
    return Signatory.PAYER.name().equals(signatory)
        ? new Visitor.Payer(workspace, person, engagement, id)
        : new Visitor.Client(workspace, person, engagement, id);
  }
}
