package pacta.cli;

import java.util.concurrent.Callable;
import pacta.desk.StoredRecords;
import pacta.engagement.Replay;
import pacta.store.Database;
import pacta.store.Journals;
import pacta.store.Vault;
import pacta.views.Overviews;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Decides again everything that was decided, by the rules of today, and tells every difference.
@Command(name = "replay", mixinStandardHelpOptions = true, description = {
    "Vuelve a decidir con las reglas de hoy todo lo que se decidió, y dice cada diferencia. No",
    "cambia nada.",
    "Decides again by the rules of today everything that was decided, and tells every difference.",
    "Nothing is changed."})
final class JudgeAgain implements Callable<Integer> {
  @Mixin private DataOptions data;
  @Spec private CommandSpec spec;

  @Override public Integer call() {
    return data.open(spec, (database, console) -> {
      var found = again(database, console);
      console.say(found.differences() == 0 ? "replay.same" : "replay.differs",
          "judged", found.judged(), "differences", found.differences());
      return found.differences() == 0 ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    });
  }

  /// @param judged      how many events held something decided, in every journal
  /// @param differences how many of them would come out otherwise
  record Found(long judged, long differences) {
    private Found and(Replay replay) {
      return new Found(judged + replay.judged(), differences + replay.differences().size());
    }
  }

  static Found again(Database database, Console console) {
    var vault = Vault.open(database);
    var records =
        new StoredRecords(database, new Overviews(database, vault), vault);
    var journals = new Journals(database);
    var found = new Found(0, 0);
    for (var all = journals.workspaces(); all.hasNext(); )
      for (var names = journals.names(all.next()); names.hasNext(); ) {
        var name = names.next();
        var replay = Replay.of(records.read(name.workspace(), name.engagement()).events());
        replay.differences().forEach(it -> tell(console, name, it));
        found = found.and(replay);
      }
    return found;
  }

  private static void tell(Console console, Journals.Name name, Replay.Difference it) {
    console.say("replay.difference", "workspace", name.workspace().toString(),
        "engagement", name.engagement().toString(), "position", it.position(),
        "event", it.event());
    console.line("  - " + it.decided());
    console.line("  + " + it.now());
  }
}
