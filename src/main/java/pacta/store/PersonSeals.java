package pacta.store;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import pacta.journal.Seals;
import pacta.journal.TextKey;
import pacta.people.PersonId;
import pacta.people.WorkspaceId;

/// The seals of one workspace for one piece of work.
///
/// Keys are remembered here and nowhere longer, so that an erasure counts at once on every node.
final class PersonSeals implements Seals {
  private static final String FIND = """
      select wrapped from person_key where workspace = ? and person = ?""";
  private static final String MAKE = """
      insert into person_key (workspace, person, wrapped) values (?, ?, ?)
      on conflict (workspace, person) do nothing""";

  private final Vault vault;
  private final JdbcClient sql;
  private final WorkspaceId workspace;
  private final Map<PersonId, Optional<PersonKey>> known = new ConcurrentHashMap<>();

  PersonSeals(Vault vault, JdbcClient sql, WorkspaceId workspace) {
    this.vault = vault;
    this.sql = sql;
    this.workspace = workspace;
  }

  /// @throws IllegalStateException when the person was erased
  @Override public String seal(PersonId about, String plain) {
    return key(about).orElseGet(() -> made(about))
        .orElseThrow(() -> new IllegalStateException(about + " was erased")).seal(plain);
  }

  /// @throws IllegalStateException when the text was changed, or its key lost without an erasure
  @Override public Optional<String> open(PersonId about, String sealed) {
    return key(about).orElseThrow(() -> new IllegalStateException("the key is lost: " + about))
        .map(key -> key.open(sealed)
            .orElseThrow(() -> new IllegalStateException("a sealed text was changed: " + about)));
  }

  /// The key of one closed text, where it has one of its own.
  Optional<TextKey> key(PersonId about, String sealed) {
    return key(about).flatMap(it -> it).flatMap(it -> it.key(sealed));
  }

  /// A key that was read with something else.
  void know(PersonId person, String wrapped) {
    remember(person, Optional.of(opened(person, wrapped)));
  }

  boolean isErased(PersonId person) {
    return key(person).filter(Optional::isEmpty).isPresent();
  }

  /// None when the person never had a key; none inside when it was erased.
  private Optional<Optional<PersonKey>> key(PersonId person) {
    var remembered = known.get(person);
    if (remembered != null) return Optional.of(remembered);
    var rows = sql.sql(FIND).params(workspace.toString(), person.toString())
        .query((row, _) -> Optional.ofNullable(row.getString("wrapped"))).list();
    var found = rows.stream().findFirst().map(wrapped -> wrapped.map(it -> opened(person, it)));
    found.ifPresent(it -> remember(person, it));
    return found;
  }

  private PersonKey opened(PersonId person, String wrapped) {
    var label = label(person);
    return PersonKey.of(label, vault.unwrap(wrapped, label));
  }

  private Optional<PersonKey> made(PersonId person) {
    sql.sql(MAKE).params(workspace.toString(), person.toString(),
        vault.wrap(Vault.newSecret(), label(person))).update();
    // what is there now, for somebody else may have been faster
    return key(person).orElseThrow();
  }

  /// A key read in a transaction may have been made in it, and is gone if that is undone.
  private void remember(PersonId person, Optional<PersonKey> key) {
    known.put(person, key);
    if (!TransactionSynchronizationManager.isSynchronizationActive()) return;
    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
      @Override public void afterCompletion(int status) {
        known.clear();
      }
    });
  }

  private String label(PersonId person) {
    return TextKey.label(workspace, person);
  }
}
