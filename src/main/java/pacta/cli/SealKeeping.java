package pacta.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import pacta.access.Member;
import pacta.access.Workspace;
import pacta.access.Workspaces;
import pacta.desk.SealKeys;
import pacta.people.WorkspaceId;
import pacta.seal.Credential;
import pacta.seal.Former;
import pacta.seal.SealKey;
import pacta.store.Database;
import pacta.store.Vault;

/// The keys of one practice, at the console.
///
/// @param owner whose name the certificates bear
record SealKeeping(SealKeys keys, Workspace workspace, Member owner, Console console) {
  /// Says why and is empty when it is not clear whose keys are meant.
  static Optional<SealKeeping> of(Database database, Optional<WorkspaceId> named,
      Console console) {
    var vault = Vault.open(database);
    var workspaces = NewPractice.workspaces(database, vault);
    var all = workspaces.all();
    var meant = all.stream()
        .filter(it -> named.isEmpty() ? all.size() == 1 : it.id().equals(named.get()))
        .findFirst();
    if (meant.isEmpty()) {
      console.say("seal.which", "n", all.size());
      all.forEach(it -> console.line("  --workspace " + it.id() + "  " + it.business()));
    }
    return meant.map(it -> of(it, workspaces, vault, console));
  }

  private static SealKeeping of(Workspace workspace, Workspaces workspaces, Vault vault,
      Console console) {
    return new SealKeeping(new SealKeys(vault), workspace,
        workspaces.members(workspace.id()).getFirst(), console);
  }

  private SealKey present() {
    return keys.of(workspace.id(), owner.name(), place(), Instant.now());
  }

  private URI place() {
    return workspace.address().resolve(SealKeys.path(workspace.id()));
  }

  void rotate(boolean stolen, Instant at) {
    present();
    keys.renew(workspace.id(), owner.name(), place(), at, stolen);
  }

  void use(Credential other) {
    present();
    keys.use(workspace.id(), other, InstantSource.system());
  }

  /// Whether a token has the key of the seal.
  boolean isOnToken() {
    return present().token().isPresent();
  }

  /// @return whether a token has the key; without one there is nothing to open
  boolean pin(char[] pin) {
    if (!isOnToken()) return false;
    keys.pin(workspace.id(), pin);
    return true;
  }

  /// @throws SealKeys.GivenUp when one of them was said to be stolen
  void restore(SealKey key) {
    keys.restore(workspace.id(), key);
  }

  /// Never over a file that is there, and for nobody else to read. The PIN of a token stays here.
  void backup(Path file, char[] password) {
    var bytes = present().withPin(Optional.empty()).toPkcs12(password);
    try {
      var posix = file.toAbsolutePath().getFileSystem().supportedFileAttributeViews()
          .contains("posix");
      if (posix)
        Files.createFile(file, PosixFilePermissions.asFileAttribute(
            PosixFilePermissions.fromString("rw-------")));
      Files.write(file, bytes, posix
          ? Set.of(StandardOpenOption.WRITE).toArray(StandardOpenOption[]::new)
          : Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)
              .toArray(StandardOpenOption[]::new));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  void say(String key, Object... named) {
    console.say(key, named);
  }

  void show() {
    var key = present();
    tell("seal.authority", key.authority());
    tell("seal.seal", key.certificate());
    key.token().ifPresent(it -> console.say("seal.token", "token", it.token().label(),
        "serial", it.token().serial(), "module", it.token().module().toString(),
        "there", it.token().isThere() ? "yes" : "no", "pin", it.hasPin() ? "yes" : "no"));
    key.clock().ifPresent(it -> tell("seal.clock", it.certificate()));
    key.former().forEach(this::tell);
    console.say("seal.place", "place", place().toString());
  }

  private void tell(Former one) {
    one.stolen().ifPresentOrElse(
        at -> tell("seal.former.stolen", one.certificate(), day(at)),
        () -> tell("seal.former", one.certificate()));
  }

  private void tell(String key, X509Certificate certificate) {
    tell(key, certificate, "");
  }

  private void tell(String key, X509Certificate certificate, String since) {
    console.say(key, "name", certificate.getSubjectX500Principal().getName(),
        "until", day(certificate.getNotAfter().toInstant()), "since", since,
        "digest", SealKey.fingerprint(certificate).hex());
  }

  static String day(Instant at) {
    return at.atOffset(ZoneOffset.UTC).toLocalDate().toString();
  }
}
