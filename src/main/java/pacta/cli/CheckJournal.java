package pacta.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import pacta.journal.Chain;
import pacta.store.Checkpoints;
import pacta.store.JournalCheck;
import pacta.store.Journals;
import pacta.store.LogKeys;
import pacta.store.Vault;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Walks every journal from its first link to its last and says whether all of them hold, and are
/// what was signed for.
@Command(name = "check-journal", mixinStandardHelpOptions = true, description = {
    "Comprueba, eslabón a eslabón, que nada de lo ocurrido ha cambiado.",
    "Checks, link by link, that nothing that happened was changed."})
final class CheckJournal implements Callable<Integer> {
  @Mixin private DataOptions data;
  @Spec private CommandSpec spec;

  @Override public Integer call() {
    return data.open(spec, (database, console) -> {
      var report = new JournalCheck(new Journals(database), new Checkpoints(database),
          new LogKeys(Vault.open(database))).check(Optional.empty(), _ -> { });
      report.first().ifPresent(found -> broken(console, found));
      console.say(report.isIntact() ? "chain.intact" : "chain.broken",
          "journals", report.journals(), "links", report.links(), "broken", report.broken());
      return report.isIntact() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    });
  }

  private static void broken(Console console, JournalCheck.Found found) {
    if (!(found.finding() instanceof Chain.Broken(var position, var reason))) return;
    console.say("chain.first", "workspace", found.journal().workspace().toString(),
        "engagement", found.journal().engagement().toString(), "position", position,
        "reason", reason.name());
  }
}
