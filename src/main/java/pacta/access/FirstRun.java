package pacta.access;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import pacta.people.Language;
import pacta.people.PersonId;
import pacta.people.Signatory;
import pacta.people.WorkspaceId;
import pacta.store.Times;
import pacta.store.Transactions;

/// The first workspace of an empty server, made once by who can read its console.
public final class FirstRun {
  private static final String ONCE = "insert into first_run (one, at) values (1, ?)";

  private final JdbcClient db;
  private final Transactions together;
  private final Workspaces workspaces;
  private final Visits visits;
  private final String code;
  private final WorkspaceOpened opened;
  private volatile boolean done;

  /// @param code   what the console shows, and set-up must bring
  /// @param opened told inside the same transaction
  public FirstRun(JdbcClient db, Transactions together, Workspaces workspaces,
      Visits visits, String code, WorkspaceOpened opened) {
    this.db = db;
    this.together = together;
    this.workspaces = workspaces;
    this.visits = visits;
    this.code = code;
    this.opened = opened;
  }

  /// What set-up asks for, already read from the form.
  ///
  /// @param business empty when the professional works under the own name
  public record Answers(String name, String business, String trade, String email,
      Language language, ZoneId zone, URI address) {}

  /// A code that a person can type, the same after a restart and on every node.
  static String codeFrom(Marks marks) {
    var digits = marks.of("first run", "code");
    return digits.substring(0, 4) + "-" + digits.substring(4, 8) + "-" + digits.substring(8, 12);
  }

  /// Whether there is no workspace yet. Once there is one, the database is no longer asked.
  public boolean isNeeded() {
    if (!done) done = workspaces.any();
    return !done;
  }

  /// Whether who asks has read the console.
  public boolean knows(String typed) {
    return Tokens.same(plain(typed), plain(code));
  }

  /// For the console.
  public String code() {
    return code;
  }

  /// Makes the workspace and its member, who is signed in.
  ///
  /// @return the token for the cookie; empty when somebody else was first
  public Optional<String> begin(Answers answers, WorkspaceId id, PersonId person, Instant now) {
    try {
      return Optional.ofNullable(together.inTransaction(() -> make(answers, id, person, now)));
    } catch (DuplicateKeyException somebodyWasFirst) {
      return Optional.empty();
    }
  }

  private String make(Answers answers, WorkspaceId id, PersonId person, Instant now) {
    db.sql(ONCE).param(Times.of(now)).update();
    var business = answers.business().isBlank() ? answers.name() : answers.business();
    var workspace = new Workspace(id, business, answers.trade(), answers.language(),
        answers.zone(), answers.address());
    workspaces.add(workspace, now);
    workspaces.add(
        new Member(id, person, answers.name(), answers.email(), answers.language()), now);
    opened.tell(workspace, person, now);
    return visits.start(id, person, Optional.empty(), Signatory.PROFESSIONAL,
        answers.language(), now);
  }

  private static String plain(String code) {
    return code.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
  }
}
