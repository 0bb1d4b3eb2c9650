package pacta.views;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import pacta.engagement.Document;
import pacta.engagement.Engagement;
import pacta.engagement.Event;
import pacta.engagement.Stage;
import pacta.journal.Canonical;
import pacta.journal.Digest;
import pacta.people.EngagementId;
import pacta.people.WorkspaceId;
import pacta.store.Database;
import pacta.store.Times;

/// Which papers were signed and sealed in this house. Whoever has a paper, or the code that is
/// printed on it, learns whether it is known and still rules; nothing here is about a person. Of
/// one about somebody who was erased it is known that it was sealed here, and nothing else.
public final class KnownPapers {
  /// @param since  when it came into force
  /// @param latest the number of the version that rules now
  public record Known(WorkspaceId workspace, EngagementId engagement, int version, Instant since,
      int latest, boolean sealed) {
    public boolean rules() {
      return version == latest;
    }
  }

  private static final int CODE_LENGTH = 12;
  private static final String KEEP = """
      insert into known_paper (workspace, engagement, version, quoted, terms, sealed, since, latest)
      values (?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (workspace, engagement, version) do update
      set sealed = excluded.sealed, latest = excluded.latest""";
  private static final String OVERTAKE = """
      update known_paper set latest = ? where workspace = ? and engagement = ?""";
  private static final String BY_CODE = """
      select * from known_paper where quoted = ? or terms = ? order by since, version""";
  private static final String BY_DIGEST = "select * from known_paper where sealed = ?";
  /// A digest of what a person agreed goes when the person does.
  private static final String ERASE = """
      delete from known_paper where workspace = ? and engagement = ?""";
  private static final String KEEP_ERASED = """
      insert into erased_paper (workspace, engagement, quoted, sealed)
      select workspace, engagement, quoted, sealed from known_paper
       where workspace = ? and engagement = ? and sealed is not null
      on conflict do nothing""";
  private static final String KEEP_SEALED = """
      insert into erased_paper (workspace, engagement, quoted, sealed) values (?, ?, ?, ?)
      on conflict do nothing""";
  private static final String ERASED = """
      select exists (select 1 from erased_paper where quoted = ? or sealed = ?)""";
  private static final String FORGET = "delete from known_paper where workspace = ?";
  private static final String FORGET_ERASED = "delete from erased_paper where workspace = ?";

  private final JdbcClient sql;

  public KnownPapers(Database database) {
    sql = database.sql();
  }

  /// Keeps what is in force, as part of the present transaction.
  ///
  /// @param quoted what people quote, such as `PCT-7K4M-92QX`
  /// @param state  as it is after the news
  public void show(WorkspaceId workspace, EngagementId engagement, String quoted,
      Engagement state, List<Event> news) {
    switch (state.stage()) {
      case Stage.Running running -> {
        if (news.stream().anyMatch(KnownPapers::concernsPapers))
          show(workspace, engagement, quoted, running);
      }
      case Stage.Forgotten _ -> erase(workspace, engagement, quoted, news);
      case Stage.Talking _, Stage.Awaiting _ -> { }
    }
  }

  /// The digest of a sealed paper stands in the journal for all to see, and stays.
  private void erase(WorkspaceId workspace, EngagementId engagement, String quoted,
      List<Event> news) {
    sql.sql(KEEP_ERASED).params(workspace.toString(), engagement.toString()).update();
    for (var it : news)
      if (it instanceof Event.SealedDocuments made)
        for (var paper : made.documents())
          sql.sql(KEEP_SEALED).params(workspace.toString(), engagement.toString(), quoted,
              paper.digest().hex()).update();
    sql.sql(ERASE).params(workspace.toString(), engagement.toString()).update();
  }

  /// The digest of the terms takes long enough not to be made of each session.
  private static boolean concernsPapers(Event event) {
    return event instanceof Event.CameIntoForce || event instanceof Event.SealedDocuments;
  }

  private void show(WorkspaceId workspace, EngagementId engagement, String quoted,
      Stage.Running running) {
    var agreed = running.proposal().agreed();
    var terms = Digest.of(Canonical.PLAIN.write(agreed));
    int version = agreed.version().number();
    var sealed = running.sealed().stream()
        .filter(it -> it.language() == agreed.terms().language()).findFirst();
    sql.sql(KEEP).params(workspace.toString(), engagement.toString(), version, quoted,
        code(terms), sealed.map(Document::digest).map(Digest::hex).orElse(null),
        Times.of(running.since()), version).update();
    sql.sql(OVERTAKE).params(version, workspace.toString(), engagement.toString()).update();
  }

  /// What is printed on every page of it: twelve digits.
  public static String code(Digest terms) {
    return terms.hex().substring(0, CODE_LENGTH);
  }

  /// Every version of that agreement, or the one with those terms, the earliest first.
  ///
  /// @param code `PCT-7K4M-92QX`, or twelve hexadecimal digits in lower case
  public List<Known> byCode(String code) {
    return sql.sql(BY_CODE).params(code, code).query((row, _) -> known(row)).list();
  }

  /// The sealed paper of exactly those bytes.
  public Optional<Known> byDigest(Digest sealed) {
    return sql.sql(BY_DIGEST).param(sealed.hex()).query((row, _) -> known(row)).list().stream()
        .findFirst();
  }

  /// Whether a paper of those bytes, or with that code, was sealed here and is about somebody who
  /// was erased.
  ///
  /// @param paper a digest in hexadecimal digits, or what people quote
  public boolean isErased(String paper) {
    return sql.sql(ERASED).params(paper, paper).query(Boolean.class).single();
  }

  private static Known known(ResultSet row) throws SQLException {
    return new Known(WorkspaceId.parse(row.getString("workspace")),
        EngagementId.parse(row.getString("engagement")), row.getInt("version"),
        Times.read(row, "since"), row.getInt("latest"), row.getString("sealed") != null);
  }

  /// Throws away what is known of a workspace, to be folded again.
  public void forget(WorkspaceId workspace) {
    sql.sql(FORGET).params(workspace.toString()).update();
    sql.sql(FORGET_ERASED).params(workspace.toString()).update();
  }
}
