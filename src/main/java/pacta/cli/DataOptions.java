package pacta.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import pacta.store.Database;
import pacta.store.DatabaseSettings;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/// Which data a command works on: a folder, and for PostgreSQL the same `PACTA_DATABASE_URL`,
/// `_USER` and `_PASSWORD` that the house reads.
final class DataOptions {
  @Option(names = "--data", paramLabel = "DIR", description = {
      "La carpeta de los datos (por defecto, PACTA_DATA o ./data).",
      "The folder of the data (PACTA_DATA or ./data unless said)."})
  private Path data;

  /// What a command does with its data.
  ///
  /// @return the exit code
  interface Deed<E extends Exception> {
    int done(Database database, Console console) throws E;
  }

  /// Does it with the data opened, or says in both languages that there are none.
  <E extends Exception> int open(CommandSpec spec, Deed<E> deed) throws E {
    var console = Console.inBoth(spec.commandLine().getOut());
    var environment = System.getenv();
    var settings = settings(environment);
    if (settings.isEmpty()) {
      console.say("no-data", "folder", folder(environment).toString());
      return CommandLine.ExitCode.USAGE;
    }
    try (var database = Database.open(settings.get())) {
      return deed.done(database, console);
    }
  }

  /// Where the data are; empty when there are none, for a command that looks never makes any.
  private Optional<DatabaseSettings> settings(Map<String, String> environment) {
    var settings = new DatabaseSettings(folder(environment),
        environment.getOrDefault("PACTA_DATABASE_URL", ""),
        environment.getOrDefault("PACTA_DATABASE_USER", ""),
        environment.getOrDefault("PACTA_DATABASE_PASSWORD", ""));
    var there = !settings.url().isBlank() || Files.exists(settings.data().resolve("pacta.db"));
    return Optional.of(settings).filter(_ -> there);
  }

  private Path folder(Map<String, String> environment) {
    return data != null ? data : Path.of(environment.getOrDefault("PACTA_DATA", "data"));
  }
}
