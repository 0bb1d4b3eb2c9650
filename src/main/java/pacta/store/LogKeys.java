package pacta.store;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import pacta.journal.Checkpoint;
import pacta.journal.LogKey;
import pacta.journal.Note;
import pacta.people.WorkspaceId;

/// The key with which a workspace signs its checkpoints: Ed25519, made silently when it is first
/// needed, kept in the vault. Each journal's name makes another public name of it.
public final class LogKeys {
  private static final String LOG = "log";
  private static final int BYTES = 32;
  /// What stands before the 32 bytes of a secret key; source: RFC 8410.
  private static final String PKCS8 = "302e020100300506032b657004220420";

  private final Vault vault;

  public LogKeys(Vault vault) {
    this.vault = vault;
  }

  /// @param origin the name of a journal
  public LogKey of(WorkspaceId workspace, String origin) {
    return of(kept(workspace), origin);
  }

  /// The same, where that workspace has ever signed anything.
  public Optional<LogKey> find(WorkspaceId workspace, String origin) {
    return vault.find(workspace, LOG).map(it -> of(it, origin));
  }

  private static LogKey of(byte[] kept, String origin) {
    return LogKey.of(origin, Arrays.copyOfRange(kept, BYTES, 2 * BYTES));
  }

  /// What a note says, when that workspace signed it.
  public Optional<Checkpoint> read(WorkspaceId workspace, Note note) {
    try {
      return find(workspace, Checkpoint.parse(note.note()).origin())
          .flatMap(key -> Checkpoint.signed(note, key));
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  public Note sign(WorkspaceId workspace, String origin, String text) {
    return Note.sign(text, of(workspace, origin), secret(kept(workspace)));
  }

  private byte[] kept(WorkspaceId workspace) {
    return vault.findOrMake(workspace, LOG, LogKeys::made);
  }

  /// The secret half, then the public one.
  private static byte[] made() {
    try {
      var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      return ByteBuffer.allocate(2 * BYTES).put(end(pair.getPrivate().getEncoded()))
          .put(end(pair.getPublic().getEncoded())).array();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] end(byte[] encoded) {
    return Arrays.copyOfRange(encoded, encoded.length - BYTES, encoded.length);
  }

  private static PrivateKey secret(byte[] kept) {
    try {
      var told = HexFormat.of().parseHex(PKCS8 + HexFormat.of().formatHex(kept, 0, BYTES));
      return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(told));
    } catch (GeneralSecurityException damaged) {
      throw new IllegalStateException(damaged);
    }
  }
}
