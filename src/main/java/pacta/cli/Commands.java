package pacta.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import pacta.people.WorkspaceId;
import pacta.seal.NoToken;
import pacta.store.KeyRefused;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The words one can say after `pacta` at the console.
@Command(name = "pacta", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "…",
    description = {"Lo acordado es lo que pasa.", "What is agreed is what happens."})
public final class Commands {
  /// One object per command, in the order in which the help shows them.
  private static final List<Supplier<Object>> ALL =
      List.of(TellStory::new, TermsOf::new, Ask::new, Schemas::new, Verify::new,
          CheckJournal::new, MakeCaseFile::new, Rebuild::new, JudgeAgain::new,
          KeepSealKeys::new);

  private Commands() {}

  /// Does what the words say, and speaks to the console in UTF-8 whatever it is set to.
  ///
  /// @return the exit code: 0 done, 1 refused or failed, 2 not understood
  public static int take(String... words) {
    return take(writer(FileDescriptor.out), writer(FileDescriptor.err), words);
  }

  static int take(PrintWriter out, PrintWriter err, String... words) {
    var line = new CommandLine(new Commands());
    ALL.forEach(command -> line.addSubcommand(command.get()));
    line.registerConverter(WorkspaceId.class, WorkspaceId::parse);
    line.setUsageHelpWidth(100); // as wide as a line of a description, so that none breaks twice
    line.setOut(out).setErr(err).setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler((failure, _, _) -> failed(failure, Console.inBoth(err)));
    if (words.length == 0 || words[0].equals("help")) {
      line.usage(out);
      return CommandLine.ExitCode.OK;
    }
    return line.execute(words);
  }

  private static int failed(Exception failure, Console console) {
    if (failure instanceof KeyRefused key)
      console.say("key." + key.reason(), "file", key.file().toString());
    else if (failure instanceof NoToken none)
      console.say("seal.token." + none.reason(), "why", none.getMessage());
    else console.say("failed", "why", String.valueOf(failure.getMessage()));
    if (System.getenv("PACTA_TRACE") != null) failure.printStackTrace(console.out());
    return CommandLine.ExitCode.SOFTWARE;
  }

  private static PrintWriter writer(FileDescriptor where) {
    return new PrintWriter(new FileOutputStream(where), true, StandardCharsets.UTF_8);
  }
}
