package pacta.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import pacta.desk.Outcome;
import pacta.engagement.Engagement;
import pacta.engagement.Refusal;
import pacta.journal.Digest;
import pacta.people.Language;
import pacta.words.Formats;
import pacta.words.Refusals;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Tells a story from its files: everything happens as it would on the web, each thing at its own
/// time, and what came of it is left in a folder.
@Command(name = "story", mixinStandardHelpOptions = true, description = {
    "Cuenta una historia de principio a fin, sin navegador, y deja en una carpeta el acuerdo",
    "sellado, las cuentas, el diario, las cartas y cada consecuencia con su porqué.",
    "Tells a story from beginning to end, without a browser, and leaves in a folder the sealed",
    "agreement, the account, the journal, the letters and each consequence with its reason."})
final class TellStory implements Callable<Integer> {
  @Option(names = "--out", required = true, paramLabel = "DIR", description = {
      "Dónde dejarlo todo.", "Where to leave it all."})
  private Path out;

  @Option(names = "--in", paramLabel = "DIR", defaultValue = "examples/lucia", description = {
      "La historia: workspace.json, client.json, terms.json y script.json (${DEFAULT-VALUE}).",
      "The story: workspace.json, client.json, terms.json and script.json (${DEFAULT-VALUE})."})
  private Path in;

  @Spec private CommandSpec spec;

  @Override public Integer call() {
    var read = StoryFolder.read(in, Console.inBoth(spec.commandLine().getErr()));
    if (read.story().isEmpty()) {
      read.mistakes().forEach(it -> read.console().line(in.resolve(it.toString()).toString()));
      return CommandLine.ExitCode.USAGE;
    }
    var console =
        new Console(spec.commandLine().getOut(), read.console().languages());
    if (!isFor(read.digest())) {
      read.console().say("story.another", "folder", out.toString());
      return CommandLine.ExitCode.USAGE;
    }
    return tell(read.story().get(), console, read.console());
  }

  /// A folder holds one story: the same one goes on where it was.
  private boolean isFor(Digest digest) {
    var mark = StoryHouse.data(out).resolve("story");
    try {
      if (Files.exists(mark)) return Files.readString(mark).strip().equals(digest.hex());
      if (Files.exists(StoryHouse.data(out))) return false;
      Files.createDirectories(StoryHouse.data(out));
      Files.writeString(mark, digest.hex() + "\n");
      return true;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private int tell(Story story, Console console, Console complaints) {
    try (var house = StoryHouse.open(out, story)) {
      var refused = play(house, story, console, complaints);
      var left = house.finish(story.workspaceId());
      if (left > 0) complaints.say("story.left", "n", left);
      summary(house, story, console);
      return refused || left > 0 ? CommandLine.ExitCode.SOFTWARE : CommandLine.ExitCode.OK;
    }
  }

  /// Each step is kept before it is told, and its letters go before the next.
  private boolean play(StoryHouse house, Story story, Console console, Console complaints) {
    var player = StoryPlayer.of(house.office(), story);
    for (var i = 0; i < story.script().size(); i++) {
      house.clock().turnTo(story.times().get(i));
      var step = story.script().get(i);
      if (player.play(i + 1, step) instanceof Outcome.Refused(var why)) {
        refused(story, i, why, complaints);
        return true;
      }
      console.line(line(story, i));
      house.office().worker().runDue();
    }
    return false;
  }

  private static String line(Story story, int at) {
    var language = story.workspace().language();
    var formats = Formats.in(language);
    var when = story.times().get(at).atZone(story.workspace().zone());
    return String.format(Locale.ROOT, "%3d  %-18s %s", at + 1,
        formats.dateShort(when.toLocalDate()) + " " + formats.time(when.toLocalTime()),
        StoryWords.of(story.script().get(at), story, language));
  }

  private void refused(Story story, int at, Refusal why, Console complaints) {
    var zone = story.workspace().zone();
    var language = story.workspace().language();
    var text = StoryText.read(in, "script.json", complaints, _ -> { });
    var mistake = Mistake.at(text.orElseThrow(), "steps[" + at + "]",
        Console.text(language, "story.refused",
            "step", StoryWords.of(story.script().get(at), story, language),
            "why", Refusals.text(why.reason().name(), why.slots(), language, zone)));
    complaints.line(in.resolve(mistake.toString()).toString());
  }

  private void summary(StoryHouse house, Story story, Console console) {
    var state = house.office().desk().see(story.workspaceId(), story.engagementId());
    console.line("");
    console.line(state.map(it -> balance(it, story.workspace().language())).orElse(""));
    for (var path : new StoryPapers(house, story).write(house.clock().instant()))
      console.line("  " + path);
    console.line("  " + out.resolve("letters"));
    console.say("story.check", "data", StoryHouse.data(out).toString());
  }

  private static String balance(Engagement state, Language language) {
    var balance = state.work().map(work -> work.account().balance());
    return balance.map(it -> Console.text(language,
        it.isNegative() ? "log.favour" : "log.balance", "amount",
        Formats.in(language).money(it.isNegative() ? it.negated() : it)))
        .orElseGet(() -> Console.text(language, "story.not-in-force"));
  }
}
