package pacta.desk;

import java.net.URI;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import pacta.people.WorkspaceId;
import pacta.seal.Credential;
import pacta.seal.Former;
import pacta.seal.Imported;
import pacta.seal.NoToken;
import pacta.seal.OwnTimestamps;
import pacta.seal.Seal;
import pacta.seal.SealKey;
import pacta.store.Vault;

/// The seal key of each workspace: made silently when it is first needed, kept in the vault. When
/// another process changes it there, the next paper is sealed with the new one.
public final class SealKeys {
  private static final SecureRandom CHANCE = new SecureRandom();
  private static final String SEAL = "seal";

  /// A seal, and the bytes from which it was opened: opening takes longer than comparing.
  private record Opened(byte[] stored, SealKey key) {}

  private final Vault vault;
  private final Map<WorkspaceId, Opened> opened = new ConcurrentHashMap<>();

  public SealKeys(Vault vault) {
    this.vault = vault;
  }

  /// @param name  the practice, as the certificates name it if they are made now
  /// @param place under which anybody may have what the certificates point to
  public SealKey of(WorkspaceId workspace, String name, URI place, Instant at) {
    var key = open(workspace, vault.findOrMake(workspace, SEAL, () ->
        SealKey.create(name, Optional.of(place), at, CHANCE).toPkcs12(password(workspace))));
    return key.clock().isPresent() ? key
        : change(workspace, it -> it.withClock(name, Optional.of(place), at, CHANCE));
  }

  /// The seal of that workspace, if it has one.
  public Optional<SealKey> find(WorkspaceId workspace) {
    return vault.find(workspace, SEAL).map(it -> open(workspace, it));
  }

  /// New keys in the place of those that sign now.
  ///
  /// @param stolen whether somebody else may have the old ones
  /// @throws java.util.NoSuchElementException when there is no seal yet
  public SealKey renew(WorkspaceId workspace, String name, URI place, Instant at,
      boolean stolen) {
    return change(workspace,
        it -> it.renewed(name, Optional.of(place), at, stolen, CHANCE));
  }

  /// A seal that somebody else vouches for, in the place of the one that signs now, once it has
  /// sealed a paper for nobody.
  ///
  /// @throws Imported.Refused                 when it does not seal
  /// @throws NoToken                          when its key lies on a token that does not sign
  /// @throws java.util.NoSuchElementException when there is no seal yet
  public SealKey use(WorkspaceId workspace, Credential other, InstantSource clock) {
    return change(workspace, it -> {
      var key = it.with(other);
      try {
        if (new Seal(key, new OwnTimestamps(key, clock), clock).works()) return key;
      } catch (NoToken silent) {
        throw silent;
      } catch (RuntimeException unfit) {
        throw new Imported.Refused(Imported.Reason.DOES_NOT_SEAL, unfit);
      }
      throw new Imported.Refused(Imported.Reason.DOES_NOT_SEAL, null);
    });
  }

  /// The PIN of the token that has the key of the seal, once the token has taken it.
  ///
  /// @throws NoToken                          when the token is not there, or refuses it
  /// @throws java.util.NoSuchElementException when no token has the key
  public void pin(WorkspaceId workspace, char[] pin) {
    change(workspace, it -> {
      it.token().orElseThrow().token().contents(pin);
      return it.withPin(Optional.of(pin));
    });
  }

  /// A PIN that its token refused is forgotten here too, so that no other process, and none that
  /// begins later, shows it again. What somebody said since stays.
  private void refused(WorkspaceId workspace, byte[] stored) {
    if (vault.find(workspace, SEAL).filter(it -> Arrays.equals(it, stored)).isPresent())
      change(workspace, it -> it.withPin(Optional.empty()));
  }

  /// What was kept elsewhere comes back, in the place of whatever signs now. What is known of the
  /// keys of since then stays known: which ones there were, and which were stolen.
  ///
  /// @throws GivenUp when one of the keys that would sign was said to be stolen
  public void restore(WorkspaceId workspace, SealKey key) {
    var present = find(workspace);
    var former = present.map(it -> former(key, it)).orElse(key.former());
    if (present.isPresent())
      signing(key).flatMap(it -> present.get().former().stream().filter(one ->
              one.certificate().equals(it))).flatMap(one -> one.stolen().stream())
          .min(Instant::compareTo).ifPresent(since -> {
            throw new GivenUp(since);
          });
    keep(workspace, new SealKey(key.root(), key.seal(), key.clock(), former));
  }

  /// What signed before, as either knows it, and what signs in that other now.
  private static List<Former> former(SealKey key, SealKey present) {
    var all = new LinkedHashMap<X509Certificate, Former>();
    Stream.of(key.former().stream(), present.former().stream(),
            signing(present).map(it -> new Former(it, Optional.empty())))
        .flatMap(it -> it).forEach(one -> all.merge(one.certificate(), one,
            (before, again) -> before.stolen().isPresent() ? before : again));
    signing(key).forEach(all::remove);
    return List.copyOf(all.values());
  }

  private static Stream<X509Certificate> signing(SealKey key) {
    return Stream.concat(Stream.of(key.seal()), key.clock().stream())
        .map(Credential::certificate);
  }

  /// Keys that were said to be stolen do not sign again.
  public static final class GivenUp extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Instant since;

    GivenUp(Instant since) {
      super("stolen since " + since);
      this.since = since;
    }

    public Instant since() {
      return since;
    }
  }

  private SealKey change(WorkspaceId workspace, UnaryOperator<SealKey> how) {
    var changed = how.apply(find(workspace).orElseThrow());
    keep(workspace, changed);
    return changed;
  }

  private void keep(WorkspaceId workspace, SealKey key) {
    vault.keep(workspace, SEAL, key.toPkcs12(password(workspace)));
  }

  private SealKey open(WorkspaceId workspace, byte[] stored) {
    return opened.compute(workspace, (_, before) ->
        before != null && Arrays.equals(before.stored(), stored) ? before
            : new Opened(stored, SealKey.open(stored, password(workspace))
                .told(() -> refused(workspace, stored)))).key();
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
