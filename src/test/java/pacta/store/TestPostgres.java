package pacta.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One real PostgreSQL for all the tests of a JVM, from the system's own package, on a port and in
/// a folder of its own. It ends when the JVM does, however that ends.
final class TestPostgres {
  /// Ends with its standard input, which ends with us.
  private static final String SCRIPT = """
      set -e
      "$1/initdb" -D "$2/data" -U postgres -A trust -E UTF8 --locale=C --no-sync >"$2/log" 2>&1
      "$1/pg_ctl" -D "$2/data" -w -l "$2/log" -o "$3" start >/dev/null
      echo ready
      cat >/dev/null
      "$1/pg_ctl" -D "$2/data" -m immediate stop >/dev/null
      rm -rf "$2"
      """;

  private static TestPostgres only;

  private final int port;

  private TestPostgres(int port) {
    this.port = port;
  }

  /// The address of one of its databases. The first call starts it.
  static synchronized String url(String database) {
    if (only == null) only = start();
    return "jdbc:postgresql://127.0.0.1:" + only.port + "/" + database;
  }

  private static TestPostgres start() {
    try {
      var folder = Files.createTempDirectory("pacta-postgres");
      var port = freePort();
      var options = "-c listen_addresses=127.0.0.1 -c port=" + port
          + " -c unix_socket_directories=" + folder + " -c fsync=off -c max_connections=200";
      var process = new ProcessBuilder(command(folder, options)).directory(folder.toFile())
          .redirectError(ProcessBuilder.Redirect.INHERIT).start();
      BufferedReader said = process.inputReader();
      if (!"ready".equals(said.readLine())) throw new IllegalStateException(
          "PostgreSQL did not start:\n" + Files.readString(folder.resolve("log")));
      return new TestPostgres(port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> command(Path folder, String options) throws IOException {
    var shell = List.of("sh", "-c", SCRIPT, "sh", binaries().toString(), folder.toString(),
        options);
    if (!System.getProperty("user.name").equals("root")) return shell;
    // it refuses to run as root
    Files.setAttribute(folder, "unix:owner",
        folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("postgres"));
    return Stream.concat(Stream.of("runuser", "-u", "postgres", "--"), shell.stream()).toList();
  }

  private static Path binaries() throws IOException {
    var named = Optional.ofNullable(System.getenv("PACTA_POSTGRES")).map(Path::of)
        .map(it -> Files.isDirectory(it) ? it : it.getParent());
    return named.or(TestPostgres::installed).orElseThrow(() -> new IllegalStateException(
        "no PostgreSQL here: run scripts/install-test-tools, or say where with PACTA_POSTGRES"));
  }

  private static Optional<Path> installed() {
    var all = Path.of("/usr/lib/postgresql");
    if (!Files.isDirectory(all)) return Optional.empty();
    try (var versions = Files.list(all)) {
      return versions.map(it -> it.resolve("bin"))
          .filter(it -> Files.isExecutable(it.resolve("initdb"))).max(Path::compareTo);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
