package pacta.desk;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
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

  /// @param name  the practice, as the certificates name it if they are made now
  /// @param place under which anybody may have what the certificates point to
  public SealKey of(WorkspaceId workspace, String name, URI place, Instant at) {
    return opened.computeIfAbsent(workspace, _ -> {
      var password = password(workspace);
      var kept = SealKey.open(vault.findOrMake(workspace, SEAL,
          () -> SealKey.create(name, Optional.of(place), at, CHANCE).toPkcs12(password)), password);
      if (kept.clock().isPresent()) return kept;
      var whole = kept.withClock(name, Optional.of(place), at, CHANCE);
      vault.keep(workspace, SEAL, whole.toPkcs12(password));
      return whole;
    });
  }

  /// The seal of that workspace, if it has one.
  public Optional<SealKey> find(WorkspaceId workspace) {
    return Optional.ofNullable(opened.get(workspace)).or(() -> vault.find(workspace, SEAL)
        .map(it -> SealKey.open(it, password(workspace))));
  }

  /// Under which path of the public address anybody may have what the certificates point to.
  public static String path(WorkspaceId workspace) {
    return "/seals/" + workspace + "/";
  }

  private char[] password(WorkspaceId workspace) {
    return Base64.getEncoder().encodeToString(vault.findOrMake(workspace, "seal password", () -> {
      var bytes = new byte[32];
      CHANCE.nextBytes(bytes);
      return bytes;
    })).toCharArray();
  }
}
