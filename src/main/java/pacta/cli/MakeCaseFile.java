package pacta.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import pacta.access.Identities;
import pacta.access.Links;
import pacta.access.Marks;
import pacta.access.Reception;
import pacta.access.Tokens;
import pacta.access.Visits;
import pacta.access.Workspaces;
import pacta.desk.Office;
import pacta.desk.TurnedClock;
import pacta.engagement.Quoted;
import pacta.post.LetterBox;
import pacta.proof.CaseFile.Chapter;
import pacta.store.Database;
import pacta.store.Journals;
import pacta.store.Vault;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Makes the case file of one engagement, as the pages do.
@Command(name = "case-file", mixinStandardHelpOptions = true, description = {
    "Hace el expediente de un proceso: todo, con sus pruebas, en un archivo sellado.",
    "Makes the case file of an engagement: everything, with its proofs, in one sealed file."})
final class MakeCaseFile implements Callable<Integer> {
  private static final Map<String, Chapter> CHAPTERS = Arrays.stream(Chapter.values())
      .collect(Collectors.toMap(it -> it.name().toLowerCase(Locale.ROOT), it -> it));

  @Parameters(index = "0", paramLabel = "ID", description = {
      "El proceso, o el código de su acuerdo (PCT-…).",
      "The engagement, or the code of its agreement (PCT-…)."})
  private String id;
  @Option(names = "--out", paramLabel = "FILE", required = true, description = {
      "El archivo que se escribe; no puede existir.", "The file to write; it must not exist."})
  private Path out;
  @Option(names = "--with", paramLabel = "CHAPTER", split = ",", description = {
      "Añade un capítulo: alliance.", "Adds a chapter: alliance."})
  private List<String> with = List.of();
  @Option(names = "--without", paramLabel = "CHAPTER", split = ",", description = {
      "Deja fuera un capítulo: agreement, sessions, payments, messages.",
      "Leaves out a chapter: agreement, sessions, payments, messages."})
  private List<String> without = List.of();
  @Mixin private DataOptions data;
  @Spec private CommandSpec spec;

  @Override public Integer call() throws IOException {
    return data.open(spec, (database, console) -> {
      var found = find(new Journals(database));
      if (found.isEmpty()) {
        console.say("case.none", "id", id);
        return CommandLine.ExitCode.USAGE;
      }
      var made = office(database, found.get()).caseFiles()
          .make(found.get().workspace(), found.get().engagement(), chapters()).orElseThrow();
      Files.write(out, made.bytes(), StandardOpenOption.CREATE_NEW);
      console.say("case.made", "file", out.toString());
      return CommandLine.ExitCode.OK;
    });
  }

  private Set<Chapter> chapters() {
    var chapters = new HashSet<>(Chapter.usual());
    with.forEach(it -> chapters.add(chapter(it)));
    without.forEach(it -> chapters.remove(chapter(it)));
    return chapters;
  }

  private Chapter chapter(String word) {
    return Optional.ofNullable(CHAPTERS.get(word.toLowerCase(Locale.ROOT)))
        .orElseThrow(() -> new CommandLine.ParameterException(spec.commandLine(),
            word + ": " + String.join(", ", CHAPTERS.keySet().stream().sorted().toList())));
  }

  private Optional<Journals.Name> find(Journals journals) {
    for (var all = journals.workspaces(); all.hasNext(); )
      for (var names = journals.names(all.next()); names.hasNext(); ) {
        var name = names.next();
        if (name.engagement().toString().equals(id)
            || Quoted.code(name.engagement()).equals(id)) return Optional.of(name);
      }
    return Optional.empty();
  }

  /// A story may be set in times to come: its case file is not of before what it tells.
  private static Office office(Database database, Journals.Name name) {
    var clock = new TurnedClock(Instant.now());
    var office = office(database, clock);
    var last = office.desk().history(name.workspace(), name.engagement()).getLast().at();
    if (last.isAfter(clock.instant())) clock.turnTo(last);
    return office;
  }

  private static Office office(Database database, InstantSource clock) {
    var vault = Vault.open(database);
    var marks = new Marks(vault.findOrMake(Vault.HOUSE, "marks",
        () -> new SecureRandom().generateSeed(32)));
    var workspaces = new Workspaces(database.sql(), vault, marks);
    var tokens = new Tokens(new SecureRandom());
    var reception = new Reception(workspaces, new Identities(database.sql(), vault),
        new Links(database.sql(), database.transactions(), tokens, workspaces,
            new Visits(database.sql(), tokens, vault)));
    return Office.open(database, vault, clock, reception, reception,
        new LetterBox(database, vault, Optional.empty(), _ -> { }), "console",
        Optional.ofNullable(System.getenv("PACTA_SEAL_TIMESTAMP_AUTHORITY"))
            .filter(it -> !it.isBlank()).map(URI::create));
  }
}
