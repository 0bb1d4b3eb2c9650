package pacta.access;

import org.springframework.jdbc.core.simple.JdbcClient;
import pacta.people.PersonId;
import pacta.people.WorkspaceId;
import pacta.store.Vault;

/// What identifies a professional in an agreement, besides name and e-mail.
public final class Identities {
  private static final String FIND =
      "select tax_id, postal from identity where workspace = ? and person = ?";
  private static final String KEEP = """
      insert into identity (workspace, person, tax_id, postal) values (?, ?, ?, ?)
      on conflict (workspace, person) do update
      set tax_id = excluded.tax_id, postal = excluded.postal""";

  /// @param taxId  NIF, NIE or the like; may be empty
  /// @param postal the address on paper; may be empty
  public record Identity(String taxId, String postal) {
    public static final Identity NONE = new Identity("", "");
  }

  private final JdbcClient sql;
  private final Vault vault;

  public Identities(JdbcClient sql, Vault vault) {
    this.sql = sql;
    this.vault = vault;
  }

  public Identity of(WorkspaceId workspace, PersonId person) {
    var seals = vault.seals(workspace);
    return sql.sql(FIND).params(workspace.toString(), person.toString())
        .query((row, _) -> new Identity(
            seals.open(person, row.getString("tax_id")).orElse(""),
            seals.open(person, row.getString("postal")).orElse("")))
        .optional().orElse(Identity.NONE);
  }

  public void keep(WorkspaceId workspace, PersonId person, Identity identity) {
    var seals = vault.seals(workspace);
    sql.sql(KEEP).params(workspace.toString(), person.toString(),
        seals.seal(person, identity.taxId()), seals.seal(person, identity.postal())).update();
  }
}
