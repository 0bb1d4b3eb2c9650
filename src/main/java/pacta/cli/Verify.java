package pacta.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import pacta.journal.Canonical;
import pacta.journal.LogKey;
import pacta.people.Language;
import pacta.proof.Examination;
import pacta.proof.Report;
import pacta.proof.ReportText;
import pacta.proof.Trust;
import pacta.proof.Verdict;
import pacta.proof.Verification;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Says whether files are as they were sealed, from their bytes alone.
@Command(name = "verify", mixinStandardHelpOptions = true, description = {
    "Dice si un documento sellado con Pacta está completo y, con --root o --log, si es de quien",
    "se espera. No usa ni la red ni ninguna base de datos. Sale con 0 si es así, con 1 si no, con",
    "2 si no se entiende qué se pide.",
    "Says whether a document sealed with Pacta is whole and, with --root or --log, whether it is",
    "of whom you expect. It uses neither the network nor a database. Exits with 0 when so, with 1",
    "when not, with 2 when not understood."})
final class Verify implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", arity = "1..*", description = {
      "Documentos sellados, comprobantes o expedientes; juntos, se ve cuál es la última versión.",
      "Sealed documents, receipts or case files; together, the latest version shows."})
  private List<Path> files;

  @Option(names = "--root", paramLabel = "FILE", description = {
      "El certificado (PEM o DER) de la autoridad que se espera; varias veces, para varias.",
      "The certificate (PEM or DER) of the authority that is expected; again, for another."})
  private List<Path> roots = List.of();

  @Option(names = "--log", paramLabel = "KEY|FILE", description = {
      "La clave del registro que se espera, como está en otro comprobante, o un archivo con ella.",
      "The key of the log that is expected, as in another receipt, or a file that holds it."})
  private String log;

  @Option(names = "--language", paramLabel = "es|en", description = {
      "El idioma; sin él, los dos.", "The language; without it, both."})
  private String language;

  @Option(names = "--json", description = {
      "El resultado en JSON, con sus razones.", "The result in JSON, with its reasons."})
  private boolean json;

  @Spec private CommandSpec spec;

  @Override public Integer call() {
    var complaints = Console.inBoth(spec.commandLine().getErr());
    var tongues = tongues();
    if (tongues.isEmpty()) complaints.say("verify.language", "given", language);
    var trust = trust(complaints);
    var read = files.stream().map(it -> read(it, complaints)).toList();
    if (tongues.isEmpty() || trust.isEmpty() || read.stream().anyMatch(Optional::isEmpty))
      return CommandLine.ExitCode.USAGE;
    var reports = Examination.of(read.stream().map(Optional::get).toList(), trust.get());
    if (json) tellMachines(reports);
    else tellPeople(reports, tongues);
    return reports.stream().map(Report::verdict)
        .allMatch(it -> it == Verdict.VALID || it == Verdict.SUPERSEDED)
        ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
  }

  private List<Language> tongues() {
    var all = Arrays.asList(Language.values());
    return language == null ? all : all.stream()
        .filter(it -> it.tag().equals(language.toLowerCase(Locale.ROOT))).toList();
  }

  private Optional<Trust> trust(Console complaints) {
    var certificates = roots.stream().map(it -> read(it, complaints)).toList();
    if (certificates.stream().anyMatch(Optional::isEmpty)) return Optional.empty();
    try {
      return log(complaints, Trust.in(certificates.stream().map(Optional::get).toList()));
    } catch (IllegalArgumentException none) {
      complaints.say("verify.root", "file", roots.stream().map(Path::toString)
          .collect(Collectors.joining(", ")));
      return Optional.empty();
    }
  }

  private Optional<Trust> log(Console complaints, Trust trust) {
    if (log == null) return Optional.of(trust);
    try {
      var file = Path.of(log);
      return Optional.of(trust.and(LogKey.parse(
          Files.isRegularFile(file) ? Files.readString(file).strip() : log)));
    } catch (IOException | IllegalArgumentException none) {
      complaints.say("verify.log", "given", log);
      return Optional.empty();
    }
  }

  /// No more of it than is needed to see that it is too large.
  private static Optional<byte[]> read(Path file, Console complaints) {
    try (var in = Files.newInputStream(file)) {
      return Optional.of(in.readNBytes(Examination.BYTES_MAX + 1));
    } catch (IOException unreadable) {
      complaints.say("verify.unreadable", "file", file.toString());
      return Optional.empty();
    }
  }

  private void tellMachines(List<Report> reports) {
    var told = new Verification(Verification.SHAPE, IntStream.range(0, reports.size())
        .mapToObj(i -> Verification.file(files.get(i).toString(), reports.get(i))).toList());
    spec.commandLine().getOut().println(Canonical.PLAIN.write(told));
    spec.commandLine().getOut().flush();
  }

  private void tellPeople(List<Report> reports, List<Language> tongues) {
    var said = new ArrayList<String>();
    for (int i = 0; i < reports.size(); i++)
      for (var tongue : tongues) {
        if (files.size() > 1) said.add(files.get(i) + ":");
        said.add(new ReportText(reports.get(i), tongue).paragraph());
      }
    said.forEach(spec.commandLine().getOut()::println);
    spec.commandLine().getOut().flush();
  }
}
