package pacta.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/// `verify` as a program of its own, for whoever has a document and no Pacta.
public final class VerifyAlone {
  private VerifyAlone() {}

  public static void main(String[] words) {
    // What the reader of a damaged file complains of is said better in the report: nothing is
    // logged, and that there is nobody to log it is no news either.
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    System.exit(new CommandLine(new Verify()).setCommandName("pacta-verify").setUsageHelpWidth(100)
        .setOut(writer(FileDescriptor.out)).setErr(writer(FileDescriptor.err)).execute(words));
  }

  private static PrintWriter writer(FileDescriptor where) {
    return new PrintWriter(new FileOutputStream(where), true, StandardCharsets.UTF_8);
  }
}
