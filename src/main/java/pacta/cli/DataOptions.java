package pacta.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import pacta.store.DatabaseSettings;
import picocli.CommandLine.Option;

/// Which data a command works on: a folder, and for PostgreSQL the same `PACTA_DATABASE_URL`,
/// `_USER` and `_PASSWORD` that the house reads.
final class DataOptions {
  @Option(names = "--data", paramLabel = "DIR", description = {
      "La carpeta de los datos (por defecto, PACTA_DATA o ./data).",
      "The folder of the data (PACTA_DATA or ./data unless said)."})
  private Path data;

  /// Where the data are; empty when there are none, for a command that looks never makes any.
  Optional<DatabaseSettings> settings(Map<String, String> environment) {
    var settings = new DatabaseSettings(folder(environment),
        environment.getOrDefault("PACTA_DATABASE_URL", ""),
        environment.getOrDefault("PACTA_DATABASE_USER", ""),
        environment.getOrDefault("PACTA_DATABASE_PASSWORD", ""));
    var there = !settings.url().isBlank() || Files.exists(settings.data().resolve("pacta.db"));
    return Optional.of(settings).filter(_ -> there);
  }

  Path folder(Map<String, String> environment) {
    return data != null ? data : Path.of(environment.getOrDefault("PACTA_DATA", "data"));
  }
}
