package pacta.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;

/// `verify` as a program of its own, for whoever has a document and no Pacta.
public final class VerifyAlone {
  /// Kept, for the logging forgets a logger that nobody holds.
  private static final Logger READER = Logger.getLogger("org.apache.pdfbox");

  private VerifyAlone() {}

  public static void main(String[] words) {
    // What the reader of a damaged file complains of is said better in the report.
    READER.setLevel(Level.OFF);
    System.exit(new CommandLine(new Verify()).setCommandName("pacta-verify")
        .setOut(writer(FileDescriptor.out)).setErr(writer(FileDescriptor.err)).execute(words));
  }

  private static PrintWriter writer(FileDescriptor where) {
    return new PrintWriter(new FileOutputStream(where), true, StandardCharsets.UTF_8);
  }
}
