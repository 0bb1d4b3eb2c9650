package pacta.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Callable;
import pacta.people.Language;
import pacta.terms.Written;
import pacta.words.Findings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Looks at an agreement in a file: whether it holds together, and how it reads.
@Command(name = "terms", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "check|render",
    description = {"Mira un acuerdo escrito en un fichero.", "Looks at an agreement in a file."},
    subcommands = {TermsOf.Check.class, TermsOf.Render.class})
final class TermsOf implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override public Integer call() {
    spec.commandLine().usage(spec.commandLine().getOut());
    return CommandLine.ExitCode.OK;
  }

  /// Whether it holds together.
  @Command(name = "check", mixinStandardHelpOptions = true, description = {
      "Dice qué falta, qué se contradice y qué no pasaría por justo. Sale con 1 si algo impide",
      "firmarlo.",
      "Says what is missing, what contradicts itself and what would not pass for fair. Exits with",
      "1 when something stands in the way of signing."})
  static final class Check implements Callable<Integer> {
    @Parameters(paramLabel = "FILE") private Path file;
    @Option(names = "--language", description = {"es | en"}) private String language;
    @Spec private CommandSpec spec;

    @Override public Integer call() {
      var complaints = Console.inBoth(spec.commandLine().getErr());
      var written = read(file, complaints);
      if (written.isEmpty()) return CommandLine.ExitCode.USAGE;
      var tongue = tongue(language, written.get());
      var draft = written.get().draft();
      var out = spec.commandLine().getOut();
      for (var finding : draft.findings())
        out.println(finding.weight() + finding.rule().map(rule -> " " + rule).orElse("")
            + finding.at().map(at -> " " + at).orElse(" " + finding.point().number() + ".")
            + "\n  " + Findings.text(finding, tongue));
      out.flush();
      // who the parties are is told when it is sent to be signed
      var blocks = draft.obstacles().stream().anyMatch(it -> !it.isOfTheParties());
      if (draft.findings().isEmpty()) out.println(Console.text(tongue, "terms.sound"));
      return blocks ? CommandLine.ExitCode.SOFTWARE : CommandLine.ExitCode.OK;
    }
  }

  /// How it reads.
  @Command(name = "render", mixinStandardHelpOptions = true, description = {
      "Escribe el acuerdo como se lee.", "Writes the agreement as it is read."})
  static final class Render implements Callable<Integer> {
    @Parameters(paramLabel = "FILE") private Path file;
    @Option(names = "--language", description = {"es | en"}) private String language;
    @Option(names = "--format", defaultValue = "text", description = {"text | html | pdf"})
    private String format;
    @Option(names = "--out", paramLabel = "FILE", description = {
        "Dónde dejarlo; sin ella, a la salida.", "Where to leave it; without it, to the output."})
    private Path out;
    @Spec private CommandSpec spec;

    @Override public Integer call() throws IOException {
      var complaints = Console.inBoth(spec.commandLine().getErr());
      var written = read(file, complaints);
      if (written.isEmpty()) return CommandLine.ExitCode.USAGE;
      var reading = new TermsReading(written.get(), tongue(language, written.get()));
      var bytes = switch (format) {
        case "text" -> Optional.of(reading.text());
        case "html" -> Optional.of(reading.html());
        case "pdf" -> reading.pdf();
        default -> Optional.<byte[]>empty();
      };
      if (bytes.isEmpty()) {
        complaints.say("terms.not-rendered", "format", format);
        return CommandLine.ExitCode.USAGE;
      }
      if (out != null) Files.write(out, bytes.get());
      else System.out.write(bytes.get());
      System.out.flush();
      return CommandLine.ExitCode.OK;
    }
  }

  private static Optional<Written> read(Path file, Console complaints) {
    var mistakes = new ArrayList<Mistake>();
    var written = JsonFiles.read(file, Written.class, complaints, mistakes::add);
    mistakes.forEach(it -> complaints.line(it.toString()));
    return written;
  }

  private static Language tongue(String asked, Written written) {
    return "es".equals(asked) ? Language.ES : "en".equals(asked) ? Language.EN
        : written.language();
  }
}
