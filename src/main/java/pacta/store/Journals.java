package pacta.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import pacta.journal.Digest;
import pacta.journal.Link;
import pacta.people.EngagementId;
import pacta.people.PersonId;
import pacta.people.WorkspaceId;

/// The journals of all engagements. They only grow: there is no way to change or remove a link.
public final class Journals {
  /// One journal's name.
  public record Name(WorkspaceId workspace, EngagementId engagement) {}

  /// What a journal says after some position.
  ///
  /// @param erased whether somebody asked about has no key any more; false where nothing is said
  public record News(List<Link> links, boolean erased) {}

  private static final String APPEND = """
      insert into journal (workspace, engagement, position, previous, body, digest, at)
      values (?, ?, ?, ?, ?, ?, ?)""";
  private static final String READ = """
      select position, previous, body, digest from journal
      where workspace = ? and engagement = ? and position > ?
      order by position limit ?""";
  private static final String NEWS = """
      select position, previous, body, digest, exists (select 1 from person_key p
          where p.workspace = journal.workspace and p.person in (%s) and p.wrapped is null)
          as erased from journal
      where workspace = ? and engagement = ? and position > ?
      order by position""";
  private static final String LAST = """
      select position, previous, body, digest from journal
      where workspace = ? and engagement = ?
      order by position desc limit 1""";
  private static final String NAMES = """
      select workspace, engagement from journal
      where workspace = ? and engagement %s ?
      group by workspace, engagement order by engagement limit ?""";
  private static final String WORKSPACES = """
      select workspace from journal where workspace %s ? group by workspace
      order by workspace limit ?""";
  private static final int PAGE = 500;
  private static final String FIRST = new UUID(0, 0).toString();

  private final JdbcClient sql;

  public Journals(Database database) {
    sql = database.sql();
  }

  /// Adds links to the end of a journal, as part of the present transaction.
  ///
  /// The primary key is the lock: two writers cannot both be third.
  ///
  /// @param at when the house wrote them down
  /// @throws Overtaken when a position is taken
  public void append(WorkspaceId workspace, EngagementId engagement, List<Link> links, Instant at) {
    try {
      for (var link : links)
        sql.sql(APPEND).params(workspace.toString(), engagement.toString(), link.position(),
            link.previous().hex(), link.body(), link.digest().hex(), Times.of(at)).update();
    } catch (DuplicateKeyException taken) {
      throw new Overtaken(taken);
    }
  }

  /// The whole journal, from its first link; empty when there is none.
  public List<Link> read(WorkspaceId workspace, EngagementId engagement) {
    return after(workspace, engagement, 0, Integer.MAX_VALUE);
  }

  /// The links after a position, and with the same question whether any of some people was erased.
  public News readAfter(WorkspaceId workspace, EngagementId engagement, long position,
      Set<PersonId> people) {
    if (people.isEmpty())
      return new News(after(workspace, engagement, position, Integer.MAX_VALUE), false);
    var erased = new boolean[1];
    var links = sql.sql(NEWS.formatted(String.join(", ", Collections.nCopies(people.size(), "?"))))
        .params(Stream.concat(people.stream().map(PersonId::toString),
            Stream.of(workspace.toString(), engagement.toString(), position)).toList())
        .query((row, number) -> {
          erased[0] |= row.getBoolean("erased");
          return link(row, number);
        }).list();
    return new News(links, erased[0]);
  }

  public Optional<Link> last(WorkspaceId workspace, EngagementId engagement) {
    return sql.sql(LAST).params(workspace.toString(), engagement.toString())
        .query(Journals::link).optional();
  }

  /// The whole journal, however long, a few links in memory at a time.
  public Iterator<Link> walk(WorkspaceId workspace, EngagementId engagement) {
    return new Pages<>(last -> after(
        workspace, engagement, last.map(Link::position).orElse(0L), PAGE), PAGE);
  }

  /// Every journal of a workspace, however many.
  public Iterator<Name> names(WorkspaceId workspace) {
    return new Pages<>(last -> sql.sql(NAMES.formatted(from(last)))
        .params(workspace.toString(), last.map(it -> it.engagement().toString()).orElse(FIRST),
            PAGE)
        .query((row, _) -> new Name(workspace, EngagementId.parse(row.getString("engagement"))))
        .list(), PAGE);
  }

  /// Every workspace that has a journal. For those who look after the house, not for its guests.
  public Iterator<WorkspaceId> workspaces() {
    return new Pages<>(last -> sql.sql(WORKSPACES.formatted(from(last)))
        .params(last.map(WorkspaceId::toString).orElse(FIRST), PAGE)
        .query((row, _) -> WorkspaceId.parse(row.getString("workspace"))).list(), PAGE);
  }

  private List<Link> after(WorkspaceId workspace, EngagementId engagement, long position,
      int most) {
    return sql.sql(READ).params(workspace.toString(), engagement.toString(), position, most)
        .query(Journals::link).list();
  }

  private static String from(Optional<?> last) {
    return last.isPresent() ? ">" : ">=";
  }

  private static Link link(ResultSet row, int number) throws SQLException {
    return new Link(row.getLong("position"), new Digest(row.getString("previous")),
        row.getString("body"), new Digest(row.getString("digest")));
  }
}
