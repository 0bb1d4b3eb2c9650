package pacta.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pacta.journal.Digest;
import pacta.terms.Clause;
import pacta.terms.FreeClause;
import pacta.terms.Finding;
import pacta.terms.Instalments;
import pacta.terms.PaymentSchedule;
import pacta.terms.Procedure;
import pacta.words.Findings;

/// A story as people write it: a folder with `workspace.json`, `client.json`, `terms.json` and
/// `script.json`.
final class StoryFolder {
  /// What was read.
  ///
  /// @param story    there when there is no mistake
  /// @param console  speaks the language of the workspace, or both when that could not be read
  /// @param mistakes in the order of the files
  /// @param digest   of all four files
  record Read(Optional<Story> story, Console console, List<Mistake> mistakes, Digest digest) {}

  private final Path folder;
  private final List<Mistake> mistakes = new ArrayList<>();
  private final StringBuilder all = new StringBuilder();
  private Console console;

  private StoryFolder(Path folder, Console console) {
    this.folder = folder;
    this.console = console;
  }

  static Read read(Path folder, Console console) {
    var reader = new StoryFolder(folder, console);
    var story = reader.story();
    return new Read(story.filter(_ -> reader.mistakes.isEmpty()), reader.console,
        List.copyOf(reader.mistakes), Digest.of(reader.all.toString()));
  }

  private Optional<Story> story() {
    var workspace = text("workspace.json")
        .flatMap(it -> it.as(Story.Workspace.class, console, mistakes::add));
    workspace.ifPresent(it -> console = console.in(it.language()));
    var client = text("client.json")
        .flatMap(it -> it.as(Story.Client.class, console, mistakes::add));
    var termsText = text("terms.json");
    var terms = termsText.flatMap(it -> it.as(Story.Agreement.class, console, mistakes::add));
    var scriptText = text("script.json");
    var script = scriptText.flatMap(it -> it.as(Story.Script.class, console, mistakes::add));
    if (workspace.isEmpty() || client.isEmpty() || terms.isEmpty() || script.isEmpty())
      return Optional.empty();
    whole(workspace.get(), client.get(), terms.get(), termsText.orElseThrow());
    var check = new ScriptCheck(workspace.get(), script.get(), scriptText.orElseThrow(), console);
    mistakes.addAll(check.mistakes());
    return Optional.of(new Story(workspace.get(), client.get(), terms.get(),
        script.get().steps(), check.times()));
  }

  private Optional<StoryText> text(String name) {
    var text = StoryText.read(folder, name, console, mistakes::add);
    text.ifPresent(it -> all.append(it.json().length()).append(it.json()));
    return text;
  }

  /// Whether the clauses fit together, so that the draft can be put to both.
  private void whole(Story.Workspace workspace, Story.Client client, Story.Agreement terms,
      StoryText text) {
    for (var finding : Story.draft(workspace, client, terms).findings())
      if (finding.blocks())
        mistakes.add(Mistake.at(text, path(finding, terms.clauses()), words(finding)));
  }

  private String words(Finding finding) {
    return String.join("\n", console.languages().stream()
        .map(language -> Findings.text(finding, language)).toList());
  }

  /// The clause that a finding is about, when there is one.
  private static String path(Finding finding, List<Clause> clauses) {
    Class<?> kind = finding.reason().startsWith("instalments.") ? Instalments.class
        : finding.reason().startsWith("payment.") ? PaymentSchedule.class
        : finding.reason().startsWith("sessions.") ? Procedure.class : FreeClause.class;
    for (var i = 0; i < clauses.size(); i++)
      if (kind != FreeClause.class && kind.isInstance(clauses.get(i))) return "clauses[" + i + "]";
    return "clauses";
  }
}
