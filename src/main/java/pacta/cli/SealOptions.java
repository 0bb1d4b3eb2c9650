package pacta.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import pacta.people.WorkspaceId;
import picocli.CommandLine.Option;

/// Whose seal, and how the password of a file or the PIN of a token is said: typed unseen, or as
/// the first line of another file.
final class SealOptions {
  private static final int PASSWORD_MIN = 12;

  @Option(names = "--workspace", paramLabel = "ID", description = {
      "De qué espacio, si hay varios.", "Of which workspace, where there are several."})
  private WorkspaceId workspace;

  @Option(names = {"--password-file", "--pin-file"}, paramLabel = "FILE", description = {
      "Dónde está la contraseña o el PIN; sin esto se pregunta.",
      "Where the password or the PIN is; without it, it is asked for."})
  private Path passwordFile;

  Optional<WorkspaceId> workspace() {
    return Optional.ofNullable(workspace);
  }

  /// @throws IllegalArgumentException when there is nobody to ask
  char[] password(Console console) {
    return passwordFile != null ? first(passwordFile)
        : ask(console.text("seal.password"), console);
  }

  /// @throws IllegalArgumentException when there is nobody to ask
  char[] pin(Console console) {
    return passwordFile != null ? first(passwordFile) : ask(console.text("seal.pin"), console);
  }

  /// A password for a file that is yet to be, asked for twice.
  ///
  /// @throws IllegalArgumentException when it is short, or said two ways
  char[] newPassword(Console console) {
    var chosen = password(console);
    if (chosen.length < PASSWORD_MIN)
      throw new IllegalArgumentException(
          console.text("seal.password.short", "n", PASSWORD_MIN));
    if (passwordFile == null
        && !Arrays.equals(chosen, ask(console.text("seal.password.again"), console)))
      throw new IllegalArgumentException(console.text("seal.password.differs"));
    return chosen;
  }

  private static char[] ask(String question, Console console) {
    var terminal = System.console();
    if (terminal == null || !terminal.isTerminal())
      throw new IllegalArgumentException(console.text("seal.password.nobody"));
    var typed = terminal.readPassword("%s ", question);
    return typed == null ? new char[0] : typed;
  }

  private static char[] first(Path file) {
    try (var lines = Files.lines(file)) {
      return lines.findFirst().orElse("").toCharArray();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
