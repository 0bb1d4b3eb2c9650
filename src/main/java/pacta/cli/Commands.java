package pacta.cli;

import java.util.List;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The words one can say after `pacta` at the console.
@Command(name = "pacta", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "…",
    description = {"Lo acordado es lo que pasa.", "What is agreed is what happens."})
public final class Commands {
  /// One object per command, in the order in which the help shows them.
  private static final List<Object> ALL = List.of();

  private Commands() {}

  /// Does what the words say.
  ///
  /// @return the exit code: 0 done, 1 refused or failed, 2 not understood
  public static int take(String... words) {
    var line = new CommandLine(new Commands());
    line.getCommandSpec().version("Pacta " + version());
    ALL.forEach(line::addSubcommand);
    if (words.length == 0 || words[0].equals("help")) {
      line.usage(System.out);
      return CommandLine.ExitCode.OK;
    }
    return line.execute(words);
  }

  private static String version() {
    return Objects.requireNonNullElse(
        Commands.class.getPackage().getImplementationVersion(), "from its sources");
  }
}
