package pacta.store;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import pacta.journal.Seals;
import pacta.people.PersonId;
import pacta.people.WorkspaceId;

/// The keys of the house: one for each person, and other secrets, each closed with the master key.
///
/// Erasing a person's key erases what it closed, everywhere and in every copy of the journal,
/// and leaves the chain as it is.
public final class Vault {
  /// Where the house keeps what belongs to no workspace.
  public static final WorkspaceId HOUSE = new WorkspaceId(new UUID(0, 0));

  private static final int SECRET_BYTES = 32;
  private static final SecureRandom CHANCE = new SecureRandom();
  /// Closed with the master key at the first start; it tells another key at every later one.
  private static final String CANARY = "canary";

  private static final String FIND = "select wrapped from secret where workspace = ? and name = ?";
  private static final String KEEP = """
      insert into secret (workspace, name, wrapped) values (?, ?, ?)
      on conflict (workspace, name) do update set wrapped = excluded.wrapped""";
  private static final String KEEP_FIRST = """
      insert into secret (workspace, name, wrapped) values (?, ?, ?)
      on conflict (workspace, name) do nothing""";
  private static final String ANYTHING = """
      select exists (select 1 from secret)
        or exists (select 1 from person_key where wrapped is not null)""";
  private static final String ERASE = """
      insert into person_key (workspace, person, wrapped, erased_at) values (?, ?, null, ?)
      on conflict (workspace, person) do update
        set wrapped = null, erased_at = excluded.erased_at where person_key.wrapped is not null""";

  private final Database database;
  private final JdbcClient sql;
  private final Box master;

  private Vault(Database database, Box master) {
    this.database = database;
    this.sql = database.sql();
    this.master = master;
  }

  /// Opens the vault with the master key in the folder `keys` of the data; at the very first start
  /// it makes one. It never makes another.
  ///
  /// @throws KeyRefused when something is kept that this key did not close
  public static Vault open(Database database) {
    var key = MasterKey.in(database.settings().data());
    var used = database.sql().sql(ANYTHING).query(Boolean.class).single();
    if (!key.exists()) {
      if (used) throw new KeyRefused(KeyRefused.Reason.MISSING, key.file());
      key.make(newSecret());
    }
    var vault = new Vault(database, key.open());
    if (!used) vault.keepFirst(HOUSE, CANARY, CANARY.getBytes(StandardCharsets.UTF_8));
    if (!vault.fits()) throw new KeyRefused(KeyRefused.Reason.WRONG, key.file());
    return vault;
  }

  private boolean fits() {
    return wrapped(HOUSE, CANARY).flatMap(it -> master.open(it, label(HOUSE, "secret", CANARY)))
        .isPresent();
  }

  /// The seals of a workspace, for one piece of work: they ask for each person's key once, so do
  /// not keep them. The first text about a person makes that person's key, as part of the present
  /// transaction.
  public Seals seals(WorkspaceId workspace) {
    return new PersonSeals(this, sql, workspace);
  }

  /// The same seals, where a person's key came along with another question.
  ///
  /// @param wrapped as it is kept; empty to ask for it
  public Seals seals(WorkspaceId workspace, PersonId person, Optional<String> wrapped) {
    var seals = new PersonSeals(this, sql, workspace);
    wrapped.ifPresent(it -> seals.know(person, it));
    return seals;
  }

  /// The same seals, for showing some texts to others: it notes the keys of what it writes.
  public Disclosure disclosure(WorkspaceId workspace) {
    return new Disclosure(new PersonSeals(this, sql, workspace));
  }

  /// Forgets a person: the key is gone, and there will be no other. As part of the present
  /// transaction, when there is one.
  public void erase(WorkspaceId workspace, PersonId person, Instant at) {
    sql.sql(ERASE).params(workspace.toString(), person.toString(), Times.of(at)).update();
    database.transactions().afterCommit(database::forget);
  }

  /// Whether the person was erased: nothing more can be written about them.
  public boolean isErased(WorkspaceId workspace, PersonId person) {
    return new PersonSeals(this, sql, workspace).isErased(person);
  }

  /// Keeps a secret under a name, in place of the one before.
  public void keep(WorkspaceId workspace, String name, byte[] secret) {
    keep(KEEP, workspace, name, secret);
  }

  public Optional<byte[]> find(WorkspaceId workspace, String name) {
    return wrapped(workspace, name).map(it -> unwrap(it, label(workspace, "secret", name)));
  }

  /// The secret under a name; where there is none, a new one, which is kept. Whoever asks at the
  /// same time gets the same.
  public byte[] findOrMake(WorkspaceId workspace, String name, Supplier<byte[]> make) {
    return find(workspace, name).orElseGet(() -> {
      keepFirst(workspace, name, make.get());
      return find(workspace, name).orElseThrow();
    });
  }

  private void keepFirst(WorkspaceId workspace, String name, byte[] secret) {
    keep(KEEP_FIRST, workspace, name, secret);
  }

  private void keep(String statement, WorkspaceId workspace, String name, byte[] secret) {
    sql.sql(statement).params(workspace.toString(), name,
        wrap(secret, label(workspace, "secret", name))).update();
  }

  private Optional<String> wrapped(WorkspaceId workspace, String name) {
    return sql.sql(FIND).params(workspace.toString(), name).query(String.class).optional();
  }

  static byte[] newSecret() {
    var secret = new byte[SECRET_BYTES];
    CHANCE.nextBytes(secret);
    return secret;
  }

  String wrap(byte[] secret, String label) {
    var nonce = new byte[Box.NONCE_BYTES];
    CHANCE.nextBytes(nonce);
    return master.close(nonce, secret, label);
  }

  byte[] unwrap(String wrapped, String label) {
    return master.open(wrapped, label)
        .orElseThrow(() -> new IllegalStateException("not closed by this house: " + label));
  }

  /// What a thing is, so that nothing opens in the place of another.
  static String label(WorkspaceId workspace, String purpose, String id) {
    return workspace + "|" + purpose + "|" + id;
  }
}
