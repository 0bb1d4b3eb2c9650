package pacta.store;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;
import pacta.journal.Seals;
import pacta.journal.TextKey;
import pacta.people.PersonId;
import pacta.people.WorkspaceId;

/// Closes texts as the house did before each had a key of its own, for journals of that time.
///
/// @param workspace where every person has a key already
public record FirstForm(Database database, Vault vault, WorkspaceId workspace) implements Seals {
  private static final String WRAPPED = """
      select wrapped from person_key where workspace = ? and person = ?""";
  private static final SecureRandom CHANCE = new SecureRandom();

  @Override public String seal(PersonId about, String plain) {
    var label = TextKey.label(workspace, about);
    var wrapped = database.sql().sql(WRAPPED).params(workspace.toString(), about.toString())
        .query(String.class).single();
    var nonce = new byte[Box.NONCE_BYTES];
    CHANCE.nextBytes(nonce);
    return PersonKey.of(label, vault.unwrap(wrapped, label)).first()
        .close(nonce, plain.getBytes(StandardCharsets.UTF_8), label);
  }

  @Override public Optional<String> open(PersonId about, String sealed) {
    return vault.seals(workspace).open(about, sealed);
  }
}
