package pacta.access;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import pacta.people.Language;
import pacta.people.PersonId;
import pacta.people.WorkspaceId;
import pacta.store.Times;
import pacta.store.Vault;

/// The practices of this server and the professionals in them.
public final class Workspaces {
  private static final String FIND = "select * from workspace where id = ?";
  private static final String ALL = "select * from workspace order by created_at, id";
  private static final String ANY = "select count(*) from workspace";
  private static final String ADD = """
      insert into workspace (id, business, trade, language, zone, address, created_at)
      values (?, ?, ?, ?, ?, ?, ?)""";
  private static final String ADD_MEMBER = """
      insert into member (workspace, person, email_index, email, name, language, created_at)
      values (?, ?, ?, ?, ?, ?, ?)""";
  private static final String MEMBERS = "select * from member where workspace = ? order by person";
  private static final String BY_EMAIL = "select * from member where email_index = ?";
  private static final String HOLD =
      "update member set language = language where workspace = ? and person = ?";
  private static final String RENAME =
      "update member set name = ? where workspace = ? and person = ?";
  private static final String DESCRIBE =
      "update workspace set business = ?, trade = ? where id = ?";
  private static final String MOVE = "update workspace set zone = ? where id = ?";
  private static final String WRITE_TO =
      "update member set email_index = ?, email = ? where workspace = ? and person = ?";
  private static final String SPEAK =
      "update member set language = ? where workspace = ? and person = ?";

  private final JdbcClient db;
  private final Vault vault;
  private final Marks marks;

  public Workspaces(JdbcClient db, Vault vault, Marks marks) {
    this.db = db;
    this.vault = vault;
    this.marks = marks;
  }

  public Optional<Workspace> find(WorkspaceId id) {
    return db.sql(FIND).param(id.toString()).query((row, _) -> workspace(row)).optional();
  }

  /// When it was opened; empty when it was not.
  public Optional<Instant> openedAt(WorkspaceId id) {
    return db.sql(FIND).param(id.toString())
        .query((row, _) -> Times.read(row, "created_at")).optional();
  }

  /// Every workspace, the oldest first.
  public List<Workspace> all() {
    return db.sql(ALL).query((row, _) -> workspace(row)).list();
  }

  /// Whether this server has a workspace at all.
  public boolean any() {
    return db.sql(ANY).query(Long.class).single() > 0;
  }

  public void add(Workspace workspace, Instant now) {
    db.sql(ADD).params(workspace.id().toString(), workspace.business(), workspace.trade(),
        workspace.language().name(), workspace.zone().getId(), workspace.address().toString(),
        Times.of(now)).update();
  }

  public void add(Member member, Instant now) {
    var seals = vault.seals(member.workspace());
    db.sql(ADD_MEMBER).params(member.workspace().toString(), member.person().toString(),
        mark(member.email()), seals.seal(member.person(), member.email()),
        seals.seal(member.person(), member.name()),
        member.language().name(), Times.of(now)).update();
  }

  public List<Member> members(WorkspaceId workspace) {
    return db.sql(MEMBERS).param(workspace.toString()).query((row, _) -> member(row)).list();
  }

  /// Every membership of that address, upper or lower case; of any workspace.
  List<Member> membersAt(String email) {
    return db.sql(BY_EMAIL).param(mark(email)).query((row, _) -> member(row)).list();
  }

  /// Keeps others who would hold the same member waiting until the present transaction ends.
  void hold(Member member) {
    db.sql(HOLD).params(member.workspace().toString(), member.person().toString()).update();
  }

  /// From now on that professional reads in that language.
  public void speak(WorkspaceId workspace, PersonId person, Language language) {
    db.sql(SPEAK).params(language.name(), workspace.toString(), person.toString()).update();
  }

  /// From now on that professional goes by that name.
  public void rename(WorkspaceId workspace, PersonId person, String name) {
    db.sql(RENAME).params(vault.seals(workspace).seal(person, name), workspace.toString(),
        person.toString()).update();
  }

  /// From now on that is the name clients see, and what is done.
  public void describe(WorkspaceId workspace, String business, String trade) {
    db.sql(DESCRIBE).params(business, trade, workspace.toString()).update();
  }

  /// From now on that is the practice's clock on the wall.
  public void move(WorkspaceId workspace, ZoneId zone) {
    db.sql(MOVE).params(zone.getId(), workspace.toString()).update();
  }

  /// From now on the links to sign in go to that address, and to no other.
  public void writeTo(WorkspaceId workspace, PersonId person, String email) {
    db.sql(WRITE_TO).params(mark(email), vault.seals(workspace).seal(person, email),
        workspace.toString(), person.toString()).update();
  }

  private String mark(String email) {
    return marks.of("email", email.strip().toLowerCase(Locale.ROOT));
  }

  private static Workspace workspace(ResultSet row) throws SQLException {
    return new Workspace(WorkspaceId.parse(row.getString("id")), row.getString("business"),
        row.getString("trade"), Language.valueOf(row.getString("language")),
        ZoneId.of(row.getString("zone")), URI.create(row.getString("address")));
  }

  private Member member(ResultSet row) throws SQLException {
    var workspace = WorkspaceId.parse(row.getString("workspace"));
    var person = PersonId.parse(row.getString("person"));
    var seals = vault.seals(workspace);
    return new Member(workspace, person, seals.open(person, row.getString("name")).orElse(""),
        seals.open(person, row.getString("email")).orElse(""),
        Language.valueOf(row.getString("language")));
  }
}
