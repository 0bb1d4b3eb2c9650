package pacta.seal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.cert.X509Certificate;
import java.security.spec.X509EncodedKeySpec;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A token of this machine, by a module that others wrote (SoftHSM), with keys that were made on it
/// and never leave it. It can be taken out and put back.
public final class SoftToken implements AutoCloseable {
  public static final String PIN = "4711-pin-de-prueba";
  private static final String OFFICER = "officer-4711";
  private static final Path SOFT_HSM = Path.of("/usr/lib/softhsm/libsofthsm2.so");
  /// All tokens of this process; a module reads once where they are.
  private static final Path ALL = folder();
  private static final Path CONFIGURATION = configured();

  private final Path dir;
  private final Path module;
  private final String label;
  private final Path home;
  private int keys;

  private SoftToken(Path dir, Path module, String label, Path home) {
    this.dir = dir;
    this.module = module;
    this.label = label;
    this.home = home;
  }

  /// An empty token.
  ///
  /// @param dir where its files lie while it is out
  public static SoftToken in(Path dir) {
    assumeTrue(OtherProgramsTest.installed("softhsm2-util")
        && OtherProgramsTest.installed("pkcs11-tool") && Files.exists(SOFT_HSM),
        "SoftHSM or OpenSC is not there: scripts/install-test-tools");
    try {
      var label = "ficha " + UUID.randomUUID().toString().substring(0, 8);
      var before = all();
      run("softhsm2-util", "--init-token", "--free", "--label", label, "--pin", PIN,
          "--so-pin", OFFICER);
      var home = all().stream().filter(it -> !before.contains(it)).findFirst().orElseThrow();
      return new SoftToken(dir, Files.createSymbolicLink(
          dir.resolve(label.replace(' ', '-') + ".so"), SOFT_HSM), label, home);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> all() throws IOException {
    try (var all = Files.list(ALL)) {
      return all.toList();
    }
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory(Files.createDirectories(Path.of("target", "tokens")), "all")
          .toAbsolutePath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The module asks the environment, and Java does not change its own.
  @SuppressWarnings("restricted")
  private static Path configured() {
    try (var arena = Arena.ofConfined()) {
      var file = Files.writeString(ALL.resolveSibling(ALL.getFileName() + ".conf"),
          "directories.tokendir = " + ALL + "\nobjectstore.backend = file\nlog.level = ERROR\n");
      var linker = Linker.nativeLinker();
      linker.downcallHandle(linker.defaultLookup().find("setenv").orElseThrow(),
              FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_INT))
          .invokeWithArguments(arena.allocateFrom("SOFTHSM2_CONF"),
              arena.allocateFrom(file.toString()), 1);
      return file;
    } catch (Throwable impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  public Path module() {
    return module;
  }

  public String label() {
    return label;
  }

  /// As Pacta finds it.
  public Token found() {
    return Token.in(module).stream().filter(it -> it.isCalled(label)).findFirst().orElseThrow();
  }

  /// Makes a key on it, of that kind, and puts the certificate beside it that the authority issues.
  ///
  /// @param more whether its authorities' certificates are put there too
  public Credential key(IssuingAuthority authority, IssuingAuthority.Sort sort, boolean more) {
    return key(authority, sort, more, Stream.of());
  }

  /// Makes one that wants the PIN again for each signature.
  Credential warierKey(IssuingAuthority authority) {
    return key(authority, IssuingAuthority.Sort.CURVE_BELOW, true, Stream.of("--always-auth"));
  }

  private Credential key(IssuingAuthority authority, IssuingAuthority.Sort sort, boolean more,
      Stream<String> how) {
    var id = "%02x".formatted(++keys);
    tool(Stream.concat(Stream.of("--keypairgen", "--key-type", sort.isCurve() ? "EC:prime256v1"
        : "rsa:2048", "--id", id, "--label", "llave " + id), how).toArray(String[]::new));
    try {
      var open = dir.resolve("open-" + id);
      tool("--read-object", "--type", "pubkey", "--id", id, "--output-file", open.toString());
      var issued = authority.seal(sort, KeyFactory.getInstance(sort.isCurve() ? "EC" : "RSA")
          .generatePublic(new X509EncodedKeySpec(Files.readAllBytes(open))));
      put(issued.certificate(), id);
      if (more) for (var i = 1; i < issued.chain().size(); i++) put(issued.chain().get(i), "a" + i);
      return issued;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  public void put(X509Certificate certificate, String id) {
    try {
      var file = Files.write(dir.resolve("certificate-" + id), certificate.getEncoded());
      tool("--write-object", file.toString(), "--type", "cert", "--id", id, "--label",
          "llave " + id);
    } catch (IOException | GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// From now on it wants that PIN.
  public void change(String from, String to) {
    run("pkcs11-tool", "--module", module.toString(), "--token-label", label, "--login",
        "--pin", from, "--change-pin", "--new-pin", to);
  }

  private void tool(String... words) {
    run(Stream.concat(Stream.of("pkcs11-tool", "--module", module.toString(), "--token-label",
        label, "--login", "--pin", PIN), Stream.of(words)).toArray(String[]::new));
  }

  public void takeOut() {
    move(home, dir.resolve(label));
  }

  public void putBack() {
    move(dir.resolve(label), home);
  }

  private static void move(Path from, Path to) {
    try {
      Files.move(from, to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String run(String... words) {
    try {
      var building = new ProcessBuilder(words).redirectErrorStream(true);
      building.environment().put("SOFTHSM2_CONF", CONFIGURATION.toString());
      var process = building.start();
      var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0)
        throw new IllegalStateException(String.join(" ", words) + "\n" + said);
      return said;
    } catch (IOException e) {
      throw new UncheckedIOException("scripts/install-test-tools installs it", e);
    } catch (InterruptedException hurried) {
      throw new IllegalStateException(hurried);
    }
  }

  /// Takes it out of the module's sight for good.
  @Override public void close() {
    if (Files.exists(home)) takeOut();
    try {
      Files.deleteIfExists(module);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
