package pacta.desk;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import pacta.people.WorkspaceId;
import pacta.seal.SealKey;
import pacta.store.Vault;

/// The seal key of each workspace: made silently when it is first needed, kept in the vault.
public final class SealKeys {
  private static final SecureRandom CHANCE = new SecureRandom();
  private static final String SEAL = "seal";

  private final Vault vault;
  private final Map<WorkspaceId, SealKey> opened = new ConcurrentHashMap<>();

  public SealKeys(Vault vault) {
    this.vault = vault;
  }

  /// @param name the practice, as the certificate names it if it is made now
  public SealKey of(WorkspaceId workspace, String name, Instant at) {
    return opened.computeIfAbsent(workspace, _ -> {
      var password = password(workspace);
      var kept = SealKey.open(vault.findOrMake(workspace, SEAL,
          () -> SealKey.create(name, at, CHANCE).toPkcs12(password)), password);
      if (kept.clock().isPresent()) return kept;
      var whole = kept.withClock(name, at, CHANCE);
      vault.keep(workspace, SEAL, whole.toPkcs12(password));
      return whole;
    });
  }

  private char[] password(WorkspaceId workspace) {
    return Base64.getEncoder().encodeToString(vault.findOrMake(workspace, "seal password", () -> {
      var bytes = new byte[32];
      CHANCE.nextBytes(bytes);
      return bytes;
    })).toCharArray();
  }
}
